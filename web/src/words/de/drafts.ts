import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Phase } from '@atlas/geo/terms/planning-cycle'

const phases: Record<Phase, string> = {
  ANALYSIS: 'Analyse',
  PLANNING: 'Zielbestimmung und Planung',
  IMPLEMENTATION: 'Umsetzung',
  REVIEW: 'Überprüfung',
}

/** Of the pages of draft plans, and of who is heard about them. */
export default (_levels: LevelNames) => ({
  phases,
  timetable: {
    title: 'Wer zu einem Fachplan gehört wird',
    description: 'Die Schritte vom Auftrag bis zum Beschluss eines Fachplans, mit ihren Tagen.',
    lead: 'Bevor der Rat einen Fachplan beschließt, werden Träger, Beirat und Ämter gehört. So stand es in den Zeitplänen der Pläne, die hier liegen; was dort ohne Tag steht, steht auch hier ohne Tag.',
    of: (plan: string) => `Zeitplan: ${plan}`,
    noDay: 'ohne Tag im Zeitplan',
    inCycle: (phase: string) => `Im Zyklus: ${phase}`,
    sourceOf: (title: string, place: string) => `Quelle: ${title}, ${place}`,
    none: 'In den Daten steht kein Zeitplan.',
  },
})

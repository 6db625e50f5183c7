import type { LevelNames } from '@atlas/geo/terms/level-names'
import { je, many } from '@atlas/geo/words/de/declension'
const noBreak = '\u00a0'

/** What the planners' screen says of staff and planning keys. */
export default (levels: LevelNames) => ({
  title: 'Personal und Schlüssel',
  region: `Tabelle: Personal ${je(levels, 'PLANNING_AREA')}`,
  lead: (kind: string) =>
    `Personal für ${kind} in Vollzeitäquivalenten (VZÄ) und das Soll nach dem Schlüssel, heute und mit dem Plan.`,
  columns: {
    area: levels.PLANNING_AREA.de.one,
    sites: 'bekannte Orte',
    today: 'Ist heute',
    planned: 'Ist mit Plan',
    key: `Menschen ab${noBreak}60 je VZÄ`,
    target: 'Soll mit Plan',
    before: 'Ist − Soll heute',
    after: 'Ist − Soll mit Plan',
    change: 'Änderung',
  },
  staffOf: (area: string) => `Personal in ${area}, VZÄ`,
  keyOf: (area: string) => `Schlüssel, ${area}: Menschen ab${noBreak}60 je VZÄ`,
  everywhere: `alle ${many(levels.PLANNING_AREA)}`,
  keysDiffer: 'verschieden',
  /** Of the facilities of a planning area, in full-time equivalents. */
  least: (fte: string) => `mind. ${fte}${noBreak}VZÄ`,
  refused: (given: string) =>
    given.trim() === ''
      ? 'Bitte eine Zahl wie 0,5 eingeben.'
      : `„${given}“ geht hier nicht. Bitte eine Zahl wie 0,5 oder 6.000 eingeben.`,
  move: {
    title: 'Personal verschieben',
    from: 'Personal von',
    to: 'nach',
    choose: 'bitte wählen',
    fte: 'VZÄ',
    move: 'Verschieben',
    twoAreas: `Bitte zwei verschiedene ${many(levels.PLANNING_AREA)} wählen.`,
    moved: (from: string, to: string) => `Personal ist von ${from} nach ${to} verschoben.`,
  },
  violations: 'Zu wenig Personal für die Orte',
  asToday: 'So ist es schon heute.',
  changes: 'Was der Plan an Personal, Schlüsseln und Einwohnerzahlen ändert',
  remove: 'Entfernen',
  waiting: 'Die Zahlen kommen gleich.',
  unanswered: 'Für diesen Plan gibt es gerade keine Zahlen zum Personal.',
  showDemand: 'Im Personalbedarf zeigen',
  demandTooLong: 'Für die Adresse des Personalbedarfs ist der Plan zu groß.',
})

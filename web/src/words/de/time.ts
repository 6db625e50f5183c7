import type { LevelNames } from '@atlas/geo/terms/level-names'
import { im, imGanzen, je, jedem, seines } from '@atlas/geo/words/de/declension'
import type { Basis } from '$api/catalogue'

import type { Question } from './headline'

export const bases: Record<Basis, string> = {
  REGISTER: 'Melderegister',
  PROJECTION: 'im Plan erwartet',
  FORECAST: 'Prognose',
}

export default (levels: LevelNames) => ({
  bases,
  day: 'Stichtag',
  only: (day: string) => `${day}. Nur dieser Stichtag verfügbar.`,
  expected: 'erwartet',
  earlier: 'Früherer Tag',
  later: 'Späterer Tag',
  of: (day: string, basis: string, status: string) => `${day}, ${basis}, ${status}`,
  compare: 'Mit zweitem Stichtag vergleichen',
  none: 'keiner',
  column: (day: string) => `am ${day}`,
  difference: (later: string, earlier: string) => `Unterschied: ${later} minus ${earlier}`,
  differenceShort: 'Unterschied',
  /** Of a district, before that of its social space. */
  differenceHere: `Unterschied ${im(levels.DISTRICT)}`,
  differenceOfSpace: (name: string) => `Unterschied ${imGanzen(levels.SOCIAL_SPACE)} ${name}`,
  differenceOf: (indicator: string) => `${indicator}: Unterschied`,
  dayView: 'Ansicht',
  dayViews: { both: 'Beide Tage', difference: 'Unterschied' },
  question: (indicator: string, earlier: string, later: string): Question => ({
    before: '',
    accent: indicator,
    after:
      earlier === later
        ? `: Was wurde für ${later} erwartet, was gezählt?`
        : `: Was ist ${later} anders als ${earlier}?`,
  }),
  shownBoth: (indicator: string, where: string, earlier: string, later: string) =>
    `Gezeigt: ${indicator} ${where} am ${earlier} und am ${later}.`,
  shownDifference: (indicator: string, where: string, earlier: string, later: string) =>
    `Gezeigt: ${indicator} ${where}, ${later} minus ${earlier}.`,
  /** Districts whose own difference nobody counted. */
  ofSocialSpaces: `Was sich änderte, ist ${je(levels, 'SOCIAL_SPACE')} bekannt: Bei ${jedem(levels.DISTRICT)} steht der Unterschied ${seines(levels.SOCIAL_SPACE)}.`,
  differenceNotCounted: 'nicht gezählt',
  /** Of an indicator that compares two days itself. */
  noChangeOfChange:
    'Eine Veränderung vergleicht schon zwei Tage. Deshalb steht kein Unterschied zwischen beiden daneben.',
  sameClasses: 'Beide Karten haben dieselben Klassen.',
})

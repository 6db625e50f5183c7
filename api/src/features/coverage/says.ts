import { dictionaries, type Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import type { Ages } from '../figures/figure.ts'

/** What the explanations of reach say. */
export const says = {
  noSites: {
    de: 'Es gibt keinen Standort, der zählt; niemand ist erreicht.',
    en: 'There is no site that counts; nobody is reached.',
  },
  knownSites: {
    de: 'Nur bekannte Standorte zählen; ihre Liste ist nicht vollständig.',
    en: 'Only known sites count; their list is not complete.',
  },
  cellsAreEstimates: {
    de: 'Wo Menschen wohnen, ist für Zellen geschätzt, nicht gezählt.',
    en: 'Where people live is estimated for cells, not counted.',
  },
  wholeDistricts: {
    de: 'Ein Stadtteil, der in zwei Stadträumen liegt, zählt ganz zu dem, dem er zugeordnet ist.',
    en: 'A district that lies in two social spaces counts as a whole with the one it is assigned to.',
  },
  reportedElsewhere: {
    de: 'Dieser Stadtteil hat keine eigenen Zahlen; seine Zellen zählen zu dem, mit dem er gemeldet wird.',
    en: 'This district has no figures of its own; its cells count with the one it is reported with.',
  },
  sumOfWays: { de: 'Summe ihrer Fußwege', en: 'sum of their ways' },
  meanFormula: {
    de: 'Summe der Fußwege zum nächsten Standort ÷ Menschen, die einen Weg haben',
    en: 'sum of the ways to the nearest site ÷ people who have a way',
  },
  medianFormula: {
    de: 'Die Hälfte der Menschen hat zum nächsten Standort höchstens so weit (gewichteter Median der Zellen)',
    en: 'half of the people have no farther to the nearest site (weighted median of the cells)',
  },
  ninetiethFormula: {
    de: 'Neun von zehn Menschen haben zum nächsten Standort höchstens so weit (gewichtetes 90. Perzentil der Zellen)',
    en: 'nine of ten people have no farther to the nearest site (weighted 90th percentile of the cells)',
  },
  staffInReach: {
    de: 'Vollzeitstellen, die rechnerisch auf sie entfallen',
    en: 'full-time posts that fall to them by computation',
  },
  accessibilityFormula: {
    de: 'Vollzeitstellen, die rechnerisch auf die Menschen der Zellen entfallen ÷ Menschen × 1.000; jede Stelle ist auf alle verteilt, die ihren Standort erreichen (2SFCA, Luo und Wang 2003)',
    en: 'full-time posts that fall to the people of the cells by computation ÷ people × 1,000; each post is divided among all who reach its site (2SFCA, Luo and Wang 2003)',
  },
} satisfies Record<string, Localised>

export const peopleOf = (ages: Ages): Localised =>
  inBoth((language) => dictionaries[language].say({ key: 'residents', ages, trait: 'ALL' }))

/** A text for each language from another one of each. */
export const inBoth = (say: (language: keyof Localised) => string): Localised => ({
  de: say('de'),
  en: say('en'),
})

/** Several sentences as one note. */
export const together = (...sentences: readonly (Localised | null)[]): Localised =>
  inBoth((language) =>
    sentences.flatMap((sentence) => (sentence ? [sentence[language]] : [])).join(' '),
  )

/** Where it is not plain which cells are an area's. Only a social space may share a district with another. */
export function districtsNote({ level, reportedWithId }: Area): Localised | null {
  if (reportedWithId !== null) return says.reportedElsewhere
  return level === 'SOCIAL_SPACE' ? says.wholeDistricts : null
}

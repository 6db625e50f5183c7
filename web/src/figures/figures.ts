import type { Unit } from '$api/catalogue'
import type { Language } from '$words/language'

interface UnitNotation {
  options: Intl.NumberFormatOptions
  /** How a bound between classes is written: as short as it is. */
  bound: Intl.NumberFormatOptions
  suffix: Record<Language, string>
}

const noBreakSpace = '\u00a0'

const notations: Partial<Record<Unit, UnitNotation>> = {
  RESIDENTS: {
    options: { maximumFractionDigits: 0 },
    bound: { maximumFractionDigits: 2 },
    suffix: { de: '', en: '' },
  },
  RESIDENTS_PER_KM2: {
    options: { maximumFractionDigits: 0 },
    bound: { maximumFractionDigits: 2 },
    suffix: {
      de: `${noBreakSpace}je${noBreakSpace}km²`,
      en: `${noBreakSpace}per${noBreakSpace}km²`,
    },
  },
  SHARE: {
    options: { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
    bound: { style: 'percent', maximumFractionDigits: 3 },
    suffix: { de: '', en: '' },
  },
  RELATIVE_CHANGE: {
    options: {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'exceptZero',
    },
    bound: { style: 'percent', maximumFractionDigits: 3, signDisplay: 'exceptZero' },
    suffix: { de: '', en: '' },
  },
  SQUARE_KILOMETRES: {
    options: { maximumFractionDigits: 2 },
    bound: { maximumFractionDigits: 2 },
    suffix: { de: `${noBreakSpace}km²`, en: `${noBreakSpace}km²` },
  },
  METRES: {
    options: { maximumFractionDigits: 0 },
    bound: { maximumFractionDigits: 1 },
    suffix: { de: `${noBreakSpace}m`, en: `${noBreakSpace}m` },
  },
  FTE: {
    options: { minimumFractionDigits: 1, maximumFractionDigits: 2 },
    bound: { maximumFractionDigits: 2 },
    suffix: { de: `${noBreakSpace}VZÄ`, en: `${noBreakSpace}FTE` },
  },
  RESIDENTS_PER_FTE: {
    options: { maximumFractionDigits: 0 },
    bound: { maximumFractionDigits: 2 },
    suffix: {
      de: `${noBreakSpace}je${noBreakSpace}VZÄ`,
      en: `${noBreakSpace}per${noBreakSpace}FTE`,
    },
  },
  FTE_PER_1000_RESIDENTS: {
    options: { minimumFractionDigits: 2, maximumFractionDigits: 2 },
    bound: { maximumFractionDigits: 3 },
    suffix: {
      de: `${noBreakSpace}VZÄ${noBreakSpace}je${noBreakSpace}1.000`,
      en: `${noBreakSpace}FTE${noBreakSpace}per${noBreakSpace}1,000`,
    },
  },
  CASES: {
    options: { maximumFractionDigits: 0 },
    bound: { maximumFractionDigits: 2 },
    suffix: { de: `${noBreakSpace}Fälle`, en: `${noBreakSpace}cases` },
  },
  CASES_PER_1000_RESIDENTS: {
    options: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
    bound: { maximumFractionDigits: 2 },
    suffix: {
      de: `${noBreakSpace}je${noBreakSpace}1.000`,
      en: `${noBreakSpace}per${noBreakSpace}1,000`,
    },
  },
}

/** A unit the web has not met yet is written as a plain number. */
const plain: UnitNotation = {
  options: { maximumFractionDigits: 2 },
  bound: { maximumFractionDigits: 3 },
  suffix: { de: '', en: '' },
}

export interface FigureFormat {
  /** 4.710 or 34,8 %: as it stands in a column whose head names the unit. */
  short: (value: number) => string
  /** 4.710 je km²: as it stands alone. */
  full: (value: number) => string
  /** A bound between classes. */
  bound: (value: number) => string
  /** The number that is written, which others can be computed from so that what stands there adds up. */
  rounded: (value: number) => number
}

export function figureFormat(unit: Unit, language: Language): FigureFormat {
  const { options, bound, suffix } = notations[unit] ?? plain
  const shortFormat = new Intl.NumberFormat(locale(language), options)
  const boundFormat = new Intl.NumberFormat(locale(language), bound)
  const short = (value: number) => withTrueMinus(shortFormat.format(value))
  return {
    short,
    full: (value) => short(value) + suffix[language],
    bound: (value) => withTrueMinus(boundFormat.format(value)),
    rounded: roundedBy(options),
  }
}

/** The number that a notation writes. */
export function roundedBy(options: Intl.NumberFormatOptions): (value: number) => number {
  const plainNumber = { ...options, signDisplay: 'auto', useGrouping: false } as const
  const format = new Intl.NumberFormat('en', plainNumber)
  const scale = options.style === 'percent' ? 100 : 1
  return (value) => Number.parseFloat(format.format(value)) / scale
}

/** A count, such as of areas. */
export function countFormat(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(locale(language))
  return (value) => format.format(value)
}

export function locale(language: Language): string {
  return language === 'en' ? 'en-GB' : 'de-DE'
}

export function withTrueMinus(text: string): string {
  return text.replace('-', '−')
}

import type { Written } from '@atlas/geo/classes/value-classes'
import {
  closeTo,
  decimalsOf,
  inputDecimals,
  precisions,
  stepOfEnds,
  roundingStep,
  toStep,
  toStepOutward,
  type WrittenInput,
} from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'

import type { Unit } from '$api/catalogue'
import { languages, type Language } from '$words/languages'

interface UnitNotation {
  /** Beside how many decimals are shown, which is the unit's (geo's `precisions`). */
  options: Intl.NumberFormatOptions
  /** Whether all decimals that are shown are written, zeros at the end, too. */
  fixed?: true
  /** How a bound between classes is written: as short as it is. */
  bound: Intl.NumberFormatOptions
  /** With how many decimals at least a plan states it, where that is quoted and differs. */
  quotedFrom?: number
}

const notations: Record<Unit, UnitNotation> = {
  RESIDENTS: { options: {}, bound: { maximumFractionDigits: 2 } },
  RESIDENTS_PER_KM2: { options: {}, bound: { maximumFractionDigits: 2 } },
  SHARE: {
    options: { style: 'percent' },
    fixed: true,
    bound: { style: 'percent', maximumFractionDigits: 3 },
  },
  RELATIVE_CHANGE: {
    options: { style: 'percent', signDisplay: 'exceptZero' },
    fixed: true,
    bound: { style: 'percent', maximumFractionDigits: 3, signDisplay: 'exceptZero' },
  },
  SQUARE_KILOMETRES: { options: {}, bound: { maximumFractionDigits: 2 } },
  METRES: { options: {}, bound: { maximumFractionDigits: 1 } },
  FTE: {
    options: {},
    fixed: true,
    bound: { maximumFractionDigits: 2 },
    quotedFrom: 1,
  },
  RESIDENTS_PER_FTE: { options: {}, bound: { maximumFractionDigits: 2 } },
  FTE_PER_1000_RESIDENTS: {
    options: {},
    fixed: true,
    bound: { maximumFractionDigits: 3 },
  },
  CASES: { options: {}, bound: { maximumFractionDigits: 2 } },
  CASES_PER_1000_RESIDENTS: {
    options: {},
    fixed: true,
    bound: { maximumFractionDigits: 2 },
  },
  CASES_PER_FTE: { options: {}, fixed: true, bound: { maximumFractionDigits: 2 } },
  CONTACTS: { options: {}, bound: { maximumFractionDigits: 2 } },
  INDEX_POINTS: { options: {}, bound: { maximumFractionDigits: 3 } },
  GINI_COEFFICIENT: { options: {}, fixed: true, bound: { maximumFractionDigits: 3 } },
}

/** As many decimals as are shown of a unit; of percents two fewer than of the fractions they are. */
function shownBy(unit: Unit): Intl.NumberFormatOptions {
  const { options, fixed } = notations[unit]
  const { shown } = precisions[unit]
  const decimals = options.style === 'percent' ? shown - 2 : shown
  return {
    ...options,
    ...(fixed && { minimumFractionDigits: decimals }),
    maximumFractionDigits: decimals,
  }
}

/** Writes a figure; an estimate as roughly as its range lets it be known. */
type Write = (value: number, range?: Ends | null) => string

/** How figures are written; `rounded` gives the number that is, from which others can be computed that add up to the eye. */
export interface FigureFormat extends Written {
  /** 4.710 or 34,8 %: as it stands in a column whose head names the unit. */
  short: Write
  /** 4.710 je km²: as it stands alone. */
  full: Write
  /** The ends of a figure's range as they stand before and after a "to", outward. */
  ends: (value: number, range: Ends) => [low: string, high: string]
  /** A bound between classes. */
  bound: (value: number) => string
}

/** Each is costly to make, and asked for by every number that is written. */
const numberFormats = new Map<string, Intl.NumberFormat>()

export function numberFormat(
  language: Language,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const name = language + JSON.stringify(options)
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(locale(language), options)
  numberFormats.set(name, format)
  return format
}

const figureFormats = new Map<string, FigureFormat>()

export function figureFormat(unit: Unit, language: Language): FigureFormat {
  const name = `${language} ${unit}`
  const format = figureFormats.get(name) ?? newFigureFormat(unit, language)
  figureFormats.set(name, format)
  return format
}

function newFigureFormat(unit: Unit, language: Language): FigureFormat {
  const notation = notations[unit]
  const options = shownBy(unit)
  const suffix = suffixOf(unit, language)
  const shortFormat = numberFormat(language, options)
  const boundFormat = numberFormat(language, notation.bound)
  const exact = (value: number) => withTrueMinus(shortFormat.format(value))
  const bound = (value: number) => withTrueMinus(boundFormat.format(value))
  const written = writtenBy(options)
  const roughly = new Map<number, (value: number) => string>()
  /** Multiples of a step, with the decimals it has. */
  const inSteps = (step: number): ((value: number) => string) => {
    const known = roughly.get(step)
    if (known) return known
    const decimals = Math.max(0, decimalsOf(step) - (options.style === 'percent' ? 2 : 0))
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    const format = numberFormat(language, { ...options, ...digits })
    const write = (value: number) => withTrueMinus(format.format(value))
    roughly.set(step, write)
    return write
  }
  const short: Write = (value, range) => {
    const close = closeTo(value, unit, range)
    if (close !== null) {
      const percent = inSteps(0.01)
      const { under, over } = languages[language].notation
      return close === 'NOBODY' ? under(percent(0.01)) : over(percent(0.99))
    }
    const step =
      roundingStep(value, unit, range) ?? roundingStep(written.rounded(value), unit, range)
    return step === null ? exact(value) : inSteps(step)(toStep(value, step))
  }
  return {
    ...written,
    short,
    full: (value, range) => short(value, range) + suffix,
    bound,
    ends: (value, range) => {
      const step = stepOfEnds(value, unit, range)
      const { low, high } = step === null ? range : toStepOutward(range, step)
      const write = step === null ? exact : inSteps(step)
      // "17 bis 27 %"
      return [write(low).replace(/\s?%$/, ''), write(high)]
    },
    rounded: (value, range) => {
      const step = roundingStep(value, unit, range)
      return step === null ? written.rounded(value) : toStep(value, step)
    },
  }
}

/** A number as the plan it is quoted from states it: 2,9 VZÄ, where one that is computed is 2,90 VZÄ. */
export function quotation(
  value: number,
  unit: Unit,
  language: Language,
): { short: string; full: string } {
  const { quotedFrom } = notations[unit]
  const format = numberFormat(language, {
    ...shownBy(unit),
    ...(quotedFrom !== undefined && { minimumFractionDigits: quotedFrom }),
  })
  const short = withTrueMinus(format.format(value))
  return { short, full: short + suffixOf(unit, language) }
}

/** A number that a figure follows from, as precisely as following it takes. */
export function inputText(
  input: WrittenInput,
  figure: { value: number | null; unit: Unit; range?: Ends | null },
  language: Language,
): string {
  const { value, unit } = input
  if (figure.value === null) return figureFormat(unit, language).full(value)
  const decimals = inputDecimals(input, { ...figure, value: figure.value })
  const options = shownBy(unit)
  const maximumFractionDigits = options.style === 'percent' ? decimals - 2 : decimals
  const text = numberFormat(language, { ...options, maximumFractionDigits }).format(value)
  return withTrueMinus(text) + suffixOf(unit, language)
}

function suffixOf(unit: Unit, language: Language): string {
  const suffixes: Partial<Record<Unit, string>> = languages[language].notation.units
  return suffixes[unit] ?? ''
}

/** The numbers that a notation writes, which names their decimals. */
export function writtenBy(options: Intl.NumberFormatOptions): Written {
  const plainNumber = { ...options, signDisplay: 'auto', useGrouping: false } as const
  const format = numberFormat('en', plainNumber)
  const inPercent = options.style === 'percent'
  const scale = inPercent ? 100 : 1
  return {
    decimals: (options.maximumFractionDigits ?? 0) + (inPercent ? 2 : 0),
    rounded: (value) => Number.parseFloat(format.format(value)) / scale,
  }
}

/** A count, such as of areas. */
export function countFormat(language: Language): (value: number) => string {
  const format = numberFormat(language, {})
  return (value) => format.format(value)
}

/** "32 %": a share that is said in words, where no tenth of it matters. */
export const wholePercent = (share: number, language: Language): string =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** "A, B und C" */
export function listFormat(language: Language): (texts: readonly string[]) => string {
  const format = new Intl.ListFormat(locale(language))
  return (texts) => format.format(texts)
}

export function locale(language: Language): string {
  return languages[language].locale
}

export function withTrueMinus(text: string): string {
  return text.replace('-', '−')
}

import { catalogue } from '../indicators/catalogue.ts'
import { type AreaLevel, areaLevels, type Provider, providers } from '../terms/classifications.ts'
import type { IndicatorId } from '../words/de/indicators.ts'

/** What of counselling cases: how many, how they changed within a year, how many per 1,000 residents 60+. */
export const caseFigures = ['cases', 'cases-change', 'cases-rate'] as const
export type CaseFigure = (typeof caseFigures)[number]

/** What a card can quote: a figure by what it is of, never by its value. */
export type Reference = IndicatorReference | CasesReference | FieldReference

export interface IndicatorReference {
  readonly kind: 'indicator'
  readonly indicator: IndicatorId
  readonly level: AreaLevel
  /** Its code. */
  readonly area: string
  /** yyyy-mm-dd; null: the newest there is */
  readonly day: string | null
}

export interface CasesReference {
  readonly kind: CaseFigure
  /** null: both together */
  readonly provider: Provider | null
  /** yyyy-mm-dd, both included */
  readonly from: string
  readonly to: string
}

/** What a part of all consultations of a year was about. */
export interface FieldReference {
  readonly kind: 'field'
  readonly year: number
  readonly position: number
}

const day = String.raw`\d{4}-\d\d-\d\d`
const indicatorForm = new RegExp(
  `^indicator/([a-z0-9-]{1,60})/([A-Z_]{1,20})/([a-z0-9]{1,20})(?:/(${day}))?$`,
)
const casesForm = new RegExp(`^(${caseFigures.join('|')})/([A-Z]{1,20})/(${day})/(${day})$`)
const fieldForm = /^field\/(\d{4})\/(\d{1,3})$/

/** As it stands in a form, a file and a table: `indicator/share-60-plus/SOCIAL_SPACE/12/2025-12-31`. */
export function printReference(reference: Reference): string {
  if (reference.kind === 'indicator') {
    const { indicator, level, area, day: of } = reference
    return ['indicator', indicator, level, area, ...(of === null ? [] : [of])].join('/')
  }
  if (reference.kind === 'field') return `field/${reference.year}/${reference.position}`
  const { kind, provider, from, to } = reference
  return [kind, provider ?? 'ALL', from, to].join('/')
}

/** @returns null where it names nothing that could be quoted */
export const parseReference = (text: string): Reference | null =>
  indicatorIn(text) ?? casesIn(text) ?? fieldIn(text)

function indicatorIn(text: string): IndicatorReference | null {
  const [, id, levelName, area, of] = indicatorForm.exec(text) ?? []
  const known = catalogue.find((one) => one.id === id)
  const level = areaLevels.find((one) => one === levelName)
  if (!known || !level || area === undefined) return null
  return { kind: 'indicator', indicator: known.id, level, area, day: of ?? null }
}

function casesIn(text: string): CasesReference | null {
  const [, name, providerName, from, to] = casesForm.exec(text) ?? []
  const kind = caseFigures.find((one) => one === name)
  const provider = providers.find((one) => one === providerName) ?? null
  if (!kind || from === undefined || to === undefined) return null
  return provider === null && providerName !== 'ALL' ? null : { kind, provider, from, to }
}

function fieldIn(text: string): FieldReference | null {
  const [, year, position] = fieldForm.exec(text) ?? []
  return year === undefined
    ? null
    : { kind: 'field', year: Number(year), position: Number(position) }
}

import {
  type CounsellingPeriod,
  counsellingPeriods,
  fieldShareFigure,
} from '../counselling/counselling.ts'
import type { Figure } from '../figures/figure.ts'
import { type Indicator, indicatorById } from '../indicators/catalogue.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Area, CounsellingField } from '../world/snapshot.ts'
import type { CasesReference, FieldReference, Reference } from './reference.ts'

/** A figure that a card quotes, found in a world. */
export interface QuotedFigure {
  readonly name: Message
  readonly area: Area
  readonly figure: Figure
}

/** How an indicator is asked: of a day, or null for the newest there is. @throws Refusal where it has none */
export type AskIndicator = (
  indicator: Indicator,
  area: Area,
  day: string | null,
) => Figure | Promise<Figure>

/**
 * The figure a reference names.
 * @returns null where the data do not have it
 * @throws Refusal where an indicator does not exist at its level or on its day
 */
export async function quotedFigure(
  world: Published,
  reference: Reference,
  ask: AskIndicator,
): Promise<QuotedFigure | null> {
  if (reference.kind === 'indicator') {
    const area = world.areas.byCode(reference.level, reference.area)
    if (!area) return null
    const indicator = indicatorById(reference.indicator)
    const name: Message = { key: 'indicatorName', indicator: indicator.id }
    return { name, area, figure: await ask(indicator, area, reference.day) }
  }
  const area = world.areas.city
  if (reference.kind === 'field') {
    const field = fieldOf(world, reference)
    return field && { name: nameOf(field), area, figure: fieldShareFigure(world, field) }
  }
  const period = periodOf(counsellingPeriods(world), reference)
  const figure = period && figureOf(period, reference)
  const { kind, provider } = reference
  const name = { key: 'quotedCases', figure: kind, provider } as const
  return figure ? { name, area, figure } : null
}

/** The same thing as it is now: of an indicator its newest day, of cases the same months of the latest year that has them. */
export function nowOf(world: Published, reference: Reference): Reference {
  if (reference.kind === 'indicator') return { ...reference, day: null }
  if (reference.kind === 'field') {
    const field = fieldOf(world, reference)
    const later = world.counselling.fields.filter(
      ({ nameDe, year }) => nameDe === field?.nameDe && year >= reference.year,
    )
    return later.reduce<FieldReference>(
      (latest, { year, position }) => (year > latest.year ? { ...latest, year, position } : latest),
      reference,
    )
  }
  const same = world.counselling.cases.filter(
    ({ provider, firstDay, lastDay }) =>
      provider === reference.provider &&
      firstDay.slice(4) === reference.from.slice(4) &&
      lastDay.slice(4) === reference.to.slice(4) &&
      lastDay.slice(0, 4) === firstDay.slice(0, 4),
  )
  return same.reduce<CasesReference>(
    (latest, { firstDay, lastDay }) =>
      lastDay > latest.to ? { ...latest, from: firstDay, to: lastDay } : latest,
    reference,
  )
}

const nameOf = ({ nameDe, nameEn }: CounsellingField): Message => ({
  key: 'quotedField',
  field: { de: nameDe, en: nameEn },
})

const fieldOf = ({ counselling }: Published, { year, position }: FieldReference) =>
  counselling.fields.find((field) => field.year === year && field.position === position) ?? null

const periodOf = (
  periods: readonly CounsellingPeriod[],
  { provider, from, to }: CasesReference,
): CounsellingPeriod | null =>
  periods.find(
    (period) => period.provider === provider && period.from === from && period.to === to,
  ) ?? null

const figureOf = (period: CounsellingPeriod, { kind }: CasesReference): Figure | null =>
  ({ cases: period.cases, 'cases-change': period.change, 'cases-rate': period.casesPerThousand })[
    kind
  ]

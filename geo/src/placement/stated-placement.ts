import type { AskedPlacement } from './asked-placement.ts'
import { valueOf } from './ground.ts'
import type { PlacedWorld } from './placed-world.ts'
import type { Placement } from './placement.ts'
import type { PlacementQuestion } from './question.ts'
import { fixedSites, savedByGoing, supplyOf, valueOfSaved } from './supply.ts'

/** What a model’s value tells; weighted: each of the people counts by the need where they live. */
export const placementMeasures = [
  'RESIDENTS',
  'WEIGHTED_RESIDENTS',
  'NEW_SITES',
  'MEAN_METRES',
  'WEIGHTED_MEAN_METRES',
  'METRES',
] as const
export type PlacementMeasure = (typeof placementMeasures)[number]

/** How the numbers of an instance are to be read. */
interface CountedIn {
  /** All that are asked after, in parts of people. */
  readonly total: number
  readonly partsOfAMetre: number
  /** Tenths unless said. */
  readonly partsOfAPerson?: number
}

/** @param asked nobody counts for more than others unless it says so */
export function measureOf(
  { model }: PlacementQuestion,
  asked: Pick<AskedPlacement, 'need'> = {},
): PlacementMeasure {
  const measure = measures[model]
  const isWeighted = asked.need && (measure === 'RESIDENTS' || measure === 'MEAN_METRES')
  return isWeighted ? `WEIGHTED_${measure}` : measure
}

const measures = {
  MCLP: 'RESIDENTS',
  LSCP: 'NEW_SITES',
  P_MEDIAN: 'MEAN_METRES',
  P_CENTER: 'METRES',
} as const satisfies Record<PlacementQuestion['model'], PlacementMeasure>

/** A value, or a bound of one, as people read it: residents, sites or metres; null where nobody is asked after. */
export function statedValue(
  { model }: PlacementQuestion,
  value: number,
  { total, partsOfAMetre, partsOfAPerson = 10 }: CountedIn,
): number | null {
  switch (model) {
    case 'MCLP':
      return value / partsOfAPerson
    case 'LSCP':
      return value
    case 'P_MEDIAN':
      return total === 0 ? null : value / total / partsOfAMetre
    case 'P_CENTER':
      return value / partsOfAMetre
  }
}

/** How far the best answer could be from the best that is known, as a part of the larger of both; 0 where it is proven. */
export const gapOf = (value: number, bound: number): number =>
  value === bound ? 0 : Math.abs(value - bound) / Math.max(Math.abs(value), Math.abs(bound))

/** What an answer means for people, where its value does not say so. */
export interface PeopleServed {
  /** The value if all counted alike: residents or metres. */
  readonly value: number | null
  /** Who is near enough to a site and finds no room at any; null where there is room for everybody. */
  readonly withoutRoom: number | null
}

export function peopleServed(
  { instance, people }: Pick<PlacedWorld, 'instance' | 'people'>,
  { certificate: { question, assignment }, sites }: Pick<Placement, 'certificate' | 'sites'>,
): PeopleServed {
  const alike = { ...instance, weights: people }
  const total = people.reduce((sum, count) => sum + count, 0)
  const stated = (value: number) =>
    statedValue(question, value, { total, partsOfAMetre: instance.partsOfAMetre })
  const { capacities } = instance
  if (!assignment || !capacities || question.model === 'LSCP' || question.model === 'P_CENTER') {
    return { value: stated(valueOf(alike, question, sites)), withoutRoom: null }
  }
  const supply = supplyOf(alike, capacities, question, 1)
  const standing = [...sites, ...fixedSites(instance, capacities)]
  const saved = savedByGoing(supply, standing, assignment) ?? 0
  const served = assignment.people.reduce((sum, count) => sum + count, 0)
  const within = question.model === 'MCLP' ? question.within : instance.furthestMetres
  const near = valueOf(alike, { model: 'MCLP', within, sites: 0 }, sites)
  return {
    value: stated(valueOfSaved(alike, question, saved)),
    withoutRoom: (near - served) / 10,
  }
}
/** How much of a value is missed, as people read it: residents, or kilometres of all of them together. */
export const statedRegret = (
  { model }: Pick<PlacementQuestion, 'model'>,
  regret: number,
  { partsOfAMetre }: Pick<CountedIn, 'partsOfAMetre'>,
): number => (model === 'MCLP' ? regret / 10 : regret / 10 / partsOfAMetre / 1_000)

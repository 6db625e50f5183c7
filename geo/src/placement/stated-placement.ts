import type { PlacementQuestion } from './question.ts'

/** What a model’s value tells. */
export const placementMeasures = ['RESIDENTS', 'NEW_SITES', 'MEAN_METRES', 'METRES'] as const
export type PlacementMeasure = (typeof placementMeasures)[number]

/** How the numbers of an instance are to be read. */
interface CountedIn {
  /** All that are asked after, in tenths. */
  readonly total: number
  readonly partsOfAMetre: number
}

export const measureOf = ({ model }: PlacementQuestion): PlacementMeasure => measures[model]

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
  { total, partsOfAMetre }: CountedIn,
): number | null {
  switch (model) {
    case 'MCLP':
      return value / 10
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

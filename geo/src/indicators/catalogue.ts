import type { Ages, Trait } from '../terms/classifications.ts'
import type { IndicatorId } from '../words/de/indicators.ts'
import { Refusal } from '../words/refusal.ts'
import type { ResidentGroup } from '../world/published.ts'
import { changeOf } from './change-of.ts'
import { countOf } from './count-of.ts'
import { coverageOf, stopCoverageOf } from './coverage-of.ts'
import { densityOf } from './density-of.ts'
import type { Formula } from './formula.ts'
import { shareOf } from './share-of.ts'
import { residentsPerFteOf, staffDifferenceOf, targetOf, unmetBy } from './staff-formulas.ts'

/** The heading an indicator stands under. */
export const indicatorGroups = ['AGE', 'CHANGE', 'LIVING', 'ORIGIN', 'REACH', 'STAFF'] as const
export type IndicatorGroup = (typeof indicatorGroups)[number]

export interface Indicator {
  /** Its name and description stand under it in the dictionaries. */
  readonly id: IndicatorId
  readonly group: IndicatorGroup
  readonly formula: Formula
}

const people = (ageBand: Ages, trait: Trait = 'ALL'): ResidentGroup => ({ ageBand, trait })

/** What counts as within reach for everybody; it stands in the names, so another distance is another indicator. */
const reachedMetres = 1000
/** Of stops: what planners of public transport take for a short way. */
const stopMetres = 300

/**
 * Every indicator there is. Levels and days follow from the data: an indicator exists where all numbers of its formula
 * do. A new one is a new entry here and its words in each dictionary; API, map, table and profile take it up.
 */
export const catalogue: readonly Indicator[] = [
  { id: 'density-60-plus', group: 'AGE', formula: densityOf(people('AGE_60_PLUS')) },
  { id: 'density-80-plus', group: 'AGE', formula: densityOf(people('AGE_80_PLUS')) },
  { id: 'residents-60-plus', group: 'AGE', formula: countOf(people('AGE_60_PLUS')) },
  { id: 'residents-80-plus', group: 'AGE', formula: countOf(people('AGE_80_PLUS')) },
  { id: 'share-60-plus', group: 'AGE', formula: shareOf(people('AGE_60_PLUS'), people('ALL')) },
  { id: 'share-80-plus', group: 'AGE', formula: shareOf(people('AGE_80_PLUS'), people('ALL')) },
  { id: 'residents', group: 'AGE', formula: countOf(people('ALL')) },
  { id: 'change-60-plus', group: 'CHANGE', formula: changeOf(people('AGE_60_PLUS')) },
  { id: 'change-80-plus', group: 'CHANGE', formula: changeOf(people('AGE_80_PLUS')) },
  { id: 'change-residents', group: 'CHANGE', formula: changeOf(people('ALL')) },
  {
    id: 'share-living-alone-60-plus',
    group: 'LIVING',
    formula: shareOf(people('AGE_60_PLUS', 'LIVING_ALONE'), people('AGE_60_PLUS')),
  },
  {
    id: 'residents-living-alone-60-plus',
    group: 'LIVING',
    formula: countOf(people('AGE_60_PLUS', 'LIVING_ALONE')),
  },
  {
    id: 'share-migration-background-65-plus',
    group: 'ORIGIN',
    formula: shareOf(people('AGE_65_PLUS', 'MIGRATION_BACKGROUND'), people('AGE_65_PLUS')),
  },
  {
    id: 'share-foreign',
    group: 'ORIGIN',
    formula: shareOf(people('ALL', 'FOREIGN'), people('ALL')),
  },
  {
    id: 'coverage-meeting-60-plus',
    group: 'REACH',
    formula: coverageOf('MEETING', 'AGE_60_PLUS', reachedMetres),
  },
  {
    id: 'coverage-meeting-80-plus',
    group: 'REACH',
    formula: coverageOf('MEETING', 'AGE_80_PLUS', reachedMetres),
  },
  {
    id: 'coverage-counselling-60-plus',
    group: 'REACH',
    formula: coverageOf('COUNSELLING', 'AGE_60_PLUS', reachedMetres),
  },
  {
    id: 'coverage-counselling-80-plus',
    group: 'REACH',
    formula: coverageOf('COUNSELLING', 'AGE_80_PLUS', reachedMetres),
  },
  {
    id: 'stop-300m-60-plus',
    group: 'REACH',
    formula: stopCoverageOf('AGE_60_PLUS', stopMetres),
  },
  {
    id: 'stop-300m-80-plus',
    group: 'REACH',
    formula: stopCoverageOf('AGE_80_PLUS', stopMetres),
  },
  { id: 'staff-difference-meeting', group: 'STAFF', formula: staffDifferenceOf('MEETING') },
  { id: 'staff-difference-counselling', group: 'STAFF', formula: staffDifferenceOf('COUNSELLING') },
  { id: 'target-fte-meeting', group: 'STAFF', formula: targetOf('MEETING') },
  { id: 'target-fte-counselling', group: 'STAFF', formula: targetOf('COUNSELLING') },
  { id: 'residents-per-fte-meeting', group: 'STAFF', formula: residentsPerFteOf('MEETING') },
  {
    id: 'residents-per-fte-counselling',
    group: 'STAFF',
    formula: residentsPerFteOf('COUNSELLING'),
  },
  { id: 'unmet-residents-meeting', group: 'STAFF', formula: unmetBy('MEETING') },
  { id: 'unmet-residents-counselling', group: 'STAFF', formula: unmetBy('COUNSELLING') },
]

/** @throws Refusal UNKNOWN_INDICATOR */
export function indicatorById(id: string): Indicator {
  const found = catalogue.find((indicator) => indicator.id === id)
  if (found) return found
  throw new Refusal('UNKNOWN_INDICATOR', {
    indicator: id.slice(0, 60),
    available: catalogue.map((indicator) => indicator.id),
  })
}

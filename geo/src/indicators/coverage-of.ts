import { stopsNotes } from '../stops/states-of-stops.ts'
import type { ServiceKind } from '../terms/classifications.ts'
import type { Formula } from './formula.ts'

/**
 * The share of people who reach a site on foot, within a distance that stands in the indicator's name. Cells are
 * estimates of the register, and every level is made of them.
 */
export const coverageOf = (kind: ServiceKind, ages: OlderAges, withinMetres: number): Formula => ({
  ...ofCells(ages),
  // Not every site is known.
  lowerBound: true,
  figure: (area, _, { coverage }) => coverage(area, { kind, ages, withinMetres }),
})

/** The same of stops of public transport. All of them are known, for the day of their source. */
export const stopCoverageOf = (ages: OlderAges, withinMetres: number): Formula => ({
  ...ofCells(ages),
  lowerBound: false,
  besides: stopsNotes,
  figure: (area, _, { stopCoverage }) => stopCoverage(area, { ages, withinMetres }),
})

type OlderAges = 'AGE_60_PLUS' | 'AGE_80_PLUS'

const ofCells = (ages: OlderAges): Omit<Formula, 'lowerBound' | 'figure'> => ({
  unit: 'SHARE',
  groups: [{ ageBand: ages, trait: 'ALL' }],
  diverging: false,
  lowMeansNeed: true,
  flagged: false,
  ofSocialSpace: false,
  changing: null,
  days: (_, { basis }, { dayOfCells }) =>
    basis === 'REGISTER' && dayOfCells !== null
      ? [{ date: dayOfCells, basis, status: 'ESTIMATED', since: [], staffAsOf: null }]
      : [],
})

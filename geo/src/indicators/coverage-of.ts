import type { ServiceKind } from '../terms/classifications.ts'
import type { Formula } from './formula.ts'

/**
 * The share of people who reach a site on foot, within a distance that stands in the indicator's name. Cells are
 * estimates of the register, and every level is made of them.
 */
export const coverageOf = (
  kind: ServiceKind,
  ages: 'AGE_60_PLUS' | 'AGE_80_PLUS',
  withinMetres: number,
): Formula => ({
  unit: 'SHARE',
  groups: [{ ageBand: ages, trait: 'ALL' }],
  diverging: false,
  lowMeansNeed: true,
  // Not every site is known.
  lowerBound: true,
  flagged: false,
  ofSocialSpace: false,
  changing: null,
  days: (_, { basis }, { dayOfCells }) =>
    basis === 'REGISTER' && dayOfCells !== null
      ? [{ date: dayOfCells, basis, status: 'ESTIMATED', since: [], staffAsOf: null }]
      : [],
  figure: (area, _, { coverage }) => coverage(area, { kind, ages, withinMetres }),
})

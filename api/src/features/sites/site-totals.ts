import { knownOfTotal } from '@atlas/geo/sites/known-of-total'
import { perWorld } from '../../schema/context.ts'

/** Of every kind of service how many sites are known, and of how many. */
export const siteTotals = perWorld(({ sites, siteTotals: totals }) => knownOfTotal(sites, totals))

import { knownOfTotal } from '@atlas/geo/sites/known-of-total'
import { perDataVersion } from '../../schema/context.ts'
import { allSiteTotals, kindsOfSites } from './queries.ts'

/** Of every kind of service how many sites are known, and of how many. */
export const siteTotals = perDataVersion(async ({ database }) => {
  const [sites, totals] = await Promise.all([kindsOfSites(database), allSiteTotals(database)])
  return knownOfTotal(sites, totals)
})

import type { Scenario } from '@atlas/geo/world/scenario'

import type { Checked } from '../proof/proof-words'
import { provenPlaces } from '../proof/proven-places'
import { isSameScenario } from '$address/packed-scenario'

/** A site of a plan has no more decimals: about a metre. */
const near = (one: number, other: number) => Math.abs(one - other) < 1e-5

/** Whether a plan is the world of a proof and its new sites, whatever these are called. */
export function isProofOf({ proof, ground }: Checked, plan: Scenario): boolean {
  const places = provenPlaces(proof.certificate, ground)
  const isProven = (change: Scenario['changes'][number]) =>
    change.type === 'openSite' &&
    places.some(({ lon, lat }) => near(lon, change.lon) && near(lat, change.lat))
  const others = plan.changes.filter((change) => !isProven(change))
  return (
    plan.changes.length - others.length === places.length &&
    isSameScenario({ ...plan, changes: others }, { ...plan, changes: proof.scenario.changes })
  )
}

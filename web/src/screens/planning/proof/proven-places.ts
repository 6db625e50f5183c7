import type { Certificate } from '@atlas/geo/placement/certificate'
import type { Scenario } from '@atlas/geo/world/scenario'

import type { Catalogue } from '$api/catalogue'
import type { PlanningWords } from '$words/languages'

import { readPlanning } from '../address'
import { openProposed } from '../placement/open-proposed'
import { nearestLimit } from '../scenario/plan-file'
import { longestPacked, packScenario } from '$address/packed-scenario'
import { type GroundPlace, plannedSites } from '../scenario/planned-sites'
import { plannedAges, type PlanningView } from '../view'
import type { ProofGround } from './proof-ground'

/** Where a new site of a certificate stands. */
export interface ProvenPlace extends GroundPlace {
  /** The name of the district that lies there; null outside the city. */
  districtName: string | null
}

/** The sites of a certificate, on the ground that it numbers; none where it is about another. */
export function provenPlaces(
  { sites }: Pick<Certificate, 'sites'>,
  { placementGround: { candidates } }: ProofGround,
): ProvenPlace[] {
  return sites.flatMap((site) => {
    const [lon, lat] = [candidates.lon[site], candidates.lat[site]]
    if (lon === undefined || lat === undefined) return []
    const district = candidates.districts[candidates.district[site] ?? -1]
    return [{ lon, lat, district: district?.code ?? '', districtName: district?.name ?? null }]
  })
}

interface Proven {
  scenario: Scenario
  places: readonly ProvenPlace[]
  question: Certificate['question']
  ground: ProofGround
}

/** The view of the plan with the new sites; null where it is too large for an address, or a site is outside the city. */
export function viewOfProven(
  { scenario, places, question, ground: { placementGround } }: Proven,
  { sites, areas }: Pick<Catalogue, 'sites' | 'areas'>,
  say: Pick<PlanningWords, 'newSite' | 'kinds'>,
): PlanningView | null {
  const { kind, ages } = placementGround
  if (places.some(({ district }) => district === '')) return null
  const known = { sites, areas }
  const opened = openProposed(scenario, places, {
    kind,
    taken: plannedSites(known, scenario).map(({ slug }) => slug),
    nameOf: (number) => say.newSite(say.kinds[kind], number),
  })
  if (packScenario(opened).length > longestPacked) return null
  const { view } = readPlanning(new URLSearchParams(), known)
  return {
    ...view,
    kind,
    ages: plannedAges.find((one) => one === ages) ?? 'AGE_60_PLUS',
    metres: 'within' in question ? nearestLimit(question.within) : view.metres,
    scenario: opened,
  }
}

import { type Change, type Scenario, scenarioSchema } from '@atlas/geo/world/scenario'

import type { ServiceKind } from '$api/sites'

import type { GroundPlace } from './planned-sites'

/** A change of one site. */
type SiteChange = Extract<Change, { slug: string }>
type Opened = Extract<Change, { type: 'openSite' }>

const isOf = (change: Change, slug: string): change is SiteChange =>
  'slug' in change && change.slug === slug

const openedAs = ({ changes }: Scenario, slug: string): Opened | undefined =>
  changes.find((change): change is Opened => change.type === 'openSite' && change.slug === slug)

const scenarioOf = (changes: readonly Change[]): Scenario => ({ schema: scenarioSchema, changes })

/** As near as nobody can tell places apart: about a metre. A scenario that is written has no more digits. */
const placed = ({ lon, lat, district }: GroundPlace): GroundPlace => ({
  lon: Number(lon.toFixed(5)),
  lat: Number(lat.toFixed(5)),
  district,
})

/** Whatever is done to a site twice stands in a scenario once, so that a plan stays as short as what it changes. */
function replaced(
  scenario: Scenario,
  type: SiteChange['type'],
  slug: string,
  change: SiteChange | null,
): Scenario {
  const others = scenario.changes.filter((one) => !(isOf(one, slug) && one.type === type))
  return scenarioOf(change === null ? others : [...others, change])
}

const changedOpening = (scenario: Scenario, slug: string, opened: Opened): Scenario =>
  scenarioOf(
    scenario.changes.map((change) =>
      change.type === 'openSite' && change.slug === slug ? opened : change,
    ),
  )

/** The first number that names no site yet. */
export function newSiteNumber(taken: readonly string[]): number {
  let number = 1
  while (taken.includes(newSiteSlug(number))) number += 1
  return number
}

export const newSiteSlug = (number: number) => `planned-${String(number)}`

export function openSite(
  scenario: Scenario,
  {
    number,
    name,
    kinds,
    at,
  }: { number: number; name: string; kinds: ServiceKind[]; at: GroundPlace },
): Scenario {
  const opened: Opened = {
    type: 'openSite',
    slug: newSiteSlug(number),
    name,
    kinds,
    provider: 'FUNDED',
    ...placed(at),
  }
  return scenarioOf([...scenario.changes, opened])
}

export function moveSite(scenario: Scenario, slug: string, at: GroundPlace): Scenario {
  const opened = openedAs(scenario, slug)
  if (opened) return changedOpening(scenario, slug, { ...opened, ...placed(at) })
  return replaced(scenario, 'moveSite', slug, { type: 'moveSite', slug, ...placed(at) })
}

/** Where it stands today. */
export const moveBack = (scenario: Scenario, slug: string): Scenario =>
  replaced(scenario, 'moveSite', slug, null)

/** One that the scenario opened is gone with everything that was done to it. */
export function closeSite(scenario: Scenario, slug: string): Scenario {
  const others = scenarioOf(scenario.changes.filter((change) => !isOf(change, slug)))
  return openedAs(scenario, slug)
    ? others
    : scenarioOf([...others.changes, { type: 'closeSite', slug }])
}

export const reopenSite = (scenario: Scenario, slug: string): Scenario =>
  replaced(scenario, 'closeSite', slug, null)

/** Of a site that the scenario opened; today's keep theirs. */
export function renameSite(scenario: Scenario, slug: string, name: string): Scenario {
  const opened = openedAs(scenario, slug)
  return opened ? changedOpening(scenario, slug, { ...opened, name }) : scenario
}

/** @param today its kinds without a plan; null where it is none */
export function setKinds(
  scenario: Scenario,
  slug: string,
  kinds: ServiceKind[],
  today: readonly ServiceKind[] | null,
): Scenario {
  const opened = openedAs(scenario, slug)
  if (opened) return changedOpening(scenario, slug, { ...opened, kinds })
  const isAsToday = today?.length === kinds.length && kinds.every((kind) => today.includes(kind))
  const change = isAsToday ? null : ({ type: 'setKinds', slug, kinds } as const)
  return replaced(scenario, 'setKinds', slug, change)
}

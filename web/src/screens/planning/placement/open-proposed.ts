import type { Scenario } from '@atlas/geo/world/scenario'

import type { ServiceKind } from '$api/sites'

import { closeSite, newSiteNumber, newSiteSlug, openSite } from '../scenario/edits'
import type { GroundPlace } from '../scenario/planned-sites'

interface Opening {
  kind: ServiceKind
  /** Slugs that name a site already. */
  taken: readonly string[]
  nameOf: (number: number) => string
}

/** A plan with every site of a proposal: one value, so that it is one step. */
export function openProposed(
  scenario: Scenario,
  places: readonly GroundPlace[],
  { kind, taken, nameOf }: Opening,
): Scenario {
  const slugs = [...taken]
  let opened = scenario
  for (const at of places) {
    const number = newSiteNumber(slugs)
    slugs.push(newSiteSlug(number))
    opened = openSite(opened, { number, name: nameOf(number), kinds: [kind], at })
  }
  return opened
}

/** A plan without some of the places that it opened. */
export const withoutOpened = (
  scenario: Scenario,
  opened: readonly { readonly slug: string }[],
): Scenario => opened.reduce((left, { slug }) => closeSite(left, slug), scenario)

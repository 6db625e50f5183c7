import type { Site } from '$api/sites'
import type { SiteChoice } from '../view'

/** A site shows when one of its kinds is chosen. */
export function shownSites(sites: readonly Site[], choices: readonly SiteChoice[]): Site[] {
  const chosen = (choice: SiteChoice) => choices.includes(choice)
  return sites.filter(
    ({ kinds }) =>
      (chosen('meeting') && kinds.includes('MEETING')) ||
      (chosen('counselling') && kinds.includes('COUNSELLING')),
  )
}

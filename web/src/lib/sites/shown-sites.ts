import type { Site } from '$lib/data/sites'
import type { SiteChoice } from '$lib/state/view'

/** A site shows when one of its kinds and its standing are both chosen. */
export function shownSites(sites: readonly Site[], choices: readonly SiteChoice[]): Site[] {
  const chosen = (choice: SiteChoice) => choices.includes(choice)
  return sites.filter(({ kinds, standing }) => {
    const kind =
      (chosen('meeting') && kinds.includes('MEETING')) ||
      (chosen('counselling') && kinds.includes('COUNSELLING'))
    return kind && chosen(standing === 'KNOWN' ? 'known' : 'illustrative')
  })
}

import type { SearchHit } from '$places/search'
import type { Messages } from '$words/messages'

import type { CurrentPlan } from '../screen.svelte'

/** A place that was searched for and has room for a site. */
export interface FoundToPlan {
  key: string
  name: string
  /** What tells it apart. */
  detail: string
  lon: number
  lat: number
}

/** What was found that lies somewhere: areas by their middle, and no site, since one stands there. */
export function placesFound(
  hits: readonly SearchHit[],
  { catalogue, say }: Pick<CurrentPlan, 'catalogue' | 'say'>,
  t: Messages,
): FoundToPlan[] {
  return hits.flatMap((hit): FoundToPlan[] => {
    switch (hit.kind) {
      case 'city':
      case 'site':
        return []
      case 'area': {
        const area = catalogue.areas.get(hit.id)
        if (!area) return []
        const detail = say.list.middleOf(t.areas.levels[area.level].one)
        return [{ key: area.id, name: area.name, detail, ...area.centre }]
      }
      case 'office': {
        const office = catalogue.offices.find(({ id }) => id === hit.id)
        if (!office) return []
        const { lon, lat } = office.position
        const detail = [t.search.office, office.address].join(' · ')
        return [{ key: office.id, name: office.name, detail, lon, lat }]
      }
      case 'place': {
        const detail = [t.places.hitKinds[hit.placeKind], ...hit.where].join(' · ')
        return [{ key: hit.id, name: hit.name, detail, ...hit.position }]
      }
    }
  })
}

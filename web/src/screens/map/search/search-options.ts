import type { ServiceKind } from '$api/sites'
import { officeZoom, placeZoom } from '$map/camera'
import type { Messages } from '$words/messages'

import type { CurrentView } from '../screen.svelte'
import type { SearchHit } from '$places/search'

/** A hit as the list shows it. */
export interface SearchOption {
  key: string
  href: string
  name: string
  detail: string
  /** Of a service site; null for everything else. */
  kinds: readonly ServiceKind[] | null
}

/** What was found, with where it leads; what the catalogue does not know is left out. */
export function searchOptions(
  hits: readonly SearchHit[],
  current: CurrentView,
  t: Messages,
): SearchOption[] {
  return hits.flatMap((hit) => optionOf(hit, current, t) ?? [])
}

function optionOf(hit: SearchHit, current: CurrentView, t: Messages): SearchOption | null {
  const { catalogue } = current
  switch (hit.kind) {
    case 'city':
      return {
        key: `city ${hit.id}`,
        href: current.link({ area: null, camera: null, search: '' }),
        name: catalogue.city.name,
        detail: t.map.wholeCity,
        kinds: null,
      }
    case 'area': {
      const area = catalogue.areas.get(hit.id)
      if (!area) return null
      const parents = area.parents.flatMap((parent) => catalogue.areas.get(parent)?.name ?? [])
      return {
        key: `area ${area.id}`,
        href: current.link({ area: area.id, site: null, office: null, place: null, search: '' }),
        name: area.name,
        detail: [t.areas.levels[area.level].one, ...parents].join(' · '),
        kinds: null,
      }
    }
    case 'site': {
      const site = catalogue.sites.find(({ slug }) => slug === hit.slug)
      if (!site) return null
      const { slug, name, kinds, asOf, isOld } = site
      const kindWords = kinds.map((kind) => t.sites.kinds[kind]).join(', ')
      return {
        key: `site ${slug}`,
        href: current.link({ site: slug, office: null, place: null, search: '' }),
        name,
        detail: `${kindWords} · ${t.say({ key: 'siteState', asOf, isOld })}`,
        kinds,
      }
    }
    case 'office': {
      const office = catalogue.offices.find(({ id }) => id === hit.id)
      if (!office) return null
      const { lat, lon } = office.position
      return {
        key: `office ${office.id}`,
        href: current.link({
          office: office.id,
          site: null,
          place: null,
          search: '',
          camera: { zoom: officeZoom, lat, lon },
        }),
        name: office.name,
        detail: `${t.search.office} · ${office.address}`,
        kinds: null,
      }
    }
    case 'place':
      return {
        key: `place ${hit.id}`,
        href: current.link({
          place: hit.id,
          site: null,
          office: null,
          search: '',
          camera: { zoom: placeZoom, lat: hit.position.lat, lon: hit.position.lon },
        }),
        name: hit.name,
        detail: [t.places.hitKinds[hit.placeKind], ...hit.where].join(' · '),
        kinds: null,
      }
  }
}

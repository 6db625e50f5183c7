import { browser } from '$app/environment'
import { readView, type ReadView } from '$lib/state/read-view'

import { loadAreaProfile, type AreaProfile } from './area-profile'
import { ApiFailure, type Asker } from './ask'
import { loadCatalogue, type Catalogue } from './catalogue'
import { loadMapFigures, type MapFigures } from './map-figures'
import { search, type SearchHits } from './search'

/** Everything one address of the map screen shows. */
export interface Screen extends ReadView {
  catalogue: Catalogue
  figures: MapFigures
  profile: AreaProfile | null
  hits: SearchHits | null
  /** The API did not answer for the new address, and this is still the previous screen. */
  outdated: boolean
}

/** In the browser: what stays the same between addresses, and the last screen that was complete. */
const kept: { catalogue?: Promise<Catalogue>; screen?: Screen } = {}

/**
 * Loads what an address asks for. In the browser a failure keeps the previous
 * screen and says so; on the server it is the caller's to show.
 */
export async function loadScreen(asker: Asker, address: URLSearchParams): Promise<Screen> {
  try {
    const screen = await completeScreen(asker, address)
    if (browser) kept.screen = screen
    return screen
  } catch (failure) {
    if (browser && kept.screen && failure instanceof ApiFailure) {
      return { ...kept.screen, outdated: true }
    }
    throw failure
  }
}

async function completeScreen(asker: Asker, address: URLSearchParams): Promise<Screen> {
  const catalogue = await catalogueOnce(asker)
  const { view, notices } = readView(address, catalogue)
  const area = view.area === null ? undefined : catalogue.areas.get(view.area)
  const [figures, profile, hits] = await Promise.all([
    sameFigures(view) ?? loadMapFigures(asker, catalogue, view),
    area ? (sameProfile(area.id) ?? loadAreaProfile(asker, area)) : null,
    view.search === '' ? null : search(asker, view.search),
  ])
  return { catalogue, view, notices, figures, profile, hits, outdated: false }
}

function catalogueOnce(asker: Asker): Promise<Catalogue> {
  if (!browser) return loadCatalogue(asker)
  kept.catalogue ??= loadCatalogue(asker).catch((failure: unknown) => {
    delete kept.catalogue
    throw failure
  })
  return kept.catalogue
}

function sameFigures(view: ReadView['view']): MapFigures | undefined {
  const figures = browser ? kept.screen?.figures : undefined
  if (!figures) return undefined
  const { indicator, level, date, since } = figures.asked
  const same =
    indicator === view.indicator &&
    level === view.level &&
    date === view.date &&
    since === view.since
  return same ? figures : undefined
}

function sameProfile(area: string): AreaProfile | undefined {
  const profile = browser ? kept.screen?.profile : undefined
  return profile?.area === area ? profile : undefined
}

import { browser } from '$app/environment'
import { readView, type ReadView } from '$lib/state/read-view'
import type { View } from '$lib/state/view'

import { loadAreaProfile, type AreaProfile } from './area-profile'
import { ApiFailure, type Asker } from './ask'
import { loadCatalogue, type Catalogue } from './catalogue'
import { loadMapFigures, type MapFigures } from './map-figures'
import { loadNeedParts, type NeedPartFigures } from './need-parts'
import { search, type SearchHits } from './search'

/** What the map shows: an indicator, beside a second day where one is compared, or a need index. */
export type Shown =
  | { kind: 'indicator'; figures: MapFigures; compared: MapFigures | null }
  | { kind: 'need-index'; parts: NeedPartFigures[] }

/** Everything one address of the map screen shows. */
export interface Screen extends ReadView {
  catalogue: Catalogue
  shown: Shown
  profile: AreaProfile | null
  /** Of the area the pinned one is compared with. */
  comparedProfile: AreaProfile | null
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
  const [shown, profile, comparedProfile, hits] = await Promise.all([
    loadShown(asker, catalogue, view),
    profileOf(asker, catalogue, view.area),
    profileOf(asker, catalogue, view.compare),
    view.search === '' ? null : search(asker, view.search),
  ])
  return { catalogue, view, notices, shown, profile, comparedProfile, hits, outdated: false }
}

/** What an address shows; its table as a file shows the same. */
export async function loadShown(asker: Asker, catalogue: Catalogue, view: View): Promise<Shown> {
  if (view.index) {
    const parts = await loadNeedParts(asker, catalogue, view.index, view.level)
    return { kind: 'need-index', parts }
  }
  const [figures, compared] = await Promise.all([
    loadMapFigures(asker, catalogue, view),
    view.compareDay && loadMapFigures(asker, catalogue, { ...view, ...view.compareDay }),
  ])
  return { kind: 'indicator', figures, compared }
}

function catalogueOnce(asker: Asker): Promise<Catalogue> {
  if (!browser) return loadCatalogue(asker)
  kept.catalogue ??= loadCatalogue(asker).catch((failure: unknown) => {
    delete kept.catalogue
    throw failure
  })
  return kept.catalogue
}

async function profileOf(
  asker: Asker,
  catalogue: Catalogue,
  id: string | null,
): Promise<AreaProfile | null> {
  const area = id === null ? undefined : catalogue.areas.get(id)
  if (!area) return null
  const profiles = browser ? [kept.screen?.profile, kept.screen?.comparedProfile] : []
  return profiles.find((profile) => profile?.area === id) ?? loadAreaProfile(asker, area)
}

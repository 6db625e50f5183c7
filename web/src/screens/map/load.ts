import type { NearestStop } from '$places/nearest-stop'
import { loadNearestStop } from './sites/load-nearest-stop'
import { loadCatchments, type KindCatchment } from '$reach/catchment-data'
import { usualReach } from '$reach/reach-question'
import { readView, type ReadView } from './address'
import type { View, ViewNotice } from './view'

import { loadAreaProfile, type AreaProfile } from './profile/area-profile'
import { orPrevious } from '$api/answer-cache'
import type { Asker } from '$api/ask'
import type { Catalogue } from '$api/catalogue'
import { catalogueOnce } from '$api/catalogue-once'
import { basesBeside, daysAt } from '$api/availability'
import { loadMapFigures, type ChosenDay, type MapFigures } from '$api/map-figures'
import { startNamed, tellsHome } from '$places/address'
import { loadStart, type Start } from '$places/start'
import { figureFormat } from '$figures/figures'
import { chosenIndicator } from './chosen-indicator'
import { dayDifferences, type DayDifferences, type TwoDays } from './time/day-differences'
import { loadNeedParts, type NeedPartFigures } from './need-index/need-parts'
import { search, type SearchHits } from '$places/search'

/** What the map shows: an indicator, beside a second day where one is compared, or a need index. */
export type Shown =
  | {
      kind: 'indicator'
      figures: MapFigures
      compared: MapFigures | null
      /** Of the two days, where an indicator is no change itself. */
      differences: DayDifferences | null
      /** The same day on other bases: what was counted then was expected, too. */
      besides: readonly MapFigures[]
    }
  | { kind: 'need-index'; parts: NeedPartFigures[] }

/** Everything one address of the map screen shows. */
export interface Screen extends ReadView {
  catalogue: Catalogue
  shown: Shown
  /** Of the pinned area; none where areas are compared. */
  profile: AreaProfile | null
  /** Of the areas that are compared. */
  comparedProfiles: AreaProfile[]
  /** Whom the chosen site serves; none where none is chosen. */
  catchments: KindCatchment[]
  /** Of the chosen site; null where none is known nearby. */
  nearestStop: NearestStop | null
  hits: SearchHits | null
  /** The stop, street, house, postcode or landmark that was searched for. */
  place: Start | null
  /** The API did not answer for the new address, and this is still the previous screen. */
  outdated: boolean
}

export const loadScreen = orPrevious(completeScreen)

async function completeScreen(asker: Asker, address: URLSearchParams): Promise<Screen> {
  const catalogue = await catalogueOnce(asker, null)
  const { view, notices } = readView(address, catalogue)
  const site = catalogue.sites.find(({ slug }) => slug === view.site)
  const named = view.place === null ? undefined : startNamed(view.place)
  const [shown, profile, comparedProfiles, catchments, nearestStop, hits, place] =
    await Promise.all([
      loadShown(asker, catalogue, view),
      view.area === null || view.compare.length > 0 ? null : profileOf(asker, catalogue, view.area),
      loadCompared(asker, catalogue, view),
      site ? loadCatchments(asker, site, usualReach) : [],
      site ? loadNearestStop(asker, { slug: site.slug }) : null,
      view.search === '' ? null : search(asker, view.search),
      named ? loadStart({ ...asker, uncached: tellsHome(address) }, named) : null,
    ])
  return {
    catalogue,
    view,
    notices: named && !place ? [...notices, unknownPlace(view.place)] : notices,
    shown,
    profile,
    comparedProfiles,
    catchments,
    nearestStop,
    hits,
    place,
    outdated: false,
  }
}

const unknownPlace = (given: string | null): ViewNotice => ({
  kind: 'unknown-place',
  given: given ?? '',
})

/** What an address shows; its table as a file shows the same. */
export async function loadShown(asker: Asker, catalogue: Catalogue, view: View): Promise<Shown> {
  if (view.index) {
    const parts = await loadNeedParts(asker, catalogue, view.index, view.level)
    return { kind: 'need-index', parts }
  }
  const indicator = chosenIndicator(catalogue, view)
  const [figures, compared, besides] = await Promise.all([
    loadMapFigures(asker, catalogue, view),
    loadComparedDay(asker, catalogue, view),
    Promise.all(
      basesBeside(indicator, view).map((basis) =>
        loadMapFigures(asker, catalogue, { ...view, basis }),
      ),
    ),
  ])
  if (!compared || indicator.group === 'CHANGE') {
    return { kind: 'indicator', figures, compared, differences: null, besides }
  }
  const spaces =
    view.level === 'DISTRICT'
      ? await loadTwoDays(asker, catalogue, { ...view, level: 'SOCIAL_SPACE' })
      : null
  // Of the same decimals in every language.
  const format = figureFormat(indicator.unit, 'de')
  const differences = dayDifferences({ figures, compared }, spaces, catalogue, format)
  return { kind: 'indicator', figures, compared, differences, besides }
}

/** Whether an indicator has figures of a day at a level. */
function isKnown(
  catalogue: Catalogue,
  view: View,
  { date, basis }: Pick<ChosenDay, 'date' | 'basis'>,
): boolean {
  const known = daysAt(chosenIndicator(catalogue, view), view.level)
  return known.some((day) => day.date === date && day.basis === basis)
}

/** The day that stands beside the chosen one; null where there is none, or the level has not both. */
async function loadComparedDay(
  asker: Asker,
  catalogue: Catalogue,
  view: View,
): Promise<MapFigures | null> {
  const { compareDay } = view
  const both = compareDay && [view, compareDay].every((day) => isKnown(catalogue, view, day))
  return both ? loadMapFigures(asker, catalogue, { ...view, ...compareDay }) : null
}

/** Both days at a level; null where it has not both. */
async function loadTwoDays(
  asker: Asker,
  catalogue: Catalogue,
  view: View,
): Promise<TwoDays | null> {
  const compared = await loadComparedDay(asker, catalogue, view)
  return compared && { figures: await loadMapFigures(asker, catalogue, view), compared }
}

/** The profiles of the areas that an address compares; its sheet and its file hold the same. */
export async function loadCompared(
  asker: Asker,
  catalogue: Catalogue,
  { compare }: Pick<View, 'compare'>,
): Promise<AreaProfile[]> {
  return Promise.all(compare.map((id) => profileOf(asker, catalogue, id)))
}

async function profileOf(asker: Asker, catalogue: Catalogue, id: string): Promise<AreaProfile> {
  const area = catalogue.areas.get(id)
  if (!area) throw new Error(`The catalogue does not know the area ${id}`)
  return loadAreaProfile(asker, { id: area.id, level: area.level, code: area.code })
}

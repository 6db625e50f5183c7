import { bandsOf } from '@atlas/geo/reach/cells/reach-cells'
import type { Asker } from '$api/ask'
import type { AreaEntry, Catalogue, MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'

import type { AreaCoverage } from './coverage/area-coverage'
import { loadCatchments, type KindCatchment } from '$reach/catchment-data'
import { loadCoverageBeside } from './coverage/coverage-beside'
import { loadCoverageTable, type CoverageTable } from './coverage/coverage-table-data'
import { loadCurve, type CurveAnswer } from './curve/curve-data'
import { curveDistances } from './curve/curve-points'
import { loadGaps, type GapsAnswer } from './gaps/gaps-data'
import { listedGaps } from './gaps/gaps-listed'
import { questionOf } from '$reach/reach-question'
import type { ReachKinds } from '$reach/reach-choices'
import type { ReachLevel, ReachView } from './view'
import { metresOf } from '$reach/walk-limit'

/** What the API says about one kind of service. */
interface KindPanels {
  kind: ServiceKind
  /** Of the pinned area, whose level may not be the table's; null where none is pinned. */
  pinned: AreaCoverage | null
  city: CurveAnswer
  /** Of the pinned area; null where none is pinned. */
  area: CurveAnswer | null
  gaps: GapsAnswer
}

/** What stands beside the map of reach, as the API answers at an address. */
export interface ReachPanels {
  /** In the order of the maps; none where the nearest of either kind is shown, which the API does not know. */
  kinds: KindPanels[]
  table: CoverageTable
  /** Of the chosen site; none where none is chosen. */
  catchments: KindCatchment[]
}

const kindsOf: Record<ReachKinds, readonly ServiceKind[]> = {
  counselling: ['COUNSELLING'],
  meeting: ['MEETING'],
  either: [],
  apart: ['COUNSELLING', 'MEETING'],
}

/** The level whose areas stand in the table: cells have no names, so their districts stand for them. */
function tableLevel(level: ReachLevel): MapLevel {
  return level === 'CELL' ? 'DISTRICT' : level
}

/** The one distance that is the limit; null where people of two ages walk differently far. */
export function singleLimit({ ages, limit }: Pick<ReachView, 'ages' | 'limit'>): number | null {
  const distances = new Set(bandsOf(ages).map((age) => metresOf(limit, age)))
  const [only] = distances
  return distances.size === 1 ? (only ?? null) : null
}

export async function loadReachPanels(
  asker: Asker,
  { areas, sites }: Catalogue,
  view: ReachView,
): Promise<ReachPanels> {
  const site = sites.find(({ slug }) => slug === view.site)
  const area = (view.area === null ? undefined : areas.get(view.area)) ?? null
  const [kinds, table, catchments] = await Promise.all([
    Promise.all(kindsOf[view.kinds].map((kind) => loadKind(asker, view, kind, area))),
    loadCoverageTable(asker, view, tableLevel(view.level)),
    site ? loadCatchments(asker, site, view) : [],
  ])
  return { kinds: kinds.flatMap((answer) => answer ?? []), table, catchments }
}

/** Of them, what colours the map: the table whose shares its areas have. Cells have their colours from elsewhere. */
export async function loadTableAlone(
  asker: Asker,
  _: Catalogue,
  view: ReachView,
): Promise<ReachPanels> {
  const level = tableLevel(view.level)
  const table = await loadCoverageTable(asker, view, level, view.level === 'CELL' ? null : level)
  return { kinds: [], table, catchments: [] }
}

async function loadKind(
  asker: Asker,
  view: ReachView,
  kind: ServiceKind,
  area: AreaEntry | null,
): Promise<KindPanels | null> {
  const { ages, provider } = view
  const reach = questionOf(view, kind)
  const pinned = area && { level: area.level, code: area.code }
  const metres = curveDistances(singleLimit(view))
  const curve = (of: typeof pinned) =>
    loadCurve(asker, { area: of, reach: { kind, ages, provider }, metres })
  const [pinnedCoverage, city, here, gaps] = await Promise.all([
    pinned && loadCoverageBeside(asker, { reach, pinned }),
    curve(null),
    pinned && curve(pinned),
    loadGaps(asker, { reach, first: listedGaps }),
  ])
  return city && { kind, pinned: pinnedCoverage, city, area: here, gaps }
}

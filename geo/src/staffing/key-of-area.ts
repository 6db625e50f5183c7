import type { ServiceKind } from '../terms/classifications.ts'
import type { Framework } from '../world/plan.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'

/** The planning key of an area. */
export interface KeyOfArea {
  /** Residents 60+ for each full-time equivalent; null where the framework sets none. */
  readonly residents60PlusPerFte: number | null
  /** Whether a scenario tries it, and not the framework sets it. */
  readonly isTried: boolean
}

/** @returns null where a scenario tries another in one part of the area than in another */
export function keyOfArea(
  { areas }: Pick<Published, 'areas'>,
  { keys }: Pick<Framework, 'keys'>,
  kind: ServiceKind,
  area: Area,
): KeyOfArea | null {
  const key = keys.get(kind)
  if (!key) return { residents60PlusPerFte: null, isTried: false }
  const { residents60PlusPerFte: ofTheRest, setByFramework = ofTheRest, triedIn } = key
  const found = new Set(planningAreasOf(areas, area).map(({ id }) => triedIn?.get(id) ?? ofTheRest))
  const [only = ofTheRest, ...others] = found
  if (others.length > 0) return null
  return { residents60PlusPerFte: only, isTried: only !== setByFramework }
}

/** Those in which an area lies, or that lie in it. */
function planningAreasOf(areas: Published['areas'], area: Area): readonly Area[] {
  if (area.level === 'PLANNING_AREA') return [area]
  if (area.level === 'CITY') return areas.atLevel('PLANNING_AREA')
  if (area.planningAreaId !== null) return [areas.byId(area.planningAreaId)]
  return areas.sharing(area, 'PLANNING_AREA')
}

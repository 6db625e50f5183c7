import type { Figure } from '../figures/figure.ts'
import { actualStaffFigure } from '../staffing/actual-staff.ts'
import { knownSitesByPlanningArea } from '../sites/known-by-planning-area.ts'
import { type ServiceKind, serviceKinds } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'

/** A planning area with more facilities than its staff is enough for. */
export interface ShortOfStaff {
  readonly area: Area
  readonly kind: ServiceKind
  /** Known ones, each with at least `minimumFte` by the newest framework. */
  readonly facilities: number
  readonly minimumFte: number
  /** In post. */
  readonly staff: Figure
  readonly lackingFte: number
  readonly message: Message
}

/** After any day there is. */
const newest = '9999-12-31'

/** Where staff is known and is not enough for the facilities that are known. */
export function facilitiesShortOfStaff(world: Published): ShortOfStaff[] {
  const [framework] = world.planning.frameworks
  return serviceKinds.flatMap((kind) => {
    const minimumFte = framework?.keys.get(kind)?.minimumFtePerFacility ?? null
    if (minimumFte === null) return []
    const known = knownSitesByPlanningArea(kind, world)
    return world.areas.atLevel('PLANNING_AREA').flatMap((area): ShortOfStaff[] => {
      const facilities = known.get(area.id) ?? 0
      const staff = actualStaffFigure(world, area, kind, newest)
      const { value: fte } = staff
      if (fte === null || fte >= facilities * minimumFte) return []
      const lackingFte = Number((facilities * minimumFte - fte).toPrecision(12))
      const { name } = area
      const said = { area: name, kind, facilities, minimum: minimumFte, fte, lacking: lackingFte }
      const message = { key: 'facilitiesShortOfStaff', ...said } as const
      return [{ area, kind, facilities, minimumFte, staff, lackingFte, message }]
    })
  })
}

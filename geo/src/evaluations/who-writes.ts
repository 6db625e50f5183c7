import type { Viewer } from '../rights/rights.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'

export type Writer = Pick<Viewer, 'roles' | 'socialSpaces'>

/** Roles that write cards and measures, and read what others wrote. */
export const evaluators = ['COORDINATOR', 'PLANNER'] as const

/**
 * Whether somebody writes about an area: planners about any; coordinators about their social spaces, the districts in
 * them and the planning areas that share some of these, never about the whole city.
 * @param area null: one that the data do not have any more; what was written about it planners bring to an end
 */
export function mayWriteAbout({ areas }: Published, viewer: Writer, area: Area | null): boolean {
  if (viewer.roles.includes('PLANNER')) return true
  if (!viewer.roles.includes('COORDINATOR') || area === null) return false
  const isTheirs = ({ code }: Area) => viewer.socialSpaces.includes(code)
  if (area.level === 'SOCIAL_SPACE') return isTheirs(area)
  if (area.level === 'DISTRICT') {
    return areas.socialSpacesOf(area).some((space) => isTheirs(space.area))
  }
  return area.level === 'PLANNING_AREA' && areas.sharing(area, 'SOCIAL_SPACE').some(isTheirs)
}

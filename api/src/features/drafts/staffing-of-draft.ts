import type { DraftSaid } from '@atlas/geo/drafts/draft'
import { draftFramework, withDraft } from '@atlas/geo/drafts/draft-world'
import { type Staffing, staffingOf } from '@atlas/geo/staffing/staffing'
import { serviceKinds } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'

/** What follows from a draft in a planning area, for one kind of service. */
export interface DraftStaffing {
  readonly area: Area
  /** For the residents of the newest day. */
  readonly today: Staffing
  /** For those expected on its horizon; null where the day it starts from has no residents. */
  readonly expected: Staffing | null
}

/** Of all planning areas, for each kind of service in turn. */
export function staffingOfDraft(today: Published, said: DraftSaid): DraftStaffing[] {
  const world = withDraft(today, said)
  const isKnown = world.residents.daysOf('REGISTER').includes(said.words.referenceDay)
  const asked = { date: null, framework: draftFramework } as const
  return serviceKinds.flatMap((kind) =>
    world.areas.shownAt('PLANNING_AREA').map((area) => ({
      area,
      today: staffingOf(world, area, { ...asked, kind, basis: 'REGISTER' }),
      expected: isKnown ? staffingOf(world, area, { ...asked, kind, basis: 'PROJECTION' }) : null,
    })),
  )
}

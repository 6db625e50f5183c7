import { withoutChanges } from '@atlas/geo/world/scenario'
import type { PlacementTask } from '../placement-state.ts'

/** A question for so many sites, of a state of the data that nobody looks at. */
export const someTask = (sites: number, seconds = 60): PlacementTask => ({
  study: { type: 'SITES' },
  asked: {
    question: { model: 'P_MEDIAN', sites },
    kind: 'MEETING',
    ages: 'AGE_60_PLUS',
    candidates: { from: 'CELLS' },
    districts: null,
    forced: [],
    excluded: [],
    minimumMetres: null,
    includesUnknown: false,
  },
  scenario: withoutChanges,
  seconds,
  snapshot: { version: 'today', contents: null },
})

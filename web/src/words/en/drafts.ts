import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Phase } from '@atlas/geo/terms/planning-cycle'

import type german from '../de/drafts'

type DraftWords = ReturnType<typeof german>

const phases: Record<Phase, string> = {
  ANALYSIS: 'Analysis',
  PLANNING: 'Aims and planning',
  IMPLEMENTATION: 'Implementation',
  REVIEW: 'Review',
}

export default (_levels: LevelNames): DraftWords => ({
  phases,
  timetable: {
    title: 'Who is heard about a plan',
    description: 'The steps from the order for a plan to the decision on it, with their days.',
    lead: 'Before the council decides on a plan, operators, the advisory board and offices are heard. This is how it stood in the timetables of the plans kept here; what has no day there has none here.',
    of: (plan) => `Timetable: ${plan}`,
    noDay: 'no day in the timetable',
    inCycle: (phase) => `In the cycle: ${phase}`,
    sourceOf: (title, place) => `Source: ${title}, ${place}`,
    none: 'The data have no timetable.',
  },
})

import type { LevelNames } from '@atlas/geo/terms/level-names'
import { by, capital, many, one } from '@atlas/geo/words/en/nouns'
import type { FigureStatus, MapLevel, Unit } from '$api/catalogue'

import type german from '../de/areas'

type De = ReturnType<typeof german>

const wordsOf = (levels: LevelNames): De['levels'] => ({
  PLANNING_AREA: {
    one: capital(one(levels.PLANNING_AREA)),
    many: capital(many(levels.PLANNING_AREA)),
    inThe: `in the ${many(levels.PLANNING_AREA)}`,
    each: one(levels.PLANNING_AREA),
  },
  SOCIAL_SPACE: {
    one: capital(one(levels.SOCIAL_SPACE)),
    many: capital(many(levels.SOCIAL_SPACE)),
    inThe: `in the ${many(levels.SOCIAL_SPACE)}`,
    each: one(levels.SOCIAL_SPACE),
  },
  DISTRICT: {
    one: capital(one(levels.DISTRICT)),
    many: capital(many(levels.DISTRICT)),
    inThe: `in the ${many(levels.DISTRICT)}`,
    each: one(levels.DISTRICT),
  },
})

const status: Record<FigureStatus, string> = {
  OBSERVED: 'counted',
  REPORTED: 'reported',
  COMPUTED: 'computed',
  ESTIMATED: 'estimated',
  PROJECTED: 'projected',
  SUPPRESSED: 'withheld to protect people',
  MISSING: 'no figure of its own',
}

const given: Partial<Record<Unit, string>> = {
  RESIDENTS_PER_FTE: 'set',
  SQUARE_KILOMETRES: 'official',
}

export default (levels: LevelNames): De => ({
  levels: wordsOf(levels),
  status,
  given,
  areaCount: (count: string, level: MapLevel, isOne: boolean) =>
    `${count} ${isOne ? one(levels[level]) : many(levels[level])}`,
  missing: {
    SITES_UNKNOWN: 'sites not known',
    WAYS_TO_STOPS_UNKNOWN: 'ways to stops not known',
  },
  span: (from: string, to: string) => `${from}–${to}`,
  atLeast: 'at least',
  rangeOfReach: (from: string, to: string) =>
    `at least; ${from}\u00a0to\u00a0${to} at known sites (range at least so wide)`,
  range: (from: string, to: string) => `range at least ${from}\u00a0to\u00a0${to}`,
  wholeRange: (from: string, to: string) => `range ${from}\u00a0to\u00a0${to}`,
  noValue: 'no figure',
  staffAndPeople: (staff: string, people: string) => `staff of ${staff}, people of ${people}`,
  staffAndExpectedPeople: (staff: string, people: string) =>
    `staff of ${staff}, people as expected for ${people}`,
  ofSocialSpace: (name: string) => `that of its ${one(levels.SOCIAL_SPACE)} ${name}`,
  reportedWith: (name: string) => `Its residents are reported with ${name}.`,
  inPart: (name: string, percent: string) => `${name} (${percent})`,
  partsInFile: (names: string, isOne: boolean) =>
    `${names} ${isOne ? 'lies' : 'lie'} in several ${many(levels.SOCIAL_SPACE)}; in brackets stands which part of ${isOne ? 'its' : 'their'} residents and area is counted there.`,
  inSeveralSpaces: `The ${one(levels.DISTRICT)} lies in several ${many(levels.SOCIAL_SPACE)}; in brackets stands which part of its residents does. What was counted ${by(levels, 'SOCIAL_SPACE')} alone is not known for it.`,
})

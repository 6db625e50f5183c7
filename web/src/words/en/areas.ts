import type { FigureStatus, MapLevel, Unit } from '$api/catalogue'

import type de from '../de/areas'

const levels: typeof de.levels = {
  PLANNING_AREA: {
    one: 'Planning area',
    many: 'Planning areas',
    inThe: 'in the planning areas',
    each: 'planning area',
  },
  SOCIAL_SPACE: {
    one: 'Social space',
    many: 'Social spaces',
    inThe: 'in the social spaces',
    each: 'social space',
  },
  DISTRICT: {
    one: 'District',
    many: 'Districts',
    inThe: 'in the districts',
    each: 'district',
  },
}

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

export default {
  levels,
  status,
  given,
  areaCount: (count: string, level: MapLevel, one: boolean) =>
    `${count} ${(one ? levels[level].one : levels[level].many).toLowerCase()}`,
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
  ofSocialSpace: (name: string) => `that of its social space ${name}`,
  reportedWith: (name: string) => `Its residents are reported with ${name}.`,
  inPart: (name: string, percent: string) => `${name} (${percent})`,
  partsInFile: (names: string, isOne: boolean) =>
    `${names} ${isOne ? 'lies' : 'lie'} in several social spaces; in brackets stands which part of ${isOne ? 'its' : 'their'} residents and area is counted there.`,
  inSeveralSpaces:
    'The district lies in several social spaces; in brackets stands which part of its residents does. What was counted by social space alone is not known for it.',
} satisfies typeof de

import type { FigureStatus, MapLevel, Unit } from '$api/catalogue'

interface LevelWords {
  one: string
  many: string
  /** After "in den". */
  inThe: string
  /** After "je". */
  each: string
}

const levels: Record<MapLevel, LevelWords> = {
  PLANNING_AREA: {
    one: 'Planungsbereich',
    many: 'Planungsbereiche',
    inThe: 'in den Planungsbereichen',
    each: 'Planungsbereich',
  },
  SOCIAL_SPACE: {
    one: 'Stadtraum',
    many: 'Stadträume',
    inThe: 'in den Stadträumen',
    each: 'Stadtraum',
  },
  DISTRICT: {
    one: 'Stadtteil',
    many: 'Stadtteile',
    inThe: 'in den Stadtteilen',
    each: 'Stadtteil',
  },
}

const status: Record<FigureStatus, string> = {
  OBSERVED: 'gezählt',
  REPORTED: 'gemeldet',
  COMPUTED: 'berechnet',
  ESTIMATED: 'geschätzt',
  PROJECTED: 'vorausberechnet',
  SUPPRESSED: 'zum Schutz nicht veröffentlicht',
  MISSING: 'keine eigene Angabe',
}

/** Numbers that nobody counts: what a framework sets, and areas. */
const given: Partial<Record<Unit, string>> = {
  RESIDENTS_PER_FTE: 'festgelegt',
  SQUARE_KILOMETRES: 'amtlich',
}

export default {
  levels,
  status,
  given,
  areaCount: (count: string, level: MapLevel, one: boolean) =>
    `${count} ${one ? levels[level].one : levels[level].many}`,
  /** Where there is staff, but nobody knows at which site. */
  missing: {
    SITES_UNKNOWN: 'Standorte nicht bekannt',
    WAYS_TO_STOPS_UNKNOWN: 'Wege zu Haltestellen nicht bekannt',
  },
  /** In a narrow column. */
  span: (from: string, to: string) => `${from}–${to}`,
  /** Of what counts known sites, where no range says it. */
  atLeast: 'mindestens',
  rangeOfReach: (from: string, to: string) =>
    `mindestens; ${from}\u00a0bis\u00a0${to} an bekannten Standorten (Spanne mindestens so groß)`,
  range: (from: string, to: string) => `Spanne mindestens ${from}\u00a0bis\u00a0${to}`,
  wholeRange: (from: string, to: string) => `Spanne ${from}\u00a0bis\u00a0${to}`,
  noValue: 'keine Angabe',
  staffAndPeople: (staff: string, people: string) =>
    `Personal vom ${staff}, Menschen vom ${people}`,
  staffAndExpectedPeople: (staff: string, people: string) =>
    `Personal vom ${staff}, Menschen wie für den ${people} erwartet`,
  ofSocialSpace: (name: string) => `die Zahl des Stadtraums ${name}`,
  reportedWith: (name: string) => `Die Einwohner werden mit ${name} gemeldet.`,
  /** Of a larger area that holds only a part of another. */
  inPart: (name: string, percent: string) => `${name} (${percent})`,
  /** The same of all such districts, in a file. */
  partsInFile: (names: string, isOne: boolean) =>
    isOne
      ? `${names} liegt in mehreren Stadträumen; in Klammern steht, welcher Teil seiner Einwohner und seiner Fläche dort gezählt wird.`
      : `${names} liegen in mehreren Stadträumen; in Klammern steht, welcher Teil ihrer Einwohner und ihrer Fläche dort gezählt wird.`,
  /** Of a district beside whose social spaces stands which part of it lies there. */
  inSeveralSpaces:
    'Der Stadtteil liegt in mehreren Stadträumen; in Klammern steht, welcher Teil seiner Einwohner. Was nur je Stadtraum gezählt wurde, gibt es für ihn nicht.',
}

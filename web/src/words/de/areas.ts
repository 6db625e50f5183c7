import type { LevelNames } from '@atlas/geo/terms/level-names'
import {
  capital,
  dativeMany,
  der,
  des,
  ihn,
  je,
  many,
  seiner,
} from '@atlas/geo/words/de/declension'
import type { FigureStatus, MapLevel, Unit } from '$api/catalogue'

interface LevelWords {
  one: string
  many: string
  /** After "in den". */
  inThe: string
  /** After "je". */
  each: string
}

const wordsOf = (levels: LevelNames): Record<MapLevel, LevelWords> => ({
  PLANNING_AREA: {
    one: levels.PLANNING_AREA.de.one,
    many: many(levels.PLANNING_AREA),
    inThe: `in den ${dativeMany(levels.PLANNING_AREA)}`,
    each: levels.PLANNING_AREA.de.one,
  },
  SOCIAL_SPACE: {
    one: levels.SOCIAL_SPACE.de.one,
    many: many(levels.SOCIAL_SPACE),
    inThe: `in den ${dativeMany(levels.SOCIAL_SPACE)}`,
    each: levels.SOCIAL_SPACE.de.one,
  },
  DISTRICT: {
    one: levels.DISTRICT.de.one,
    many: many(levels.DISTRICT),
    inThe: `in den ${dativeMany(levels.DISTRICT)}`,
    each: levels.DISTRICT.de.one,
  },
})

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

export default (levels: LevelNames) => ({
  levels: wordsOf(levels),
  status,
  given,
  areaCount: (count: string, level: MapLevel, one: boolean) =>
    `${count} ${one ? levels[level].de.one : levels[level].de.many}`,
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
  ofSocialSpace: (name: string) => `die Zahl ${des(levels.SOCIAL_SPACE)} ${name}`,
  reportedWith: (name: string) => `Die Einwohner werden mit ${name} gemeldet.`,
  /** Of a larger area that holds only a part of another. */
  inPart: (name: string, percent: string) => `${name} (${percent})`,
  /** The same of all such districts, in a file. */
  partsInFile: (names: string, isOne: boolean) =>
    isOne
      ? `${names} liegt in mehreren ${dativeMany(levels.SOCIAL_SPACE)}; in Klammern steht, welcher Teil ${seiner(levels.DISTRICT)} Einwohner und ${seiner(levels.DISTRICT)} Fläche dort gezählt wird.`
      : `${names} liegen in mehreren ${dativeMany(levels.SOCIAL_SPACE)}; in Klammern steht, welcher Teil ihrer Einwohner und ihrer Fläche dort gezählt wird.`,
  /** Of a district beside whose social spaces stands which part of it lies there. */
  inSeveralSpaces: `${capital(der(levels.DISTRICT))} liegt in mehreren ${dativeMany(levels.SOCIAL_SPACE)}; in Klammern steht, welcher Teil ${seiner(levels.DISTRICT)} Einwohner. Was nur ${je(levels, 'SOCIAL_SPACE')} gezählt wurde, gibt es für ${ihn(levels.DISTRICT)} nicht.`,
})

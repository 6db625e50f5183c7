import type { AreaLevel } from '@atlas/geo/terms/classifications'

import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import type { ResultOf } from '$api/graphql'

import { besidesQuery, handoutQuery, knownQuery } from './handout-queries'

type Answer = ResultOf<typeof handoutQuery>
type Besides = ResultOf<typeof besidesQuery>

export type HandoutLevel = Exclude<MapLevel, 'DISTRICT'>
export type HandoutArea = NonNullable<Answer['area']>
export type HandoutFigure = NonNullable<HandoutArea['meeting']>['actual']
export type ComparedFigure = HandoutArea['residents60Plus']
export type HandoutCity = Besides['city']
export type HandoutSite = Besides['serviceSites']['nodes'][number]
export type HandoutSource = Besides['sources'][number]

type StaffKey = 'meeting' | 'counselling' | 'expectedMeeting' | 'expectedCounselling'
/** What a framework plans, and what there is. */
export type PlannedStaff = { [Key in StaffKey]-?: NonNullable<HandoutArea[Key]> }

/** Null where no framework says what is due. */
export function plannedStaff(area: HandoutArea): PlannedStaff | null {
  const { meeting, counselling, expectedMeeting, expectedCounselling } = area
  return meeting && counselling && expectedMeeting && expectedCounselling
    ? { meeting, counselling, expectedMeeting, expectedCounselling }
    : null
}

/** People of 60 and of 80 and over on a day the register counted them. */
export interface CountedDay {
  day: string
  all60: number
  of80: number
  source: { id: string }
}

/** A forecast, and what the register counted last, which may be of one of its days. */
export interface Expected {
  forecast: readonly HandoutFigure[]
  counted: HandoutFigure
}

/** What the city expects, of the area and of itself by age. */
interface Outlook {
  /** Empty where there is none, as for social spaces. */
  here: Expected[]
  younger: Expected
  older: Expected
}

/** Everything the page of an area to print shows. */
export interface Handout {
  level: HandoutLevel
  dataVersion: string
  area: HandoutArea
  city: HandoutCity
  districts: string[]
  /** Of a social space, those it lies in. */
  planningAreas: string[]
  counted: CountedDay[]
  outlook: Outlook
  sites: HandoutSite[]
  /** How many of a kind the city has that are known, of how many. */
  siteTotals: Besides['siteTotals']
  sources: HandoutSource[]
  indicatorNames: Record<string, string>
}

/** Null where there is no such area. */
export async function loadHandout(
  asker: Asker,
  level: HandoutLevel,
  code: string,
): Promise<Handout | null> {
  const filter = level === 'PLANNING_AREA' ? { planningArea: code } : { socialSpace: code }
  const { hasFramework, ...has } = knownAt(level, await ask(asker, knownQuery, {}))
  const answer = await ask(asker, handoutQuery, { level, code, hasFramework, ...has })
  const { area, dataVersion } = answer
  if (!area) return null
  const besides = await ask(asker, besidesQuery, { level, code, filter, ...has })
  return {
    level,
    dataVersion,
    area,
    city: besides.city,
    districts: 'districts' in area ? area.districts.map(({ name }) => name) : [],
    planningAreas: 'planningAreas' in area ? area.planningAreas.map(({ name }) => name) : [],
    counted: countedDays(besides.area?.profile ?? []),
    outlook: outlookOf(besides),
    sites: besides.serviceSites.nodes,
    siteTotals: besides.siteTotals,
    sources: besides.sources,
    indicatorNames: Object.fromEntries(besides.indicators.map(({ id, name }) => [id, name])),
  }
}

/** What is known of areas of a level and of the city they are compared with. */
function knownAt(level: AreaLevel, { indicators, frameworks }: ResultOf<typeof knownQuery>) {
  const isKnown = (id: string) => {
    const levels = indicators.find((one) => one.id === id)?.availability.map((one) => one.level)
    return (levels?.includes(level) && levels.includes('CITY')) ?? false
  }
  return {
    hasChange60Plus: isKnown('change-60-plus'),
    hasChange80Plus: isKnown('change-80-plus'),
    hasLivingAlone: isKnown('share-living-alone-60-plus'),
    hasMigrationBackground: isKnown('share-migration-background-65-plus'),
    hasFramework: frameworks.length > 0,
  }
}

function outlookOf({ area, city }: Besides): Outlook {
  return {
    here: area ? [{ forecast: area.forecast, counted: area.residents }] : [],
    younger: { forecast: city.forecast60To79, counted: city.counted60To79 },
    older: { forecast: city.forecast80Plus, counted: city.counted80Plus },
  }
}

function countedDays(profile: NonNullable<Besides['area']>['profile']): CountedDay[] {
  const register = (id: string) =>
    profile
      .find(({ indicator }) => indicator.id === id)
      ?.figures.filter(({ basis }) => basis === 'REGISTER') ?? []
  const of80 = new Map(register('residents-80-plus').map(({ asOf, value }) => [asOf, value]))
  return register('residents-60-plus').flatMap(({ asOf, value, source }) => {
    const old = of80.get(asOf) ?? null
    return value === null || old === null ? [] : [{ day: asOf, all60: value, of80: old, source }]
  })
}

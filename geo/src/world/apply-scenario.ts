import type { AreaLevel, CellAge } from '../terms/classifications.ts'
import type { ScenarioFault } from '../words/scenario.ts'
import type { MessageOf } from '../words/vocabulary.ts'
import type { AreaIndex } from './area-index.ts'
import { forecastFactors } from './forecast-factors.ts'
import { Published } from './published-world.ts'
import { ResidentFactors } from './resident-factors.ts'
import {
  type Change,
  ImpossibleScenario,
  mostGrowth,
  type Scenario,
  scenarioSchema,
} from './scenario.ts'
import { scenarioSource, scenarioSourceId } from './scenario-source.ts'
import {
  type Area,
  type PlanningKey,
  type PlanningKeyInUse,
  type PlanRows,
  type ServiceSite,
  type StaffCount,
  unknownDetails,
} from './snapshot.ts'

/** What a change is made to. */
interface State {
  readonly today: Published
  readonly areas: AreaIndex
  readonly sites: ReadonlyMap<string, ServiceSite>
  readonly plan: PlanRows
  /** Null as long as as many people live everywhere. */
  readonly people: ResidentFactors | null
  /** The day (yyyy-mm-dd) of the forecast that people follow; null for none. */
  readonly forecastDay: string | null
}

/**
 * The world after some changes. Applying one scenario to the world of another is applying all changes of both.
 * @returns the same world where nothing changes
 * @throws ImpossibleScenario for the first change that cannot be made: a site that is opened twice or closed before
 *   it is there, an area, a framework or a key that does not exist, more staff moved than there is
 */
export function applyScenario(world: Published, { changes }: Scenario): Published {
  if (changes.length === 0) return world
  const { sites, plan, people } = changes.reduce(changed, stateOf(world))
  return new Published({
    dataVersion: world.dataVersion,
    scenario: { schema: scenarioSchema, changes: [...world.scenario.changes, ...changes] },
    areas: world.areas,
    sources: new Map([...world.sources, [scenarioSourceId, scenarioSource(world)]]),
    residents: people ? people.residents() : world.residents,
    plan,
    counselling: world.counselling,
    evaluationCards: world.evaluationCards,
    offerCategories: world.offerCategories,
    consultationSteps: world.consultationSteps,
    sites: [...sites.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1)),
    sitesToday: world.sitesToday,
    siteTotals: world.siteTotals,
    levels: world.levels,
    texts: world.texts,
    estimateErrors: world.estimateErrors,
    offices: world.offices,
    helplines: world.helplines,
    stops: world.stops,
    transitStreets: world.transitStreets,
    waterways: world.waterways,
    calendar: world.calendar,
    cells: people ? people.cells() : world.cells,
    minimums: world.minimums,
  })
}

const stateOf = (world: Published): State => ({
  today: world,
  areas: world.areas,
  sites: new Map(world.sites.map((site) => [site.slug, site])),
  plan: world.plan,
  people: null,
  forecastDay: world.scenario.changes.find((one) => one.type === 'followForecast')?.day ?? null,
})

/** What of a scenario can be, each change after those before it that can, and why not the rest. */
export function possibleChanges(
  world: Published,
  { schema, changes }: Scenario,
): { possible: Scenario; impossible: readonly ImpossibleScenario[] } {
  const possible: Change[] = []
  const impossible: ImpossibleScenario[] = []
  let state = stateOf(world)
  for (const [position, change] of changes.entries()) {
    try {
      state = changed(state, change, position)
      possible.push(change)
    } catch (error) {
      if (!(error instanceof ImpossibleScenario)) throw error
      impossible.push(error)
    }
  }
  return { possible: { schema, changes: possible }, impossible }
}

function changed(state: State, change: Change, position: number): State {
  switch (change.type) {
    case 'openSite':
      return { ...state, sites: withOpened(state, change, position) }
    case 'moveSite': {
      const { lon, lat } = change
      const districtId = named(state, 'DISTRICT', change.district, position).id
      const before = siteNamed(state, change.slug, position)
      return withSite(state, { ...before, lon, lat, districtId, address: null, ...assumed })
    }
    case 'closeSite': {
      const sites = new Map(state.sites)
      sites.delete(siteNamed(state, change.slug, position).slug)
      return { ...state, sites }
    }
    case 'setKinds': {
      const before = siteNamed(state, change.slug, position)
      return withSite(state, { ...before, kinds: [...new Set(change.kinds)] })
    }
    case 'setStaff': {
      const area = named(state, 'PLANNING_AREA', change.planningArea, position)
      return withStaff(state, { ...change, area }, position)
    }
    case 'moveStaff':
      return withMovedStaff(state, change, position)
    case 'setPlanningKey':
      return { ...state, plan: withKey(state, change, position) }
    case 'changeResidents':
      return { ...state, people: withResidents(state, change, position) }
    case 'followForecast':
      return { ...state, people: withForecast(state, change, position), forecastDay: change.day }
  }
}

const withSite = (state: State, site: ServiceSite): State => ({
  ...state,
  sites: new Map(state.sites).set(site.slug, site),
})

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>

/** A position that somebody chose is exactly that one, and stands for no day. */
const assumed = { positionAccuracyM: 0, asOf: null, sourceId: scenarioSourceId } as const

function withOpened(
  state: State,
  { slug, name, kinds, provider, lon, lat, district }: Of<'openSite'>,
  position: number,
): State['sites'] {
  if (state.sites.has(slug)) throw impossible({ key: 'scenarioSiteExists', site: slug }, position)
  const site: ServiceSite = {
    // Below those of the data, which count from 1.
    id: Math.min(0, ...[...state.sites.values()].map(({ id }) => id)) - 1,
    slug,
    formerSlugs: [],
    name,
    kinds: [...new Set(kinds)],
    provider,
    districtId: named(state, 'DISTRICT', district, position).id,
    responsibleForId: null,
    lon,
    lat,
    ...unknownDetails,
    ...assumed,
  }
  return new Map(state.sites).set(slug, site)
}

const impossible = (reason: MessageOf<ScenarioFault>, position: number) =>
  new ImpossibleScenario(reason, position)

function siteNamed({ sites }: State, slug: string, position: number): ServiceSite {
  const site = sites.get(slug)
  if (!site) throw impossible({ key: 'scenarioSiteUnknown', site: slug }, position)
  return site
}

function named({ areas }: State, level: AreaLevel, code: string, position: number): Area {
  const area = areas.byCode(level, code)
  if (!area) throw impossible({ key: 'scenarioAreaUnknown', level, area: code }, position)
  return area
}

interface Staff extends Pick<StaffCount, 'kind' | 'fte'> {
  readonly area: Area
}

const newestStaff = ({ plan }: State, { area, kind }: Pick<Staff, 'area' | 'kind'>) =>
  plan.staff.findLast((row) => row.areaId === area.id && row.kind === kind)

/** In place of the newest that is known; where none is, as of the newest day of any. */
function withStaff(state: State, { area, kind, fte }: Staff, position: number): State {
  const { staff } = state.plan
  const newest = newestStaff(state, { area, kind })
  const day = newest?.day ?? staff.at(-1)?.day
  if (day === undefined) throw impossible({ key: 'scenarioStaffUnknown' }, position)
  const row = { areaId: area.id, kind, day, fte, sourceId: scenarioSourceId }
  const changed = newest ? staff.map((one) => (one === newest ? row : one)) : [...staff, row]
  return { ...state, plan: { ...state.plan, staff: changed } }
}

/** Where staff is not known, nobody can say how many there are after some have come or gone. */
function withMovedStaff(
  state: State,
  { from, to, kind, fte }: Of<'moveStaff'>,
  position: number,
): State {
  const staffOf = (code: string) => {
    const area = named(state, 'PLANNING_AREA', code, position)
    const newest = newestStaff(state, { area, kind })
    if (newest) return { area, kind, fte: newest.fte }
    throw impossible({ key: 'scenarioStaffUnknownIn', area: area.name, kind }, position)
  }
  const [giving, receiving] = [staffOf(from), staffOf(to)]
  if (giving.area === receiving.area) {
    throw impossible({ key: 'scenarioStaffStays', area: giving.area.name }, position)
  }
  if (fte > giving.fte) {
    const { area, fte: available } = giving
    throw impossible(
      { key: 'scenarioStaffTooFew', area: area.name, kind, available, fte },
      position,
    )
  }
  const less = withStaff(state, { ...giving, fte: exact(giving.fte - fte) }, position)
  return withStaff(less, { ...receiving, fte: exact(receiving.fte + fte) }, position)
}

/** Without what floating point leaves of a sum: 0.30000000000000004. */
const exact = (fte: number) => Number(fte.toPrecision(12))

const factorsOf = ({ people, today }: State): ResidentFactors => people ?? ResidentFactors.of(today)

function withResidents(
  state: State,
  { level, area: code, ages, factor }: Of<'changeResidents'>,
  position: number,
): ResidentFactors {
  const area = named(state, level, code, position)
  const people = factorsOf(state)
  if (people.isKnownIn(area)) return grown(people, { area, ages, factor }, position)
  throw impossible({ key: 'scenarioResidentsUnknown', level, area: area.name }, position)
}

/** However many changes make them grow, in all no more than one change may. */
function grown(
  before: ResidentFactors,
  { area, ages, factor }: { area: Area; ages: CellAge | 'AGE_60_PLUS'; factor: number },
  position: number,
): ResidentFactors {
  const people = before.times(area, ages, factor)
  if (people.mostGrowthIn(area) <= mostGrowth) return people
  throw impossible({ key: 'scenarioResidentsTooMany', area: area.name, most: mostGrowth }, position)
}

function withForecast(
  state: State,
  { day }: Of<'followForecast'>,
  position: number,
): ResidentFactors {
  if (state.forecastDay !== null) {
    throw impossible({ key: 'scenarioForecastFollowed', day: state.forecastDay }, position)
  }
  const before = factorsOf(state)
  const factors = forecastFactors(state.today, (area, ages) => before.countIn(area, ages), day)
  if (!factors) throw impossible({ key: 'scenarioForecastUnknown', day }, position)
  return factors.reduce((people, one) => grown(people, one, position), before)
}

/** What the framework sets itself is no trial. */
function triedKey(key: PlanningKeyInUse, tried: number): PlanningKeyInUse {
  const { setByFramework, triedIn: _, ...everywhere } = key
  const own = setByFramework ?? key.residents60PlusPerFte
  return tried === own
    ? { ...everywhere, residents60PlusPerFte: own }
    : { ...everywhere, residents60PlusPerFte: tried, setByFramework: own }
}

/** In one planning area another than in the rest. */
const triedKeyIn = (
  key: PlanningKeyInUse,
  { id }: Pick<Area, 'id'>,
  tried: number,
): PlanningKeyInUse => ({ ...key, triedIn: new Map(key.triedIn).set(id, tried) })

function withKey(
  state: State,
  { framework, kind, residents60PlusPerFte: tried, planningArea }: Of<'setPlanningKey'>,
  position: number,
): PlanRows {
  const { plan } = state
  const isMeant = (key: PlanningKey) => key.frameworkId === framework && key.kind === kind
  if (!plan.keys.some(isMeant)) {
    throw impossible({ key: 'scenarioKeyUnknown', framework }, position)
  }
  const area =
    planningArea === undefined ? null : named(state, 'PLANNING_AREA', planningArea, position)
  const changedKey = (key: PlanningKeyInUse) =>
    area ? triedKeyIn(key, area, tried) : triedKey(key, tried)
  return { ...plan, keys: plan.keys.map((key) => (isMeant(key) ? changedKey(key) : key)) }
}

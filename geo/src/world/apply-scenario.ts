import type { AreaIndex } from './area-index.ts'
import type { Message } from '../words/vocabulary.ts'
import { Published } from './published-world.ts'
import { type Change, ImpossibleScenario, type Scenario } from './scenario.ts'
import {
  type Area,
  type PlanningKey,
  type PlanningKeyInUse,
  type PlanRows,
  type ServiceSite,
  type Source,
  unknownDetails,
} from './snapshot.ts'

/** What a change is made to. */
interface State {
  readonly areas: AreaIndex
  readonly sites: ReadonlyMap<string, ServiceSite>
  readonly plan: PlanRows
}

/** Names the source of everything that a scenario assumes. */
export const scenarioSourceId = 'scenario'

/** What a source is called: what a scenario assumes is published nowhere under a title. */
export const sourceTitle = ({
  id,
  titleDe: de,
  titleEn: en,
}: Pick<Source, 'id' | 'titleDe' | 'titleEn'>): Message =>
  id === scenarioSourceId ? { key: 'scenarioTitle' } : { key: 'text', text: { de, en } }

/**
 * The world after some changes. Applying one scenario to the world of another is applying all changes of both.
 * @returns the same world where nothing changes
 * @throws ImpossibleScenario for the first change that cannot be made: a site that is opened twice or closed before
 *   it is there, an area, a framework or a key that does not exist
 */
export function applyScenario(world: Published, { changes }: Scenario): Published {
  if (changes.length === 0) return world
  const today: State = {
    areas: world.areas,
    sites: new Map(world.sites.map((site) => [site.slug, site])),
    plan: world.plan,
  }
  const { sites, plan } = changes.reduce(changed, today)
  return new Published({
    dataVersion: world.dataVersion,
    scenario: { schema: 1, changes: [...world.scenario.changes, ...changes] },
    areas: world.areas,
    sources: new Map([...world.sources, [scenarioSourceId, sourceOfScenario(world)]]),
    residents: world.residents,
    plan,
    counselling: world.counselling,
    sites: [...sites.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1)),
    siteTotals: world.siteTotals,
    estimateErrors: world.estimateErrors,
    offices: world.offices,
    helplines: world.helplines,
    stops: world.stops,
    transitStreets: world.transitStreets,
    waterways: world.waterways,
    calendar: world.calendar,
    cells: world.cells,
    minimums: world.minimums,
  })
}

/** Assumed against what the newest source says. */
function sourceOfScenario({ sources }: Published): Source {
  const [newest = ''] = [...sources.values()]
    .map(({ asOf }) => asOf)
    .sort()
    .reverse()
  return {
    id: scenarioSourceId,
    titleDe: '',
    titleEn: '',
    publisher: '',
    publisherEn: null,
    licence: '',
    licenceUrl: null,
    url: null,
    asOf: newest,
    methodDe: null,
    methodEn: null,
  }
}

function changed(state: State, change: Change, position: number): State {
  switch (change.type) {
    case 'openSite':
      return { ...state, sites: withOpened(state, change, position) }
    case 'moveSite': {
      const { lon, lat } = change
      const districtId = named(state, 'DISTRICT', change.district, position).id
      const before = siteNamed(state, change.slug, position)
      const site = { ...before, lon, lat, districtId, address: null, ...assumed }
      return { ...state, sites: new Map(state.sites).set(site.slug, site) }
    }
    case 'closeSite': {
      const sites = new Map(state.sites)
      sites.delete(siteNamed(state, change.slug, position).slug)
      return { ...state, sites }
    }
    case 'setStaff':
      return { ...state, plan: withStaff(state, change, position) }
    case 'setPlanningKey':
      return { ...state, plan: withKey(state.plan, change, position) }
  }
}

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>

/** A position that somebody chose is exactly that one, and stands for no day. */
const assumed = { positionAccuracyM: 0, asOf: null, sourceId: scenarioSourceId } as const

function withOpened(
  state: State,
  { slug, name, kinds, provider, lon, lat, district }: Of<'openSite'>,
  position: number,
): State['sites'] {
  if (state.sites.has(slug))
    throw new ImpossibleScenario({ key: 'scenarioSiteExists', site: slug }, position)
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

function siteNamed({ sites }: State, slug: string, position: number): ServiceSite {
  const site = sites.get(slug)
  if (!site) throw new ImpossibleScenario({ key: 'scenarioSiteUnknown', site: slug }, position)
  return site
}

function named(
  { areas }: State,
  level: 'PLANNING_AREA' | 'DISTRICT',
  code: string,
  position: number,
): Area {
  const area = areas.byCode(level, code)
  if (!area)
    throw new ImpossibleScenario({ key: 'scenarioAreaUnknown', level, area: code }, position)
  return area
}

/** In place of the newest that is known; where none is, as of the newest day of any. */
function withStaff(
  state: State,
  { planningArea, kind, fte }: Of<'setStaff'>,
  position: number,
): PlanRows {
  const { staff } = state.plan
  const areaId = named(state, 'PLANNING_AREA', planningArea, position).id
  const newest = staff.findLast((row) => row.areaId === areaId && row.kind === kind)
  const day = newest?.day ?? staff.at(-1)?.day
  if (day === undefined) throw new ImpossibleScenario({ key: 'scenarioStaffUnknown' }, position)
  const row = { areaId, kind, day, fte, sourceId: scenarioSourceId }
  return {
    ...state.plan,
    staff: newest ? staff.map((one) => (one === newest ? row : one)) : [...staff, row],
  }
}

/** What the framework sets itself is no trial. */
function triedKey({ setByFramework, ...key }: PlanningKeyInUse, tried: number): PlanningKeyInUse {
  const own = setByFramework ?? key.residents60PlusPerFte
  return tried === own
    ? { ...key, residents60PlusPerFte: own }
    : { ...key, residents60PlusPerFte: tried, setByFramework: own }
}

function withKey(
  plan: PlanRows,
  { framework, kind, residents60PlusPerFte }: Of<'setPlanningKey'>,
  position: number,
): PlanRows {
  const isMeant = (key: PlanningKey) => key.frameworkId === framework && key.kind === kind
  if (!plan.keys.some(isMeant)) {
    throw new ImpossibleScenario({ key: 'scenarioKeyUnknown', framework }, position)
  }
  return {
    ...plan,
    keys: plan.keys.map((key) => (isMeant(key) ? triedKey(key, residents60PlusPerFte) : key)),
  }
}

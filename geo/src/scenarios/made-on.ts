import {
  type Ages,
  type AreaLevel,
  type CellAge,
  cellAges,
  type ServiceKind,
} from '../terms/classifications.ts'
import { growthOf } from '../world/forecast-factors.ts'
import type { Published } from '../world/published.ts'
import type { Change, Scenario } from '../world/scenario.ts'
import type { MadeOn } from './scenario-file.ts'

/** What the changes of a scenario are made to, as it is in a world without them. */
export function madeOnOf(world: Published, { changes }: Scenario): MadeOn {
  const touched = changes.map((change) => touchedBy(change))
  return {
    sites: touched.flatMap(({ site }) => (site === null ? [] : siteIn(world, site))),
    staff: touched.flatMap(({ staff }) => staff.map((one) => staffIn(world, one))),
    keys: touched.flatMap(({ key }) => (key ? [keyIn(world, key)] : [])),
    residents: touched.flatMap(({ people }) => (people ? [peopleIn(world, people)] : [])),
    forecasts: touched.flatMap(({ forecast }) =>
      forecast === null ? [] : cellAges.map((ages) => forecastIn(world, { day: forecast, ages })),
    ),
  }
}

type Staff = Pick<MadeOn['staff'][number], 'planningArea' | 'kind'>
type Key = Pick<MadeOn['keys'][number], 'framework' | 'kind'>
type People = Pick<MadeOn['residents'][number], 'level' | 'area' | 'ages'>

interface Touched {
  readonly site: string | null
  readonly staff: readonly Staff[]
  readonly key: Key | null
  readonly people: People | null
  /** yyyy-mm-dd */
  readonly forecast: string | null
}

const nothing: Touched = { site: null, staff: [], key: null, people: null, forecast: null }

function touchedBy(change: Change): Touched {
  switch (change.type) {
    case 'openSite':
      return nothing
    case 'moveSite':
    case 'closeSite':
    case 'setKinds':
      return { ...nothing, site: change.slug }
    case 'setStaff':
      return { ...nothing, staff: [{ planningArea: change.planningArea, kind: change.kind }] }
    case 'moveStaff': {
      const { kind } = change
      return {
        ...nothing,
        staff: [change.from, change.to].map((planningArea) => ({ planningArea, kind })),
      }
    }
    case 'setPlanningKey':
      return { ...nothing, key: { framework: change.framework, kind: change.kind } }
    case 'changeResidents': {
      const { level, area, ages } = change
      return { ...nothing, people: { level, area, ages } }
    }
    case 'followForecast':
      return { ...nothing, forecast: change.day }
  }
}

/** None of one that the scenario itself opens. */
export function siteIn({ sites }: Published, slug: string): MadeOn['sites'] {
  const site = sites.find((one) => one.slug === slug)
  if (!site) return []
  const { name, kinds, lon, lat } = site
  return [{ slug, name, kinds: [...kinds], lon, lat }]
}

/** After any day there is. */
const newest = '9999-12-31'

export function staffIn(
  { areas, planning }: Published,
  { planningArea, kind }: Staff,
): MadeOn['staff'][number] {
  const area = areas.byCode('PLANNING_AREA', planningArea)
  return { planningArea, kind, fte: area ? planning.staff(area, kind, newest).value : null }
}

export function keyIn(
  { plan }: Published,
  { framework, kind }: { framework: string; kind: ServiceKind },
): MadeOn['keys'][number] {
  const key = plan.keys.find((one) => one.frameworkId === framework && one.kind === kind)
  return { framework, kind, residents60PlusPerFte: key?.residents60PlusPerFte ?? null }
}

export function peopleIn(
  { areas, residents, inhabited }: Published,
  { level, area: code, ages }: { level: AreaLevel; area: string; ages: People['ages'] & Ages },
): MadeOn['residents'][number] {
  const area = areas.byCode(level, code)
  const group = { ageBand: ages, trait: 'ALL' } as const
  const count = area ? residents.at(area.id, group, inhabited.day, 'REGISTER').value : null
  return { level, area: code, ages, count }
}

export const forecastIn = (
  world: Published,
  { day, ages }: { day: string; ages: CellAge },
): MadeOn['forecasts'][number] => ({
  day,
  ages,
  growth: growthOf(world, world.areas.city, ages, day),
})

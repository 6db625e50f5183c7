import { geodesicMetres } from '../reach/distance/geodesic.ts'
import type { ServiceKind } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import { possibleChanges } from '../world/apply-scenario.ts'
import type { Published } from '../world/published.ts'
import type { Scenario } from '../world/scenario.ts'
import { basisOf, differencesOfBasis } from './basis.ts'
import { forecastIn, keyIn, peopleIn, siteIn, staffIn } from './made-on.ts'
import { type MadeOn, type ScenarioFile, scenarioOf } from './scenario-file.ts'

/** A file where the data may be others than those it was made on. */
export interface FileOnData {
  /** What of it can still be. */
  readonly scenario: Scenario
  /** What is no longer possible, and what means something else, by how much; none on the data it was made on. */
  readonly differences: readonly Message[]
}

/** What a file is in a world without changes. */
export function fileOnData(world: Published, file: ScenarioFile): FileOnData {
  const { possible, impossible } = possibleChanges(world, scenarioOf(file))
  const { sites, staff, keys, residents, forecasts } = file.madeOn
  const differences = [
    ...impossible.map(({ reason, change }): Message => ({
      key: 'changeNoLongerPossible',
      change: (change ?? 0) + 1,
      reason,
    })),
    ...sites.flatMap((site) => differencesOfSite(world, site)),
    ...staff.flatMap((one) => differenceOfStaff(world, one)),
    ...keys.flatMap((one) => differenceOfKey(world, one)),
    ...residents.flatMap((one) => differenceOfPeople(world, one)),
    ...forecasts.flatMap((one) => differenceOfForecast(world, one)),
  ]
  return {
    scenario: possible,
    differences: [...versionOf(world, file, differences), ...differences],
  }
}

/** What is to be said of the state of the data itself, and of all that figures follow from. */
function versionOf(
  world: Published,
  { dataVersion: before, madeOn: { basis } }: ScenarioFile,
  differences: readonly Message[],
): Message[] {
  const now = world.dataVersion
  if (before === now) return []
  const otherwise = basis ? differencesOfBasis(basis, basisOf(world)) : []
  const isAlike = basis !== undefined && otherwise.length + differences.length === 0
  return [{ key: isAlike ? 'otherDataAlike' : 'otherData', before, now }, ...otherwise]
}

/** Of one that is gone is told where a change of it is no longer possible. */
function differencesOfSite(world: Published, before: MadeOn['sites'][number]): Message[] {
  const [now] = siteIn(world, before.slug)
  if (!now) return []
  const site = now.name
  const metres = geodesicMetres(before, now)
  const isElsewhere = now.lon !== before.lon || now.lat !== before.lat
  return [
    ...(site === before.name
      ? []
      : [{ key: 'siteOtherwiseCalled', before: before.name, now: site } as const]),
    ...(isElsewhere ? [{ key: 'siteElsewhere', site, metres } as const] : []),
    ...(sameKinds(before.kinds, now.kinds)
      ? []
      : [{ key: 'siteOfOtherKinds', site, before: before.kinds, now: now.kinds } as const]),
  ]
}

const sameKinds = (one: readonly ServiceKind[], other: readonly ServiceKind[]) =>
  one.length === other.length && one.every((kind) => other.includes(kind))

function differenceOfStaff(world: Published, before: MadeOn['staff'][number]): Message[] {
  const { planningArea, kind } = before
  const { fte: now } = staffIn(world, before)
  if (now === before.fte) return []
  const area = world.areas.byCode('PLANNING_AREA', planningArea)?.name ?? planningArea
  return [{ key: 'otherStaff', area, kind, before: before.fte, now }]
}

function differenceOfKey(world: Published, before: MadeOn['keys'][number]): Message[] {
  const { framework, kind, residents60PlusPerFte } = before
  const { residents60PlusPerFte: now } = keyIn(world, before)
  if (now === residents60PlusPerFte) return []
  return [{ key: 'otherKey', framework, kind, before: residents60PlusPerFte, now }]
}

function differenceOfPeople(world: Published, before: MadeOn['residents'][number]): Message[] {
  const { level, area: code, ages } = before
  const { count: now } = peopleIn(world, before)
  if (now === before.count) return []
  const area = world.areas.byCode(level, code)?.name ?? code
  return [{ key: 'otherResidents', area, ages, before: before.count, now }]
}

function differenceOfForecast(world: Published, before: MadeOn['forecasts'][number]): Message[] {
  const { day, ages, growth } = before
  const { growth: now } = forecastIn(world, before)
  return now === growth ? [] : [{ key: 'otherForecast', day, ages, before: growth, now }]
}

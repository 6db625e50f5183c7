import {
  parseScenarioFile,
  type ScenarioFile,
  scenarioFileText,
} from '@atlas/geo/scenarios/scenario-file'
import { usualKmPerHour } from '@atlas/geo/reach/reach-question'
import type { Scenario } from '@atlas/geo/world/scenario'

import type { Catalogue } from '$api/catalogue'

import { plannedAges, plannedLimits, type PlannedLimit, type PlanningView } from '../view'

type Asked = Pick<PlanningView, 'kind' | 'ages' | 'metres'>

/** What a file was made on beside sites, which stays as it was read. */
export type MadeBesides = Omit<ScenarioFile['madeOn'], 'sites'>

export const madeOnNothing: MadeBesides = {
  staff: [],
  keys: [],
  residents: [],
  forecasts: [],
}

/** A plan as it is kept: the same plan gives the same bytes. */
export function planFileText(
  { changes }: Scenario,
  { name, kind, ages, metres }: Asked & { name: string },
  { dataVersion, sites }: Pick<Catalogue, 'dataVersion' | 'sites'>,
  besides: MadeBesides,
): string {
  const touched = new Set(changes.flatMap((change) => ('slug' in change ? change.slug : [])))
  return scenarioFileText({
    schema: 2,
    name,
    dataVersion,
    parameters: {
      kind,
      provider: null,
      ages,
      profile: 'WALKING',
      withinMetres: metres,
      withinMinutes: null,
      kmPerHour60To79: usualKmPerHour.AGE_60_TO_79,
      kmPerHour80Plus: usualKmPerHour.AGE_80_PLUS,
    },
    changes,
    madeOn: {
      ...besides,
      sites: sites
        .filter(({ slug }) => touched.has(slug))
        .map(({ slug, name: called, kinds, position: { lon, lat } }) => ({
          slug,
          name: called,
          kinds,
          lon,
          lat,
        })),
    },
  })
}

/** A plan that was kept, with what it was looked at by, as near as this screen has it. */
export interface OpenedPlan extends Asked {
  name: string
  scenario: Scenario
  dataVersion: string
  besides: MadeBesides
}

/** @throws ImpossibleScenario when it is no such file, or one of a later schema */
export const readPlanFile = (text: string): OpenedPlan => ofFile(parseScenarioFile(text))

export function ofFile({
  schema,
  name,
  dataVersion,
  parameters,
  changes,
  madeOn,
}: ScenarioFile): OpenedPlan {
  const { sites: _, ...besides } = madeOn
  const { kind, ages, withinMetres } = parameters
  return {
    name,
    scenario: { schema, changes },
    dataVersion,
    besides,
    kind,
    ages: plannedAges.find((one) => one === ages) ?? 'AGE_60_PLUS',
    metres: nearestLimit(withinMetres ?? 1_000),
  }
}

export const nearestLimit = (metres: number): PlannedLimit =>
  plannedLimits.reduce((best, limit) =>
    Math.abs(limit - metres) < Math.abs(best - metres) ? limit : best,
  )

import { parseScenarioFile } from '@atlas/geo/scenarios/scenario-file'
import { fileOnData } from '@atlas/geo/scenarios/on-other-data'
import type { Message } from '@atlas/geo/words/vocabulary'
import type { Published } from '@atlas/geo/world/published'
import {
  malformed,
  mostChanges,
  mostGrowth,
  parseScenario,
  parseScenarioName,
  requireFew,
  type Scenario,
  scenarioSchema,
} from '@atlas/geo/world/scenario'
import { builder } from '../../schema/builder.ts'
import { AreaLevelType } from '../areas/schema.ts'
import { AgesType } from '../figures/schema.ts'
import { ProviderType, ServiceKindType } from '../services/schema.ts'

const kind = { type: ServiceKindType, required: true } as const

const OpenSiteInput = builder.inputType('OpenSiteInput', {
  description: 'A site that is none today; degrees, EPSG:4326.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'By which it is named: a–z, 0–9 and -.' }),
    name: t.string({ required: true }),
    kinds: t.field({ type: [ServiceKindType], required: true }),
    provider: t.field({ type: ProviderType, required: true }),
    lon: t.float({ required: true }),
    lat: t.float({ required: true }),
    district: t.string({
      required: true,
      description: 'The code of the district that lies there.',
    }),
  }),
})

const MoveSiteInput = builder.inputType('MoveSiteInput', {
  description: 'A site elsewhere; degrees, EPSG:4326.',
  fields: (t) => ({
    slug: t.string({ required: true }),
    lon: t.float({ required: true }),
    lat: t.float({ required: true }),
    district: t.string({
      required: true,
      description: 'The code of the district that lies there.',
    }),
  }),
})

const CloseSiteInput = builder.inputType('CloseSiteInput', {
  fields: (t) => ({ slug: t.string({ required: true }) }),
})

const SetKindsInput = builder.inputType('SetKindsInput', {
  description: 'What a site offers.',
  fields: (t) => ({
    slug: t.string({ required: true }),
    kinds: t.field({ type: [ServiceKindType], required: true }),
  }),
})

const SetStaffInput = builder.inputType('SetStaffInput', {
  description: 'In place of the newest staff that is known.',
  fields: (t) => ({
    planningArea: t.string({ required: true, description: 'Its code.' }),
    kind: t.field(kind),
    fte: t.float({ required: true }),
  }),
})

const MoveStaffInput = builder.inputType('MoveStaffInput', {
  description: 'From one planning area to another, by their codes: no more than there is.',
  fields: (t) => ({
    from: t.string({ required: true }),
    to: t.string({ required: true }),
    kind: t.field(kind),
    fte: t.float({ required: true }),
  }),
})

const SetPlanningKeyInput = builder.inputType('SetPlanningKeyInput', {
  fields: (t) => ({
    planningArea: t.string({
      description:
        'Its code; without one the key is that of every planning area, whatever was set for one before.',
    }),
    framework: t.string({ required: true, description: 'Its id.' }),
    kind: t.field(kind),
    residents60PlusPerFte: t.float({ required: true }),
  }),
})

const ChangeResidentsInput = builder.inputType('ChangeResidentsInput', {
  description:
    'So many times as many people of an age, in each part of an area alike: in cells and at every level.',
  fields: (t) => ({
    level: t.field({ type: AreaLevelType, required: true }),
    area: t.string({ required: true, description: 'Its code.' }),
    ages: t.field({
      type: AgesType,
      required: true,
      defaultValue: 'AGE_60_PLUS',
      description: 'AGE_60_PLUS, AGE_60_TO_79 or AGE_80_PLUS.',
    }),
    factor: t.float({ required: true, description: `0 to ${mostGrowth}.` }),
  }),
})

const FollowForecastInput = builder.inputType('FollowForecastInput', {
  description:
    'People as assumed for a day of the city’s forecast: of each age as in the city, of each planning area as all there. An assumption of ours: by age the forecast knows the city only.',
  fields: (t) => ({ day: t.field({ type: 'Date', required: true }) }),
})

const ScenarioChangeInput = builder.inputType('ScenarioChangeInput', {
  description: 'One change against today.',
  isOneOf: true,
  fields: (t) => ({
    openSite: t.field({ type: OpenSiteInput }),
    moveSite: t.field({ type: MoveSiteInput }),
    closeSite: t.field({ type: CloseSiteInput }),
    setKinds: t.field({ type: SetKindsInput }),
    setStaff: t.field({ type: SetStaffInput }),
    moveStaff: t.field({ type: MoveStaffInput }),
    setPlanningKey: t.field({ type: SetPlanningKeyInput }),
    changeResidents: t.field({ type: ChangeResidentsInput }),
    followForecast: t.field({ type: FollowForecastInput }),
  }),
})

export const ScenarioInput = builder.inputType('ScenarioInput', {
  description: `What would be otherwise: either changes, at most ${mostChanges}, one after the other, or a file.`,
  fields: (t) => ({
    name: t.string({ description: 'Of a file its own, unless given.' }),
    changes: t.field({ type: [ScenarioChangeInput] }),
    file: t.string({
      description:
        'As Scenario.file gives it. Of one made on other data Scenario.differences says what is no longer possible, and left out, and what means something else.',
    }),
  }),
})

export interface AskedScenario {
  readonly name?: string | null | undefined
  readonly changes?: readonly object[] | null | undefined
  readonly file?: string | null | undefined
}

/** What was sent, read. */
export interface ReadScenario {
  readonly name: string | null
  readonly scenario: Scenario
  /** Of a file: what is otherwise than where it was made. */
  readonly differences: readonly Message[]
}

/** @throws ImpossibleScenario */
export function readScenario(
  { name, changes, file }: AskedScenario,
  world: Published,
): ReadScenario {
  const named = name == null ? null : parseScenarioName(name)
  if ((changes == null) === (file == null)) throw malformed([])
  if (file != null) {
    const parsed = parseScenarioFile(file)
    const { scenario, differences } = fileOnData(world, parsed)
    return { name: named ?? parsed.name, scenario, differences }
  }
  const asked = changes ?? []
  requireFew(asked)
  const scenario = parseScenario({ schema: scenarioSchema, changes: asked.map(asChange) })
  return { name: named, scenario, differences: [] }
}

/** By its only field. */
const asChange = (change: object) => {
  const [type = ''] = Object.keys(change)
  const fields: unknown = Reflect.get(change, type)
  const given = Object.entries(typeof fields === 'object' && fields ? fields : {})
  return { type, ...Object.fromEntries(given.filter(([, value]) => value !== null)) }
}

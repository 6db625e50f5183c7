import { mostCorners } from '@atlas/geo/reach/polygon/drawn-polygon'
import { changesInWords } from '@atlas/geo/scenarios/changes-in-words'
import { type ComparedArea, type Outcome } from '@atlas/geo/scenarios/compared-areas'
import {
  facilitiesShortOfStaff,
  type ShortOfStaff,
} from '@atlas/geo/scenarios/facilities-short-of-staff'
import { basisOf } from '@atlas/geo/scenarios/basis'
import { madeOnOf } from '@atlas/geo/scenarios/made-on'
import { scenarioFileText } from '@atlas/geo/scenarios/scenario-file'
import type { Message } from '@atlas/geo/words/vocabulary'
import { type Scenario, scenarioSchema } from '@atlas/geo/world/scenario'
import { createHash } from 'node:crypto'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { ofPossibleScenario } from '../../schema/possible-scenario.ts'
import { areaByCode } from '../areas/area.ts'
import { AreaLevelType, AreaType, PlanningAreaType } from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { ReachInput, readLimitedReach } from '../reach/reach-input.ts'
import { ServiceKindType } from '../services/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { ScenarioAreaType } from './area-schema.ts'
import { ComparedByInput, comparedAtLevel } from './compared.ts'
import { PlannedFigureType } from './figures-schema.ts'
import { type PlannedWorld, plannedWorld } from './planned-world.ts'
import { polygonInBoth, ScenarioPolygonType } from './polygon-schema.ts'
import { ScenarioInput } from './scenario-input.ts'
import { scenarioSites, ScenarioSiteType } from './sites-schema.ts'

interface NumberedChange {
  readonly number: number
  readonly message: Message
}

const ScenarioChangeType = builder.objectRef<NumberedChange>('ScenarioChange').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1.' }),
    inWords: t.string({ resolve: ({ message }, _, { words }) => words.say(message) }),
  }),
})

const ScenarioDifferenceType = builder.objectRef<Message>('ScenarioDifference').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    inWords: t.string({ resolve: (message, _, { words }) => words.say(message) }),
  }),
})

interface Violation extends ShortOfStaff {
  readonly isAsToday: boolean
}

const ScenarioViolationType = builder.objectRef<Violation>('ScenarioViolation').implement({
  access: 'PUBLIC',
  description:
    'A planning area whose staff is not enough for its facilities: each has a minimum by the newest framework. Shown, never forbidden.',
  fields: (t) => ({
    area: t.expose('area', { type: PlanningAreaType }),
    kind: t.expose('kind', { type: ServiceKindType }),
    facilities: t.exposeInt('facilities', { description: 'Those that are known.' }),
    minimumFte: t.exposeFloat('minimumFte', { description: 'Of each facility.' }),
    staff: t.expose('staff', { type: FigureType, description: 'In post, in the scenario.' }),
    lackingFte: t.exposeFloat('lackingFte'),
    isAsToday: t.exposeBoolean('isAsToday', { description: 'Whether as much is lacking today.' }),
    inWords: t.string({ resolve: ({ message }, _, { words }) => words.say(message) }),
  }),
})

const OutcomeType = builder.enumType('Outcome', {
  description: 'What a scenario means for an area by one figure.',
  values: { GAINS: {}, LOSES: {}, UNCHANGED: {}, UNKNOWN: {} } satisfies Record<Outcome, object>,
})

const ComparedAreaType = builder.objectRef<ComparedArea>('ComparedArea').implement({
  access: 'PUBLIC',
  fields: (t) => ({
    area: t.expose('area', { type: AreaType, description: 'Of today.' }),
    figure: t.expose('figure', { type: PlannedFigureType }),
    outcome: t.expose('outcome', { type: OutcomeType }),
  }),
})

/** All cells are looked through for it. */
const basisOfWorld = perWorld(basisOf)

/** Bytes name a version as well as what is hashed, and in a line. */
const digest = (version: string) => createHash('sha256').update(version).digest('base64url')

const ScenarioType = builder.objectRef<PlannedWorld>('Scenario').implement({
  access: 'PUBLIC',
  description:
    'The world after some changes, beside the one that is asked about: today’s, unless a scenario stands beside the query.',
  fields: (t) => ({
    name: t.string({
      resolve: ({ name }, _, { words }) => name ?? words.say({ key: 'scenarioTitle' }),
    }),
    version: t.id({
      description: 'Names data and changes: the same version, the same figures.',
      resolve: ({ planned }) => digest(planned.world.version),
    }),
    changes: t.field({
      type: [ScenarioChangeType],
      resolve: ({ today, scenario }) =>
        changesInWords(today.world, scenario).map((message, place) => ({
          number: place + 1,
          message,
        })),
    }),
    differences: t.field({
      type: [ScenarioDifferenceType],
      description:
        'Of a file: what is otherwise than in the data it was made on, and by how much; changes that are no longer possible are left out.',
      resolve: ({ differences }) => [...differences],
    }),
    violations: t.field({
      type: [ScenarioViolationType],
      resolve: ({ today, planned }) => {
        const before = facilitiesShortOfStaff(today.world)
        return facilitiesShortOfStaff(planned.world).map((one) => ({
          ...one,
          isAsToday: before.some(
            ({ area, kind, lackingFte }) =>
              area.id === one.area.id && kind === one.kind && lackingFte === one.lackingFte,
          ),
        }))
      },
    }),
    sites: t.field({
      type: [ScenarioSiteType],
      description: 'Those that are there then.',
      complexity: { multiplier: 30 },
      resolve: scenarioSites,
    }),
    closedSites: t.field({
      type: [ServiceSiteType],
      description: 'Those of today that are not there then.',
      resolve: ({ today, planned }) => {
        const there = new Set(planned.world.sites.map(({ slug }) => slug))
        return today.world.sites.filter(({ slug }) => !there.has(slug))
      },
    }),
    area: t.field({
      type: ScenarioAreaType,
      args: {
        level: t.arg({ type: AreaLevelType, required: true }),
        code: t.arg.string({ required: true }),
      },
      resolve: (planned, { level, code }) => ({
        area: areaByCode(planned.today.world, level, code),
        in: planned,
      }),
    }),
    areas: t.field({
      type: [ScenarioAreaType],
      args: { level: t.arg({ type: AreaLevelType, required: true }) },
      complexity: ({ level }) => ({ multiplier: areasAt[level] }),
      resolve: (planned, { level }) =>
        planned.today.world.areas.shownAt(level).map((area) => ({ area, in: planned })),
    }),
    inside: t.field({
      type: ScenarioPolygonType,
      args: {
        outline: t.arg({
          type: t.arg.listRef(t.arg.listRef('Float')),
          required: true,
          description: `As GeoJSON has a ring: [longitude, latitude] of each corner in degrees, the last as the first; at most ${mostCorners} corners, and no two sides may meet.`,
        }),
        reach: t.arg({ type: ReachInput, required: true }),
      },
      complexity: 20,
      resolve: (planned, { outline, reach }) => polygonInBoth(planned, outline, reach),
    }),
    compared: t.field({
      type: [ComparedAreaType],
      description: 'Who wins and who loses: those that gain most first, what is not known last.',
      args: {
        level: t.arg({ type: AreaLevelType, required: true }),
        by: t.arg({ type: ComparedByInput, required: true }),
      },
      complexity: ({ level }) => ({ field: 10, multiplier: areasAt[level] }),
      resolve: (planned, { level, by }) => comparedAtLevel(planned, level, by),
    }),
    file: t.string({
      description:
        'JSON to keep: schema, state of the data, name, what is looked at, changes, and what they were made to. The same scenario gives the same bytes. Where a scenario stands beside the query, its changes come first.',
      args: { reach: t.arg({ type: ReachInput, required: true }) },
      complexity: 10,
      resolve: ({ name, scenario, today }, { reach }, { words }) => {
        const { choice, ages } = readLimitedReach(reach, today)
        const whole = wholeOf(today.world.scenario, scenario)
        return ofPossibleScenario(() =>
          scenarioFileText({
            schema: scenarioSchema,
            name: name ?? words.say({ key: 'scenarioTitle' }),
            dataVersion: today.world.dataVersion,
            parameters: {
              ...choice,
              ages,
              withinMetres: reach.withinMetres ?? null,
              withinMinutes: reach.withinMinutes ?? null,
              kmPerHour60To79: reach.kmPerHour60To79,
              kmPerHour80Plus: reach.kmPerHour80Plus,
            },
            changes: whole.changes,
            madeOn: {
              basis: basisOfWorld(today.withoutScenario),
              ...madeOnOf(today.withoutScenario, whole),
            },
          }),
        )
      },
    }),
  }),
})

/** Of a scenario within another, so that a file of it needs no other. */
const wholeOf = ({ changes }: Scenario, within: Scenario): Scenario => ({
  schema: scenarioSchema,
  changes: [...changes, ...within.changes],
})

/** About as many as there are of each. */
const areasAt = { CITY: 1, PLANNING_AREA: 10, SOCIAL_SPACE: 17, DISTRICT: 64 } as const

builder.queryField('scenario', (t) =>
  t.field({
    access: 'PUBLIC',
    type: ScenarioType,
    description:
      'What would be otherwise: every figure of today beside that of a world after some changes.',
    args: { input: t.arg({ type: ScenarioInput, required: true }) },
    complexity: 20,
    resolve: (_, { input }, context) => plannedWorld(input, context),
  }),
)

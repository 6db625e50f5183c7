import * as z from 'zod/mini'

import { travelProfiles } from '../reach/reach-question.ts'
import { furthestMetres } from '../terms/asked-at-most.ts'
import { areaLevels, cellAges, providers, serviceKinds } from '../terms/classifications.ts'
import {
  areaCode,
  calendarDay,
  ImpossibleScenario,
  malformed,
  mostChanges,
  position,
  quantity,
  requireFew,
  requireKnownSchema,
  type Scenario,
  scenarioChanges,
  scenarioName,
  scenarioSchema,
  siteSlug,
} from '../world/scenario.ts'

/** Several times what the most changes take. */
export const mostCharacters = 1_000_000

const kind = z.enum(serviceKinds)
const ages = z.enum(['AGE_60_PLUS', ...cellAges])
const kmPerHour = z.number().check(z.gte(0.5), z.lte(10))
const text = z.string().check(z.maxLength(500))
/** What the data may have counted; null where it was not known. */
const amount = z.nullable(quantity.check(z.gte(0), z.lte(1e12)))
const ofEachChange = <One extends z.core.SomeType>(one: One) =>
  z.array(one).check(z.maxLength(2 * mostChanges))

/** Under which a scenario was looked at: whose ways to which sites, and how far. */
const parameters = z
  .strictObject({
    kind,
    provider: z.nullable(z.enum(providers)),
    ages,
    profile: z.enum(travelProfiles),
    withinMetres: z.nullable(z.number().check(z.gt(0), z.lte(furthestMetres))),
    withinMinutes: z.nullable(z.number().check(z.gt(0), z.lte(10_000))),
    kmPerHour60To79: kmPerHour,
    kmPerHour80Plus: kmPerHour,
  })
  .check(
    z.refine(
      ({ withinMetres, withinMinutes }) => (withinMetres === null) !== (withinMinutes === null),
    ),
  )

const part = z.strictObject({ count: quantity.check(z.gte(0), z.lte(1e12)), mark: text })

/** What figures follow from, of the whole city; files of before do not say it. */
const basis = z.strictObject({ people: part, sites: part, staff: part })

/** What the changes were made to, as it was then: by it a file tells what is otherwise in other data. */
const madeOn = z.strictObject({
  basis: z.exactOptional(basis),
  sites: ofEachChange(
    z.strictObject({
      slug: siteSlug,
      name: text,
      kinds: z.array(kind).check(z.minLength(1)),
      ...position,
    }),
  ),
  staff: ofEachChange(z.strictObject({ planningArea: areaCode, kind, fte: amount })),
  keys: ofEachChange(z.strictObject({ framework: text, kind, residents60PlusPerFte: amount })),
  residents: ofEachChange(
    z.strictObject({
      level: z.enum(areaLevels),
      area: areaCode,
      ages,
      count: amount,
    }),
  ),
  /** How many times as many the city is forecast to have. */
  forecasts: ofEachChange(
    z.strictObject({ day: calendarDay, ages: z.enum(cellAges), growth: amount }),
  ),
})

const file = z.strictObject({
  schema: z.literal(scenarioSchema),
  name: scenarioName,
  /** The state of the data it was made on. */
  dataVersion: text,
  parameters,
  changes: scenarioChanges,
  madeOn,
})

/** A scenario with all that it takes to see the same again, and to tell what is otherwise elsewhere. */
export type ScenarioFile = z.infer<typeof file>
export type ScenarioParameters = z.infer<typeof parameters>
export type Basis = z.infer<typeof basis>
export type MadeOn = z.infer<typeof madeOn>

/**
 * A file as it is kept: the same scenario gives the same bytes.
 * @throws ImpossibleScenario where something in it cannot be
 */
export function scenarioFileText(content: ScenarioFile): string {
  return `${JSON.stringify(canonical(checked(content)), null, 2)}\n`
}

/**
 * What a file holds. What is too long or has too many changes is not looked at.
 * @throws ImpossibleScenario when it is no such file, or one of a later schema
 */
export function parseScenarioFile(content: string): ScenarioFile {
  if (content.length > mostCharacters) {
    throw new ImpossibleScenario({ key: 'scenarioFileTooLong', most: mostCharacters }, null)
  }
  return canonical(checked(readJson(content)))
}

function readJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new ImpossibleScenario({ key: 'scenarioNoJson' }, null)
  }
}

function checked(json: unknown): ScenarioFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw malformed([])
  requireKnownSchema(json)
  if ('changes' in json && Array.isArray(json.changes)) requireFew(json.changes)
  const parsed = file.safeParse(json)
  if (parsed.success) return parsed.data
  throw malformed(parsed.error.issues[0]?.path ?? [])
}

/** Its scenario alone. */
export const scenarioOf = ({ schema, changes }: ScenarioFile): Scenario => ({ schema, changes })

/** In one order where the order says nothing. */
const canonical = ({
  madeOn: { basis: before, sites, staff, keys, residents, forecasts },
  ...rest
}: ScenarioFile) => ({
  ...rest,
  changes: rest.changes.map((change) =>
    'kinds' in change ? { ...change, kinds: inOrder(change.kinds) } : change,
  ),
  madeOn: {
    ...(before && { basis: before }),
    sites: eachOnce(sites.map((site) => ({ ...site, kinds: inOrder(site.kinds) }))),
    staff: eachOnce(staff),
    keys: eachOnce(keys),
    residents: eachOnce(residents),
    forecasts: eachOnce(forecasts),
  },
})

const inOrder = (kinds: readonly (typeof serviceKinds)[number][]) =>
  serviceKinds.filter((one) => kinds.includes(one))

function eachOnce<One>(all: readonly One[]): One[] {
  const byText = new Map(all.map((one) => [JSON.stringify(one), one] as const))
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}

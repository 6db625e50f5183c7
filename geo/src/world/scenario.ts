import * as z from 'zod/mini'

import { areaLevels, cellAges, providers, serviceKinds } from '../terms/classifications.ts'
import type { ScenarioFault } from '../words/scenario.ts'
import type { MessageOf } from '../words/vocabulary.ts'
import { keysToTry } from './plan.ts'

export const siteSlug = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))
export const areaCode = z.string().check(z.regex(/^[a-z0-9]{1,40}$/))
/**
 * With something to be seen, and nothing that breaks a line, turns what stands around it the other way round or is half
 * a character: it ends up in lists, files and addresses.
 */
const legible =
  /^(?=.*[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u
export const scenarioName = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(legible))
/** No zero has a sign: nobody is to read of −0 people. */
export const quantity = z.number().check(z.overwrite((value) => value + 0))
/** Full-time equivalents, in whole millionths: less is nobody, and what one area gives another receives. */
const fullTime = z.number().check(z.overwrite((fte) => Math.round(fte * 1e6) / 1e6 + 0))
const kind = z.enum(serviceKinds)
const kinds = z.array(kind).check(z.minLength(1))
/** Degrees, EPSG:4326. */
export const position = {
  lon: quantity.check(z.gte(-180), z.lte(180)),
  lat: quantity.check(z.gte(-90), z.lte(90)),
}
/** Where a site is, with the district that lies there. */
const place = { ...position, district: areaCode }
/** One that the calendar has, as yyyy-mm-dd. */
export const calendarDay = z.iso.date()

/** By how much at most people of an age are multiplied. */
export const mostGrowth = 10

/** Under which scenarios are made now. */
export const scenarioSchema = 2

const setPlanningKey = {
  type: z.literal('setPlanningKey'),
  framework: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  kind,
  residents60PlusPerFte: quantity.check(z.gte(keysToTry.least), z.lte(keysToTry.most)),
}

const ofBothSchemas = [
  z.strictObject({
    type: z.literal('openSite'),
    slug: siteSlug,
    name: scenarioName,
    kinds,
    provider: z.enum(providers),
    ...place,
  }),
  z.strictObject({ type: z.literal('moveSite'), slug: siteSlug, ...place }),
  z.strictObject({ type: z.literal('closeSite'), slug: siteSlug }),
  /** Staff in post of a planning area, in full-time equivalents, in place of the newest that is known. */
  z.strictObject({
    type: z.literal('setStaff'),
    planningArea: areaCode,
    kind,
    fte: fullTime.check(z.gte(0), z.lt(1e6)),
  }),
] as const

const ofFirstSchema = [...ofBothSchemas, z.strictObject(setPlanningKey)] as const

const ofSecondSchema = [
  ...ofBothSchemas,
  /** Of every planning area, whatever was set for one before; or of one alone. */
  z.strictObject({ ...setPlanningKey, planningArea: z.optional(areaCode) }),
  z.strictObject({ type: z.literal('setKinds'), slug: siteSlug, kinds }),
  /** From one planning area's newest staff to another's: nobody is gained or lost. */
  z.strictObject({
    type: z.literal('moveStaff'),
    from: areaCode,
    to: areaCode,
    kind,
    fte: fullTime.check(z.gt(0), z.lt(1e6)),
  }),
  /** So many times as many people of an age live in an area, in each of its parts alike. */
  z.strictObject({
    type: z.literal('changeResidents'),
    level: z.enum(areaLevels),
    area: areaCode,
    ages: z.enum(['AGE_60_PLUS', ...cellAges]),
    factor: quantity.check(z.gte(0), z.lte(mostGrowth)),
  }),
  /** As many people as the city's forecast leads one to assume for a day (yyyy-mm-dd): see forecast-factors.ts. */
  z.strictObject({
    type: z.literal('followForecast'),
    day: calendarDay,
  }),
] as const

/** Many times what anybody plans, and little enough to be applied and sent in a moment. */
export const mostChanges = 500

const change = z.discriminatedUnion('type', ofSecondSchema)
const changesOf = <Change extends z.core.SomeType>(one: Change) =>
  z.readonly(z.array(z.readonly(one)).check(z.maxLength(mostChanges)))

export const scenarioChanges = changesOf(change)

/** By their number: what was kept under an earlier one stays as valid as it was. */
const schemas = {
  1: z.strictObject({
    schema: z.literal(1),
    changes: changesOf(z.discriminatedUnion('type', ofFirstSchema)),
  }),
  2: z.strictObject({ schema: z.literal(scenarioSchema), changes: scenarioChanges }),
} as const

/** One change against today. */
export type Change = z.infer<typeof change>

/** Changes against today, one after the other, as a value: JSON, and with a schema version that old ones keep. */
export interface Scenario {
  readonly schema: keyof typeof schemas
  readonly changes: readonly Change[]
}

/** Today. */
export const withoutChanges: Scenario = { schema: scenarioSchema, changes: [] }

/** Whether it says that others live somewhere than today. */
export const assumesPeople = ({ changes }: Scenario): boolean =>
  changes.some(({ type }) => type === 'changeResidents' || type === 'followForecast')

/** A scenario that cannot be: says why, and at which of its changes where one of them is to blame. */
export class ImpossibleScenario extends RangeError {
  readonly reason: MessageOf<ScenarioFault>
  /** From 0; null where it is no scenario at all. */
  readonly change: number | null

  constructor(reason: MessageOf<ScenarioFault>, change: number | null) {
    super(JSON.stringify(reason))
    this.name = 'ImpossibleScenario'
    this.reason = reason
    this.change = change
  }
}

/**
 * A scenario from what somebody sent or kept.
 * @param json as JSON.parse gives it
 * @throws ImpossibleScenario when it is none, has too many changes, or is one of a later schema
 */
export function parseScenario(json: unknown): Scenario {
  const parsed = schemaOf(json).safeParse(json)
  if (parsed.success) return parsed.data
  throw malformed(parsed.error.issues[0]?.path ?? [])
}

/** What somebody calls a scenario. @throws ImpossibleScenario */
export function parseScenarioName(name: string): string {
  const parsed = scenarioName.safeParse(name)
  if (parsed.success) return parsed.data
  throw malformed(['name'])
}

/** What is wrong at a place in the JSON. */
export function malformed(path: readonly PropertyKey[]): ImpossibleScenario {
  const [first, second] = path
  const position = first === 'changes' && typeof second === 'number' ? second : null
  return new ImpossibleScenario({ key: 'scenarioMalformed', place: path.join('.') }, position)
}

/**
 * By its number, told before each change is looked at: of a million changes only their number is.
 * @throws ImpossibleScenario
 */
function schemaOf(json: unknown) {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw malformed([])
  requireKnownSchema(json)
  if ('changes' in json && Array.isArray(json.changes)) requireFew(json.changes)
  return 'schema' in json && json.schema === 1 ? schemas[1] : schemas[2]
}

/** @throws ImpossibleScenario where it is of a schema that this program does not know */
export function requireKnownSchema(json: object): void {
  const schema = 'schema' in json ? json.schema : null
  if (schema === 1 || schema === 2) return
  throw new ImpossibleScenario({ key: 'scenarioSchemaUnknown' }, null)
}

/** @throws ImpossibleScenario */
export function requireFew({ length }: readonly unknown[]): void {
  if (length <= mostChanges) return
  throw new ImpossibleScenario({ key: 'scenarioTooLarge', is: length, most: mostChanges }, null)
}

import * as z from 'zod/mini'

import { providers, serviceKinds } from '../terms/classifications.ts'
import type { MessageOf, ScenarioFault } from '../words/vocabulary.ts'
import { keysToTry } from './plan.ts'

const slug = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))
const code = z.string().check(z.regex(/^[a-z0-9]{1,40}$/))
/** Without signs that nobody sees: what is written there ends up in lists, files and addresses. */
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}]*$/u))
const kind = z.enum(serviceKinds)
/** Where a site is: degrees, EPSG:4326, with the district that lies there. */
const place = {
  lon: z.number().check(z.gte(-180), z.lte(180)),
  lat: z.number().check(z.gte(-90), z.lte(90)),
  district: code,
}

const change = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('openSite'),
    slug,
    name,
    kinds: z.array(kind).check(z.minLength(1)),
    provider: z.enum(providers),
    ...place,
  }),
  z.strictObject({ type: z.literal('moveSite'), slug, ...place }),
  z.strictObject({ type: z.literal('closeSite'), slug }),
  /** Staff in post of a planning area, in full-time equivalents, in place of the newest that is known. */
  z.strictObject({
    type: z.literal('setStaff'),
    planningArea: code,
    kind,
    fte: z.number().check(z.gte(0), z.lt(1e6)),
  }),
  z.strictObject({
    type: z.literal('setPlanningKey'),
    framework: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
    kind,
    residents60PlusPerFte: z.number().check(z.gte(keysToTry.least), z.lte(keysToTry.most)),
  }),
])

const scenario = z.strictObject({
  schema: z.literal(1),
  changes: z.readonly(z.array(z.readonly(change)).check(z.maxLength(500))),
})

/** One change against today. */
export type Change = z.infer<typeof change>

/** Changes against today, one after the other, as a value: JSON, and with a schema version that old ones keep. */
export type Scenario = z.infer<typeof scenario>

/** Today. */
export const withoutChanges: Scenario = { schema: 1, changes: [] }

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
 * @throws ImpossibleScenario when it is none, or one of a later schema
 */
export function parseScenario(json: unknown): Scenario {
  const parsed = scenario.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path ?? []
  const position = path[0] === 'changes' && typeof path[1] === 'number' ? path[1] : null
  throw new ImpossibleScenario(
    path[0] === 'schema'
      ? { key: 'scenarioSchemaUnknown' }
      : { key: 'scenarioMalformed', place: path.join('.') },
    position,
  )
}

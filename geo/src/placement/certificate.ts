import * as z from 'zod/mini'

import type { CertificateFault } from '../words/placement.ts'
import type { MessageOf } from '../words/vocabulary.ts'
import type { PlacementInstance } from './instance.ts'
import type { PlacementQuestion } from './question.ts'
import type { ProofStep } from './search.ts'

const whole = z.int().check(z.gte(0))
const metres = z.number().check(z.gte(0))
const places = z.readonly(z.array(whole))

const question = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('MCLP'),
    within: metres,
    sites: whole,
    farthest: z.exactOptional(metres),
  }),
  z.strictObject({
    model: z.literal('LSCP'),
    within: metres,
    share: z.exactOptional(z.number().check(z.gte(0), z.lte(1))),
  }),
  z.strictObject({ model: z.literal('P_MEDIAN'), sites: whole }),
  z.strictObject({ model: z.literal('P_CENTER'), sites: whole }),
])

const step = z.discriminatedUnion('type', [
  /** Of each named demand its price, or its weight where all must be served; of all others 0. */
  z.strictObject({ type: z.literal(['PRICES', 'FIX']), demand: places, prices: places }),
  /** Candidates in whose places others, named in the same order, may be chosen. */
  z.strictObject({ type: z.literal('LEAVE_OUT'), candidates: places, by: places }),
  /** Demand that counts as served from here on. */
  z.strictObject({ type: z.literal('IGNORE'), demand: places }),
  z.strictObject({ type: z.literal('BRANCH'), candidate: whole }),
])

const certificate = z.strictObject({
  schema: z.literal(1),
  question,
  rules: z.strictObject({ forced: places, excluded: places, minimumMetres: z.nullable(metres) }),
  /** Demand that counts so much more once it is within the farthest way; where one is asked for. */
  required: z.exactOptional(z.strictObject({ demand: places, each: whole })),
  /** How many of each the instance has, and in how many parts of a metre ways are told. */
  demand: whole,
  candidates: whole,
  partsOfAMetre: whole,
  sites: places,
  /** Tenths of residents, those times parts of a metre, sites or parts of a metre, as the model asks. */
  value: whole,
  /** No answer is better than it. */
  bound: whole,
  /** No answer is better than it, by the sums of the proof alone; where those do not reach the bound, the solver does. */
  boundBySums: whole,
  restsOn: z.enum(['SUMS', 'SOLVER']),
  solver: z.nullable(z.strictObject({ name: z.string(), version: z.string() })),
  /** Prices are told in so many parts of what is counted. */
  fineness: whole.check(z.gte(1)),
  /**
   * Where sites have room for only so many people: so many of each named demand go to a site, a candidate or, numbered
   * after all candidates, a fixed one.
   */
  assignment: z.exactOptional(z.strictObject({ demand: places, site: places, people: places })),
  proof: z.readonly(z.array(step)),
})

/** What proves a placement to whoever has the instance and can add. */
export type Certificate = z.infer<typeof certificate>
export type CertifiedStep = Certificate['proof'][number]

/**
 * Demand that must be within the farthest way, for each of which a proof counts so much beside its people. It proves what
 * it proves of whatever demand and however much that is: with all of them served nothing is gained by it.
 */
export type Required = NonNullable<Certificate['required']>

/** Several times what the longest proof takes that anybody was given. */
export const mostCharacters = 20_000_000

/** A certificate of another schema, a damaged one, or none: says why. */
export class UnreadableCertificate extends RangeError {
  readonly reason: MessageOf<CertificateFault>

  constructor(reason: MessageOf<CertificateFault>) {
    super(JSON.stringify(reason))
    this.name = 'UnreadableCertificate'
    this.reason = reason
  }
}

/**
 * A certificate from what somebody sent or kept.
 * @param json as JSON.parse gives it
 * @throws UnreadableCertificate when it is none, or one of another schema
 */
export function parseCertificate(json: unknown): Certificate {
  const parsed = certificate.safeParse(json)
  if (parsed.success) return parsed.data
  throw new UnreadableCertificate(faultOf(json, parsed.error.issues))
}

/**
 * The JSON of what somebody sent or kept; what is too long is not looked at.
 * @throws UnreadableCertificate
 */
export function readCertificateJson(text: string): unknown {
  if (text.length > mostCharacters) {
    throw new UnreadableCertificate({ key: 'certificateTooLong', most: mostCharacters })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableCertificate({ key: 'certificateNoJson' })
  }
}

function faultOf(json: unknown, [issue]: readonly z.core.$ZodIssue[]): MessageOf<CertificateFault> {
  if (typeof json !== 'object' || json === null || !('schema' in json) || !('proof' in json)) {
    return { key: 'certificateNone' }
  }
  if (json.schema !== 1) return { key: 'certificateSchemaUnknown' }
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return { key: 'certificateMalformed', place: [...(issue?.path ?? []), ...unknown].join('.') }
}

/** What a certificate says of the instance it is about. */
export const aboutInstance = ({
  weights,
  candidates,
  partsOfAMetre,
  rules,
}: PlacementInstance): Pick<Certificate, 'rules' | 'demand' | 'candidates' | 'partsOfAMetre'> => ({
  rules,
  demand: weights.length,
  candidates,
  partsOfAMetre,
})

/**
 * Whether all must be served: the proof is then one of weights. A weight is what a demand counts for less its price, so
 * no candidate collects more than all do, and no demand that is served already weighs anything.
 */
export const asksForAll = (asked: PlacementQuestion): boolean =>
  asked.model === 'P_CENTER' || (asked.model === 'LSCP' && (asked.share ?? 1) === 1)

/** @param counted what each demand counts where all must be served; null where proofs are of prices */
export function certifiedProof(
  proof: readonly ProofStep[],
  counted: ((demand: number) => number) | null,
): readonly CertifiedStep[] {
  return proof.map((one): CertifiedStep => {
    if (!('prices' in one)) return one
    const demand: number[] = []
    const prices: number[] = []
    for (const [place, price] of one.prices.entries()) {
      const told = counted ? counted(place) - (one.already[place] ?? 0) - price : price
      if (told <= 0) continue
      demand.push(place)
      prices.push(told)
    }
    return { type: one.type, demand, prices }
  })
}

import { z } from 'zod'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'

const carrying = z.object({
  variables: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  extensions: z.object({ scenario: z.unknown().optional() }).nullish().catch(undefined),
})

/**
 * A plan of many sites, its file and a certificate are larger than any question: they may stand beside the query, and
 * in its variables as a text or as a list of changes. All else of a request is as small as ever.
 * @param bytes of the whole request
 * @returns why it is refused; null where it is not
 */
export function tooLargeBeside(json: unknown, bytes: number): RequestError | null {
  if (bytes <= limits.bodyBytes) return null
  if (bytes - carriedBytes(json) <= limits.bodyBytes) return null
  return new RequestError('QUERY_TOO_LARGE', { limit: 'body', is: null, most: limits.bodyBytes })
}

function carriedBytes(json: unknown): number {
  const { variables, extensions } = carrying.safeParse(json).data ?? {}
  const inVariables = Object.values(variables ?? {}).flatMap((value) => [value, ...partsOf(value)])
  const texts = inVariables.filter((value) => typeof value === 'string')
  const changes = inVariables.flatMap((value) => changesOf(value))
  return [...texts, ...changes, extensions?.scenario].reduce<number>(
    (sum, one) => sum + bytesOf(one),
    0,
  )
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partsOf = (value: unknown): unknown[] => (isObject(value) ? Object.values(value) : [])

/** Of the input of a scenario. */
const changesOf = (value: unknown): unknown[] =>
  isObject(value) && 'changes' in value ? [value.changes] : []

function bytesOf(value: unknown): number {
  if (value === undefined) return 0
  try {
    return Buffer.byteLength(JSON.stringify(value))
  } catch {
    // Nested deeper than anything that is carried.
    return 0
  }
}

import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import type { AskedOperation } from '../../schema/compiled-operations.ts'
import { takesPlainJson } from '../answers/answer-cache.ts'

const sent = z.object({
  query: z.string(),
  operationName: z.string().min(1).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
})

const asked = sent.extend({
  // The scenario is seen to elsewhere; whoever asks for more has to hear what Apollo Server says of it.
  extensions: z.strictObject({ scenario: z.unknown() }).nullish(),
})

const inAddress = z.strictObject({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.string().optional(),
  extensions: z.string().optional(),
})

/** What of a request says it. */
interface AskedBy {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: unknown
}

/**
 * The operation a request asks for in the plain way of our pages and of most programs. Null for every other way: it is
 * for Apollo Server to understand or to refuse. That nobody forged the request has to be known already.
 */
export function askedOperation({ method, url, headers, body }: AskedBy): AskedOperation | null {
  if (!takesPlainJson(headers)) return null
  if (method === 'POST') return asked.safeParse(body).data ?? null
  if (method !== 'GET' || headers['content-type'] !== undefined) return null
  return asked.safeParse(parametersOf(url)).data ?? null
}

/** The operation of a body, whatever is said beside it; null where there is none. */
export const sentOperation = (body: unknown): AskedOperation | null =>
  sent.safeParse(body).data ?? null

/** Null where something is said twice or cannot be read. */
function parametersOf(url: string): unknown {
  const said = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  const texts = inAddress.safeParse(Object.fromEntries(said)).data
  if (!texts || said.size !== Object.keys(texts).length) return null
  const { variables, extensions, ...operation } = texts
  try {
    return { ...operation, variables: parsed(variables), extensions: parsed(extensions) }
  } catch {
    return null
  }
}

/** An address says nothing of what it leaves out, and never null. @throws where it is no JSON */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined
  return JSON.parse(text) ?? 'null'
}

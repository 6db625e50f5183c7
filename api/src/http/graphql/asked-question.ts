import { z } from 'zod'

/** What of a request says it. */
export interface AskedBy {
  method: string
  url: string
  body: unknown
}

const question = z.object({
  query: z.string().optional().catch(undefined),
  extensions: z.object({ scenario: z.unknown().optional() }).optional().catch(undefined),
})
export type AskedQuestion = z.output<typeof question>

/**
 * The text of a question and what is said beside it, in its body or, but by POST, in its address; as far as they can be
 * read: what cannot is Apollo Server's to refuse.
 */
export const askedQuestion = ({ method, url, body }: AskedBy): AskedQuestion =>
  question.safeParse(method === 'POST' ? body : inAddress(url)).data ?? {}

function inAddress(url: string): unknown {
  const said = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return { query: said.get('query'), extensions: parsed(said.get('extensions')) }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

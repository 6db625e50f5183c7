import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { schema } from '../features/index.ts'
import { findsReach } from '../schema/far-reaching.ts'

const said = z.object({ query: z.string(), extensions: z.unknown() })
const withScenario = z.object({ scenario: z.unknown() })

const asksForReach = findsReach(schema)

/** Whether a question may take long, told from its text alone: about reach, or about another world than today's. */
export function takesLong({ method, url, body }: FastifyRequest): boolean {
  const { query, extensions } =
    method === 'GET' ? inAddress(url) : (said.safeParse(body).data ?? nothing)
  return asksForReach(query) || saysScenario(extensions)
}

const nothing = { query: '', extensions: undefined }

function inAddress(url: string): z.output<typeof said> {
  const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return { query: parameters.get('query') ?? '', extensions: parameters.get('extensions') }
}

/** In an address as text. */
const saysScenario = (extensions: unknown): boolean =>
  typeof extensions === 'string'
    ? extensions !== ''
    : withScenario.safeParse(extensions).data?.scenario != null

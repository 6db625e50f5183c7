import { print } from '@0no-co/graphql.web'
import type { Scenario } from '@atlas/geo/world/scenario'
import type { TadaDocumentNode } from 'gql.tada'

/** A way to ask, as SvelteKit hands it to a page's load. */
export interface Asker {
  fetch: typeof fetch
  /** The API answers in it, as far as it knows it. */
  language: string
  /** Nobody keeps the question: it says where somebody is. */
  uncached?: boolean
}

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** The API answered that it cannot, or did not answer. `reasons` are in the reader's language. */
export class ApiFailure extends Error {
  readonly status: number
  readonly reasons: string[]
  readonly code: string | undefined

  constructor(status: number, reasons: string[], code: string | undefined) {
    super([status, ...reasons].join(' '))
    this.status = status
    this.reasons = reasons
    this.code = code
  }
}

/** Characters of an address that everything between a browser and a server lets through. */
const longestAddress = 6_000

/**
 * Asks by GET, so that the browser and whatever stands between may keep the
 * answer; by POST what no address holds, as the scenarios with many changes.
 * The language travels as a header: texts come back in it.
 * @param scenario changes against today, under which everything is answered
 */
export async function ask<Result, Variables extends object>(
  { fetch, language, uncached = false }: Asker,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  scenario?: Scenario,
): Promise<Result> {
  const query = print(document).replace(/\s+/g, ' ')
  const extensions = scenario && scenario.changes.length > 0 ? { scenario } : undefined
  const search = new URLSearchParams({
    query,
    variables: JSON.stringify(variables),
    ...(extensions && { extensions: JSON.stringify(extensions) }),
  })
  const headers = {
    'apollo-require-preflight': 'true',
    'accept-language': language,
    ...(uncached && { 'cache-control': 'no-store' }),
  }
  const address = `/graphql?${search.toString()}`
  const response = await (address.length <= longestAddress
    ? reach(fetch, address, { headers })
    : reach(fetch, '/graphql', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, extensions }),
      }))
  const answer = await readAnswer<Result>(response)
  if (!answer.data || answer.errors?.length) throw failureOf(response, answer)
  return answer.data
}

/** Another of the API's answers than one to a question: a file. @throws ApiFailure in the words of the API */
export async function askForFile<Content>(get: typeof fetch, address: string): Promise<Content> {
  const response = await reach(get, address)
  if (!response.ok) throw failureOf(response, await readAnswer(response))
  return response.json<Content>()
}

const failureOf = ({ status }: Response, { errors = [] }: Answer<unknown>) =>
  new ApiFailure(
    status >= 400 ? status : errors[0]?.extensions?.code === 'NOT_ALLOWED' ? 403 : 502,
    errors.map(({ message }) => message),
    errors[0]?.extensions?.code,
  )

async function reach(
  fetch: Asker['fetch'],
  address: string,
  init?: RequestInit,
): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch {
    throw new ApiFailure(503, [], 'UNREACHABLE')
  }
}

async function readAnswer<Result>(response: Response): Promise<Answer<Result>> {
  try {
    return await response.json<Answer<Result>>()
  } catch {
    throw new ApiFailure(response.status < 400 ? 502 : response.status, [], undefined)
  }
}

import { z } from 'zod'

import { differenceBetween } from './answer-difference.ts'

export interface Question {
  query: string
  /** A scenario, for example. */
  extensions?: Record<string, unknown>
  variables?: Record<string, unknown>
}

const answeredError = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.looseObject({ code: z.string() }),
})
const answerBody = z.strictObject({
  data: z.unknown().optional(),
  errors: z.array(answeredError).optional(),
})

export type AnsweredError = z.output<typeof answeredError>

export interface Answer {
  status: number
  headers: Headers
  /** The body as it came. */
  text: string
  data: unknown
  errors: AnsweredError[]
}

export type Language = 'de' | 'en'

/** Asks a running server as any program would: over HTTP. */
export class Api {
  #url: string | undefined
  #otherUrl: string | undefined

  /** May be given later, when the server has started. */
  constructor(url?: string) {
    this.#url = url
  }

  use(url: string): void {
    this.#url = url
  }

  /** Whatever is fetched from now on is fetched from another server, too, which must answer the same. */
  compareWith(otherUrl: string): void {
    this.#otherUrl = otherUrl
  }

  get url(): string {
    if (this.#url === undefined) throw new Error('The server is not started yet')
    return this.#url
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    // Compressing and unpacking is a sixth of an answer's work; what asks for it says so.
    if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'identity')
    const from = (url: string) => fetch(`${url}${path}`, { redirect: 'manual', ...init, headers })
    if (this.#otherUrl === undefined) return from(this.url)
    const [response, other] = await Promise.all([from(this.url), from(this.#otherUrl)])
    const difference = await differenceBetween(response.clone(), other)
    if (difference === null) return response
    const asked = typeof init.body === 'string' ? init.body.slice(0, 1000) : ''
    throw new Error(`The databases answer differently to ${path} ${asked}\n${difference}`)
  }

  /** Anything as the body of a POST to /graphql, read as GraphQL's answer. */
  async post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body,
    })
    return readAnswer(response)
  }

  answer(question: Question, language: Language = 'en'): Promise<Answer> {
    return this.post(JSON.stringify(question), { 'accept-language': language })
  }

  /** The data of an answer without errors, which must have this shape. */
  async ask<Shape extends z.ZodType>(
    shape: Shape,
    query: string,
    variables: Record<string, unknown> = {},
    language: Language = 'en',
    extensions: Record<string, unknown> = {},
  ): Promise<z.output<Shape>> {
    const question = { query, variables, extensions }
    const { status, data, errors, text } = await this.answer(question, language)
    if (status !== 200 || errors.length > 0) throw new Error(`${status} ${text.slice(0, 1000)}`)
    return shape.parse(data)
  }
}

export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  const { data, errors = [] } = answerBody.parse(text === '' ? {} : JSON.parse(text))
  return { status, headers, text, data: data ?? null, errors }
}

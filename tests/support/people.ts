import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect } from 'vitest'

const program = fileURLToPath(new URL('../../api/dist/account.js', import.meta.url))

export const goodPassword = 'Apfelbaum Regenrinne 7'

/** Somebody with a browser of their own, as far as forms and cookies go. */
export class Visitor {
  readonly url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Its cookies, by name. */
  get kept(): Map<string, string> {
    return this.#cookies
  }

  get session(): string | undefined {
    return this.#cookies.get('__Host-atlas-sitzung')
  }

  set session(secret: string | undefined) {
    if (secret === undefined) this.#cookies.delete('__Host-atlas-sitzung')
    else this.#cookies.set('__Host-atlas-sitzung', secret)
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.#cookies.size > 0) headers.set('cookie', this.cookies)
    const answer = await fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return answer
  }

  /** Sends a form of a page of ours. */
  send(
    path: string,
    fields: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { origin: this.url, ...headers },
      body: new URLSearchParams(fields),
    })
  }

  /** What the next page says of it. */
  said(answer: Response): unknown {
    const line = answer.headers.getSetCookie().find((text) => text.includes('atlas-meldung'))
    const value = /=([^;]*)/.exec(line ?? '')?.[1]
    return value === undefined ? null : JSON.parse(decodeURIComponent(value))
  }

  signIn(name: string, password = goodPassword, to?: string): Promise<Response> {
    return this.send('/anmelden', { name, password, ...(to !== undefined && { to }) })
  }

  async ask(query: string): Promise<unknown> {
    const answer = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query }),
    })
    return answer.json()
  }
}

/** Runs `npm run account` as somebody at the terminal does. */
export async function account(
  environment: Record<string, string>,
  ...words: string[]
): Promise<string> {
  const env = { PATH: process.env.PATH, ...environment }
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env })
  return stdout
}

/** Makes an account, whose owner has chosen the usual password. */
export const newAccount = (
  url: string,
  environment: Record<string, string>,
  name: string,
  ...roles: string[]
): Promise<void> =>
  newAccountWith(url, environment, name, ...roles.flatMap((role) => ['--role', role]))

/** The same by the words of the command line: with the sites or social spaces it is there for. */
export async function newAccountWith(
  url: string,
  environment: Record<string, string>,
  ...words: string[]
): Promise<void> {
  const told = await account(environment, 'add', ...words)
  const link = /link=(\S+)/.exec(told)?.[1] ?? ''
  await new Visitor(url).send('/anmelden/kennwort', {
    link,
    password: goodPassword,
    again: goodPassword,
  })
}

/** An answer with just this error. */
export const refusedWith = (code: string): unknown =>
  expect.objectContaining({ errors: [expect.objectContaining({ extensions: { code } })] })

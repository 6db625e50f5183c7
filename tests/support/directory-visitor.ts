import { Visitor } from './people.ts'

/** What an answer of the directory leads to, or asks for by a form. */
interface Answer {
  status: number
  location: string | null
  text: string
}

/** Somebody with a browser of their own who signs in at the directory. */
export class DirectoryVisitor extends Visitor {
  readonly #there = new Map<string, string>()

  /** From the atlas to the directory. @returns the address there */
  async leave(path = '/anmelden/verzeichnis'): Promise<string> {
    const answer = await this.fetch(path)
    return answer.headers.get('location') ?? ''
  }

  /** Says at the directory who they are. @returns the path of the atlas to which they are led back */
  async nameThemselves(address: string, subject: string): Promise<string> {
    const asked = await this.#follow(await this.#ask(address))
    const back =
      asked.location ??
      (
        await this.#follow(
          await this.#send(asked, { prompt: 'login', login: subject, password: 'x' }),
        )
      ).location ??
      ''
    return back.slice(this.url.length)
  }

  /** All of it. @returns the last answer, which the atlas gives */
  async comeBy(subject: string, to?: string): Promise<Response> {
    const wanted = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
    const there = await this.leave(`/anmelden/verzeichnis${wanted}`)
    return this.fetch(await this.nameThemselves(there, subject))
  }

  /** Signs out there, by whatever address. @returns the path of the atlas to which they are led back, if to any */
  async signOutThere(address: string): Promise<string> {
    const asked = await this.#follow(await this.#ask(address))
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
    const { location } = await this.#follow(await this.#send(asked, { xsrf, logout: 'yes' }))
    return (location ?? '').slice(this.url.length)
  }

  async #follow(answer: Answer): Promise<Answer> {
    const { location } = answer
    return location === null || location.startsWith(this.url)
      ? answer
      : this.#follow(await this.#ask(location))
  }

  async #ask(address: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...this.#there].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(address, { redirect: 'manual', ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#there.delete(name)
      else this.#there.set(name, value)
    }
    const location = answer.headers.get('location')
    return {
      status: answer.status,
      location: location === null ? null : new URL(location, address).href,
      text: await answer.text(),
    }
  }

  #send({ text }: Answer, fields: Record<string, string>): Promise<Answer> {
    const address = /action="([^"]+)"/.exec(text)?.[1] ?? ''
    return this.#ask(address.replaceAll('&amp;', '&'), {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
  }
}

import { expect, it } from 'vitest'
import { z } from 'zod'

import { goodPassword, refusedWith, type Visitor } from './people.ts'

const ownSessions = z.object({
  data: z.object({
    viewer: z.object({ sessions: z.array(z.object({ id: z.int(), isCurrent: z.boolean() })) }),
  }),
})

const ownName = '{ viewer { name } }'

interface Attacked {
  visitor: () => Visitor
  administrator: () => Visitor
}

/** What others try with the sessions and forms of people who sign in; beside the administrator there is `neue`. */
export function itResistsAttacks({ visitor, administrator }: Attacked): void {
  it('begin a new session whatever their browser showed before', async () => {
    const victim = visitor()
    victim.session = 'given-by-somebody-else'
    await victim.signIn('neue')
    const first = victim.session
    expect(first).not.toBe('given-by-somebody-else')
    await victim.signIn('neue')
    expect(victim.session).not.toBe(first)
    const former = visitor()
    former.session = first
    expect(await former.ask(ownName)).toEqual(refusedWith('NOT_SIGNED_IN'))
  })

  it('are led to pages of ours alone', async () => {
    const to = async (path: string) => (await visitor().signIn('neue', goodPassword, path)).headers
    expect((await to('/en/bedarf?a=b')).get('location')).toBe('/en/bedarf?a=b')
    for (const path of ['//example.org', 'https://example.org', '/\\example.org', 'konto']) {
      expect((await to(path)).get('location')).toBe('/konto')
    }
  })

  it('write nothing that another page sends for them', async () => {
    const locks = (headers: Record<string, string>) =>
      administrator().send('/eintragen/konto-sperren', { name: 'neue' }, headers)
    const foreign = [
      { origin: 'https://example.org' },
      { origin: 'null' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://example.org', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreign) expect((await locks(headers)).status).toBe(400)
    // As a browser sends it that tells nobody where it comes from.
    const own = await administrator().send(
      '/eintragen/konto-entsperren',
      { name: 'neue' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
    )
    expect(own.status).toBe(303)
    const withoutOrigin = await administrator().fetch('/eintragen/konto-sperren', {
      method: 'POST',
      body: new URLSearchParams({ name: 'neue' }),
    })
    expect(withoutOrigin.status).toBe(400)
    const imports = await administrator().fetch('/imports/1', {
      method: 'DELETE',
      headers: { origin: 'https://example.org' },
    })
    expect(imports.status).toBe(400)
    const signIn = await visitor().send(
      '/anmelden',
      { name: 'neue', password: goodPassword },
      { origin: 'https://example.org' },
    )
    expect([signIn.status, signIn.headers.getSetCookie()]).toEqual([400, []])
  })

  it('write no text that nobody can read as it is, and are told so', async () => {
    const makes = async (shownName: string) => {
      const fields = { name: 'lesbar', shownName }
      const answer = await administrator().send('/eintragen/konto-anlegen', fields)
      return answer.status === 303 ? administrator().said(answer) : answer.status
    }
    expect(await makes('a\0b')).toBe(400)
    for (const name of ['\u202Eeva', '\u200B', 'Eva\u001B[2J', 'Eva\nMuster', '…']) {
      expect(await makes(name)).toEqual({ code: 'NOT_UNDERSTOOD' })
    }
    expect(await administrator().ask('{ audit(who: "\\u0000") { id } }')).toEqual({
      data: { audit: [] },
    })
    const file = (query: string) => administrator().fetch(`/verwaltung/protokoll.csv?${query}`)
    expect((await file('who=%00')).status).toBe(200)
    expect((await file('from=0000-01-01&until=0000-01-01')).status).toBe(200)
  })

  it('write what is theirs to write, and no field more', async () => {
    const neue = visitor()
    await neue.signIn('neue')
    const makesAdministrator = { name: 'neue', roles: 'ADMINISTRATOR' }
    expect((await neue.send('/eintragen/rechte-aendern', makesAdministrator)).status).toBe(403)
    const nobody = visitor()
    const led = await nobody.send('/eintragen/rechte-aendern', makesAdministrator)
    expect([led.headers.get('location'), nobody.said(led)]).toEqual([
      '/anmelden?to=%2Fkonto',
      { code: 'SIGN_IN_AGAIN' },
    ])
    const account = { name: 'mehr', shownName: 'Mehr', password_hash: 'x' }
    const answer = await administrator().send('/eintragen/konto-anlegen', account)
    expect(administrator().said(answer)).toEqual({ code: 'NOT_UNDERSTOOD' })
    const signIn = await visitor().send('/anmelden', {
      name: 'neue',
      password: goodPassword,
      roles: 'ADMINISTRATOR',
    })
    expect(signIn.status).toBe(400)
    const own = ownSessions.parse(
      await administrator().ask('{ viewer { sessions { id isCurrent } } }'),
    )
    const id = own.data.viewer.sessions.find(({ isCurrent }) => isCurrent)?.id
    const ends = await neue.send('/eintragen/sitzung-beenden', { session: String(id) })
    expect(neue.said(ends)).toEqual({ code: 'NO_SUCH_SESSION' })
    expect(await administrator().ask('{ viewer { name } }')).toEqual({
      data: { viewer: { name: 'chefin' } },
    })
  })
}

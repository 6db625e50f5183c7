import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing, sharedBrowser } from '../support/browser.ts'
import { directorySecret, TestDirectory } from '../support/directory.ts'
import { itBelievesOnlyTheDirectory } from '../support/directory-attacks.ts'
import { DirectoryVisitor } from '../support/directory-visitor.ts'
import { freePort } from '../support/free-port.ts'
import { newAccount, refusedWith, Visitor } from '../support/people.ts'
import { startServer, type RunningServer } from '../support/server.ts'

const own = '{ viewer { name shownName roles operators sites socialSpaces } }'
const viewer = z.object({ data: z.object({ viewer: z.looseObject({ name: z.string() }) }) })

describe('people whom the directory of the city knows', () => {
  let directory: TestDirectory
  let server: RunningServer
  let chefin: Visitor

  beforeAll(async () => {
    const port = await freePort()
    const atlas = `http://127.0.0.1:${port}`
    directory = await TestDirectory.start(atlas)
    server = await startServer({
      port,
      environment: {
        PUBLIC_URL: atlas,
        OIDC_ISSUER: directory.issuer,
        OIDC_CLIENT_ID: 'atlas',
        OIDC_CLIENT_SECRET: directorySecret,
        OIDC_ROLES: 'plan=planner; awo=operator,operator:awo; chef=administrator',
      },
    })
    await newAccount(server.url, { DATA_DIR: server.dataDirectory }, 'chefin', 'administrator')
    chefin = new Visitor(server.url)
    await chefin.signIn('chefin')
    directory.people.set('s-anna', { name: 'Anna', shownName: 'Anna Muster', groups: ['plan'] })
    directory.people.set('s-ohne', { name: 'ohne', groups: ['kantine'] })
  })
  afterAll(async () => {
    await server.stop()
    await directory.stop()
  })

  const visitor = () => new DirectoryVisitor(server.url)
  const came = (one: DirectoryVisitor, answer: Response) => [
    answer.headers.get('location'),
    one.said(answer),
    one.session !== undefined,
  ]
  const signedIn = async (subject: string) => {
    const one = visitor()
    await one.comeBy(subject)
    return one
  }
  const failed = ['/anmelden?to=%2Fkonto', { code: 'DIRECTORY_FAILED' }, false]

  it('come back with what their groups may do, to where they wanted to go', async () => {
    const anna = visitor()
    const answer = await anna.comeBy('s-anna', '/en/bedarf?a=b')
    expect(came(anna, answer)).toEqual(['/en/bedarf?a=b', null, true])
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-atlas-unterwegs=; Max-Age=0;/),
      expect.stringMatching(
        /^__Host-atlas-sitzung=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    expect(await anna.ask(own)).toEqual({
      data: {
        viewer: {
          ...{ name: 'anna', shownName: 'Anna Muster', roles: ['PLANNER'] },
          ...{ operators: [], sites: [], socialSpaces: [] },
        },
      },
    })
    for (const to of ['//example.org', 'https://example.org', '/\\example.org']) {
      const one = visitor()
      expect(came(one, await one.comeBy('s-anna', to))).toEqual(['/konto', null, true])
    }
  })

  it('begin a new session whatever their browser showed before', async () => {
    const anna = visitor()
    anna.session = 'given-by-somebody-else'
    await anna.comeBy('s-anna')
    const first = anna.session
    expect(first).not.toBe('given-by-somebody-else')
    await anna.comeBy('s-anna')
    const former = visitor()
    former.session = first
    expect(await former.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
  })

  it('sign in once by an answer of it, and by none that was given to another browser', async () => {
    const anna = visitor()
    const path = await anna.nameThemselves(await anna.leave(), 's-anna')
    const stolen = new Map(anna.kept)
    const other = visitor()
    expect(came(other, await other.fetch(path))).toEqual([
      '/anmelden',
      { code: 'DIRECTORY_FAILED' },
      false,
    ])
    await other.leave()
    expect(came(other, await other.fetch(path))).toEqual(failed)
    expect(came(anna, await anna.fetch(path))).toEqual(['/konto', null, true])
    const thief = visitor()
    for (const [name, value] of stolen) thief.kept.set(name, value)
    expect(came(thief, await thief.fetch(path))).toEqual(failed)
    const refused = visitor()
    const state = new URL(await refused.leave()).searchParams.get('state') ?? ''
    const iss = encodeURIComponent(directory.issuer)
    const denied = `/anmelden/verzeichnis/antwort?error=access_denied&state=${state}&iss=${iss}`
    expect(came(refused, await refused.fetch(denied))).toEqual([
      '/anmelden?to=%2Fkonto',
      { code: 'DIRECTORY_REFUSED' },
      false,
    ])
  })

  it('have no access and no account where it names no role, and lose what it names no more', async () => {
    const nobody = visitor()
    expect(came(nobody, await nobody.comeBy('s-ohne'))).toEqual([
      '/anmelden',
      { code: 'NO_ROLE' },
      false,
    ])
    const page = await (await nobody.fetch('/anmelden')).text()
    expect(page).toContain('nennt aber keine Rechte für diesen Atlas')
    directory.people.set('s-wechsel', { name: 'wechsel', groups: ['plan', 'awo'] })
    const early = await signedIn('s-wechsel')
    directory.people.set('s-wechsel', { name: 'wechsel', groups: ['plan'] })
    const later = await signedIn('s-wechsel')
    expect(await later.ask('{ viewer { roles operators } }')).toEqual({
      data: { viewer: { roles: ['PLANNER'], operators: [] } },
    })
    directory.people.set('s-wechsel', { name: 'wechsel', groups: [] })
    const last = visitor()
    expect(came(last, await last.comeBy('s-wechsel'))).toEqual([
      '/anmelden',
      { code: 'NO_ROLE' },
      false,
    ])
    for (const one of [early, later])
      expect(await one.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
    const { data } = z
      .object({
        data: z.object({
          audit: z.array(z.unknown()),
          accounts: z.array(z.object({ name: z.string() })),
        }),
      })
      .parse(
        await chefin.ask('{ audit(who: "directory", first: 3) { what about } accounts { name } }'),
      )
    expect(data.audit).toEqual([
      { what: 'ROLES_CHANGED', about: 'wechsel' },
      { what: 'ROLES_CHANGED', about: 'wechsel' },
      { what: 'ACCOUNT_MADE', about: 'wechsel' },
    ])
    expect(data.accounts.map(({ name }) => name)).toEqual(['anna', 'chefin', 'wechsel'])
  })

  it('are nobody else for being called alike there', async () => {
    directory.people.set('s-falsch', { name: 'chefin', shownName: '\u202Eeva', groups: ['plan'] })
    const other = await signedIn('s-falsch')
    const { data } = viewer.parse(await other.ask(own))
    expect(data.viewer).toMatchObject({
      name: 'chefin@127.0.0.1',
      shownName: 'chefin@127.0.0.1',
      roles: ['PLANNER'],
    })
    directory.people.set('s-zweite', { name: 'chefin', groups: ['plan'] })
    const second = viewer.parse(await (await signedIn('s-zweite')).ask(own))
    expect(second.data.viewer.name).toMatch(/^person-[0-9a-f]{12}$/)
    // By a password nobody is who comes by the directory.
    expect(chefin.said(await new Visitor(server.url).signIn('anna'))).toEqual({ code: 'WRONG' })
  })

  it('stand in the administration, which locks them but leaves their roles to the directory', async () => {
    directory.people.set('s-lena', { name: 'lena', groups: ['plan'] })
    const lena = await signedIn('s-lena')
    const writes = async (name: string, fields: Record<string, string>) =>
      chefin.said(await chefin.send(`/eintragen/${name}`, { name: 'lena', ...fields }))
    await writes('rechte-aendern', { roles: 'ADMINISTRATOR', socialSpaces: '9' })
    expect(await lena.ask('{ viewer { roles socialSpaces } }')).toEqual({
      data: { viewer: { roles: ['PLANNER'], socialSpaces: ['9'] } },
    })
    expect(await writes('konto-link', {})).toEqual({ code: 'OF_DIRECTORY' })
    await writes('konto-sperren', {})
    expect(await lena.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
    expect(came(lena, await lena.comeBy('s-lena'))).toEqual(['/anmelden', { code: 'LOCKED' }, true])
    expect(await lena.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
    await writes('konto-entsperren', {})
    await lena.comeBy('s-lena')
    expect(await lena.ask('{ viewer { roles socialSpaces } }')).toEqual({
      data: { viewer: { roles: ['PLANNER'], socialSpaces: ['9'] } },
    })
  })

  it('leave both by leaving the atlas', async () => {
    const anna = await signedIn('s-anna')
    const { session } = anna
    expect(anna.said(await anna.send('/en/abmelden', {}))).toEqual({ code: 'SIGNED_OUT_HERE' })
    const page = await anna.fetch('/en/anmelden')
    expect(page.headers.get('refresh')).toBe('0; url=/en/anmelden/verzeichnis/abmelden')
    const there = await anna.leave('/en/anmelden/verzeichnis/abmelden')
    expect(there.startsWith(`${directory.issuer}/session/end?`)).toBe(true)
    expect(await anna.signOutThere(there)).toBe('/en/anmelden')
    anna.session = session
    expect(await anna.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
    // Who is somebody there no longer is asked anew.
    expect(await anna.nameThemselves(await anna.leave(), 's-ohne')).toContain('code=')
  })

  it('leave both by leaving the directory', async () => {
    const anna = await signedIn('s-anna')
    const other = await signedIn('s-anna')
    await anna.signOutThere(`${directory.issuer}/session/end`)
    await expect.poll(() => anna.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
    // Of another browser, whose session there goes on.
    expect(viewer.parse(await other.ask(own)).data.viewer.name).toBe('anna')
  })

  itBelievesOnlyTheDirectory(() => ({ directory, visitor }))

  it('are told where the directory is silent, while whoever has a password signs in', async () => {
    const anna = await signedIn('s-anna')
    await directory.stop()
    // What it says of itself is believed for a minute, but its keys and codes are asked for.
    const late = visitor()
    const there = await late.leave()
    const { state } = Object.fromEntries(new URL(there).searchParams)
    const back = `/anmelden/verzeichnis/antwort?code=c&state=${state}&iss=${encodeURIComponent(directory.issuer)}`
    expect(came(late, await late.fetch(back))).toEqual([
      '/anmelden?to=%2Fkonto',
      { code: 'DIRECTORY_SILENT' },
      false,
    ])
    // It is asked anew who it is, and does not answer.
    const later = visitor()
    expect(came(later, await later.fetch('/anmelden/verzeichnis'))).toEqual([
      '/anmelden',
      { code: 'DIRECTORY_SILENT' },
      false,
    ])
    await anna.send('/abmelden', {})
    const left = await anna.fetch('/anmelden/verzeichnis/abmelden')
    expect(came(anna, left)).toEqual(['/anmelden', { code: 'STILL_AT_DIRECTORY' }, false])
    const local = new Visitor(server.url)
    expect((await local.signIn('chefin')).headers.get('location')).toBe('/konto')
  })

  it('sign in by keys that the directory has had for a moment only', async () => {
    directory.changeKey()
    await directory.listen()
    expect(viewer.parse(await (await signedIn('s-anna')).ask(own)).data.viewer.name).toBe('anna')
  })

  it('are known where it tells who they are only to whoever asks it', async () => {
    await directory.stop()
    directory.tellsWhenAsked = true
    await directory.listen()
    const { data } = viewer.parse(await (await signedIn('s-anna')).ask(own))
    expect(data.viewer).toMatchObject({ shownName: 'Anna Muster', roles: ['PLANNER'] })
  })

  it.skipIf(browserMissing() !== null)(
    'sign in and out in a browser by keyboard, in both themes',
    async () => {
      const browser = await sharedBrowser()
      const opened = await browser.newPage({ ownContext: true, locale: 'de-DE' })
      const { page } = opened
      await page.goto(`${server.url}/anmelden?to=/konto`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect([...(await opened.axeViolations()), ...(await opened.colourViolations())]).toEqual(
          [],
        )
      }
      await page
        .getByRole('link', { name: 'Mit dem Verzeichnis der Stadt anmelden' })
        .press('Enter')
      await page.getByPlaceholder('Enter any login').fill('s-anna')
      await page.getByPlaceholder('and password').fill('x')
      await page.keyboard.press('Enter')
      await page.waitForURL(`${server.url}/konto`)
      expect(await page.locator('main dd').first().textContent()).toBe('Anna Muster')
      await page.getByRole('button', { name: 'Abmelden' }).press('Enter')
      await page.waitForURL(`${directory.issuer}/session/end*`)
      await page.getByRole('button', { name: /yes/i }).press('Enter')
      await page.waitForURL(`${server.url}/anmelden`)
      expect(await page.locator('main [role=status]').textContent()).toBe('Sie sind abgemeldet.')
      await opened.close()
    },
  )
})

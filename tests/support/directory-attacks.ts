import { expect, it } from 'vitest'
import { z } from 'zod'

import { newKey, type TestDirectory } from './directory.ts'
import type { DirectoryVisitor } from './directory-visitor.ts'
import { refusedWith } from './people.ts'

const own = '{ viewer { name } }'
const viewer = z.object({ data: z.object({ viewer: z.object({ name: z.string() }) }) })
const signOutEvent = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const now = () => Math.floor(Date.now() / 1000)

interface Attacked {
  directory: TestDirectory
  visitor: () => DirectoryVisitor
}

/** What others say in the name of the directory, of `s-anna` and to her. */
export function itBelievesOnlyTheDirectory(attacked: () => Attacked): void {
  const visitor = () => attacked().visitor()
  const came = (one: DirectoryVisitor, answer: Response) => [
    answer.headers.get('location'),
    one.said(answer),
    one.session !== undefined,
  ]
  const failed = ['/anmelden?to=%2Fkonto', { code: 'DIRECTORY_FAILED' }, false]

  it('are nobody by a token that is wrong, old, of another, or for another', async () => {
    const { directory } = attacked()
    const by = async (
      tamper: TestDirectory['tamper'],
      foreignKey: TestDirectory['foreignKey'] = null,
    ) => {
      Object.assign(directory, { tamper, foreignKey })
      const one = visitor()
      const answer = await one.comeBy('s-anna')
      Object.assign(directory, { tamper: null, foreignKey: null })
      return came(one, answer)
    }
    expect(await by((claims) => ({ ...claims, iss: 'https://example.org' }))).toEqual(failed)
    expect(await by((claims) => ({ ...claims, aud: 'another' }))).toEqual(failed)
    expect(await by((claims) => ({ ...claims, exp: now() - 40 }))).toEqual(failed)
    expect(await by((claims) => ({ ...claims, nonce: 'of an earlier way' }))).toEqual(failed)
    expect(await by((claims) => ({ ...claims, nonce: undefined }))).toEqual(failed)
    expect(await by(null, await newKey())).toEqual(failed)
    expect(await by(null, { ...(await newKey()), kid: directory.keyName })).toEqual(failed)
    // Clocks may be apart by half a minute.
    expect(await by((claims) => ({ ...claims, exp: now() - 15 }))).toEqual(['/konto', null, true])
    // A mix-up: another directory's answer.
    const one = visitor()
    const path = await one.nameThemselves(await one.leave(), 's-anna')
    const mixed = path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fexample.org')
    expect(came(one, await one.fetch(mixed))).toEqual(failed)
  })

  it('leave by no message that is not of the directory, for us, new, and about leaving', async () => {
    const { directory } = attacked()
    const anna = visitor()
    await anna.comeBy('s-anna')
    const tells = async (token: string) => {
      const answer = await fetch(`${anna.url}/anmelden/verzeichnis/abmeldung`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      })
      return answer.status
    }
    const good = {
      iss: directory.issuer,
      aud: 'atlas',
      sub: 's-anna',
      events: signOutEvent,
      iat: now(),
    }
    const message = (claims: object, options = {}) =>
      directory.sign({ ...good, exp: now() + 100, jti: crypto.randomUUID(), ...claims }, options)
    const wrong = [
      await message({ iss: 'https://example.org' }),
      await message({ aud: 'another' }),
      await message({ events: {} }),
      await message({ nonce: 'as of signing in' }),
      await message({ sub: undefined }),
      await message({ jti: undefined }),
      await message({ iat: now() - 400 }),
      await message({ exp: now() - 60 }),
      await message({}, { key: await newKey() }),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await message({})).split('.')[1]}.`,
      'nothing',
    ]
    expect(await Promise.all(wrong.map(tells))).toEqual(wrong.map(() => 400))
    expect(viewer.parse(await anna.ask(own)).data.viewer.name).toBe('anna')
    const right = await message({})
    expect(await tells(right)).toBe(200)
    expect(await anna.ask(own)).toEqual(refusedWith('NOT_SIGNED_IN'))
    // Told once more, it ends nothing that has begun since.
    await anna.comeBy('s-anna')
    expect(await tells(right)).toBe(200)
    expect(viewer.parse(await anna.ask(own)).data.viewer.name).toBe('anna')
  })
}

import { describe, expect, it } from 'vitest'

import { originOf } from './own-address'

const from = (headers: Record<string, string>) =>
  originOf({
    platform: undefined,
    request: new Request('https://atlas.example/standorte', { headers }),
    url: new URL('https://atlas.example:8443/standorte'),
  })

describe('our own origin', () => {
  it.each([
    [{}, 'http://atlas.example:8443'],
    [{ 'x-forwarded-proto': 'https' }, 'https://atlas.example:8443'],
    [{ 'x-forwarded-proto': 'https, http' }, 'https://atlas.example:8443'],
    [{ 'x-forwarded-proto': 'javascript' }, 'http://atlas.example:8443'],
  ])('with %o is %s', (headers, origin) => {
    expect(from(headers)).toBe(origin)
  })
})

import { describe, expect, it } from 'vitest'
import { choose, serverHosts } from './server-hosts.ts'

describe('the servers of a database URL', () => {
  it.each([
    ['postgres://atlas@localhost/atlas', ['localhost:5432'], 'any'],
    ['postgresql://a:b%40c@db.example:5433/atlas?sslmode=require', ['db.example:5433'], 'any'],
    ['postgres://a@[::1]:1,two/atlas', ['[::1]:1', 'two:5432'], 'any'],
    [
      'postgres://a:b@one:1,two:2,three/atlas?target_session_attrs=primary',
      ['one:1', 'two:2', 'three:5432'],
      'primary',
    ],
  ])('%s', (url, named, wish) => {
    const found = serverHosts(url)
    expect(found?.hosts.map(({ host, port }) => `${host}:${port}`)).toEqual(named)
    expect(found?.wish).toBe(wish)
  })

  it('each have a URL of their own, with what holds for all of them', () => {
    const url = 'postgres://a:b@one:1,two/atlas?target_session_attrs=primary&sslmode=require'
    expect(serverHosts(url)?.hosts.map((host) => host.url)).toEqual([
      'postgres://a:b@one:1/atlas?sslmode=require',
      'postgres://a:b@two/atlas?sslmode=require',
    ])
  })

  it.each([
    'mysql://x/y',
    'postgres://localhost',
    'postgres:///atlas',
    'postgres://one,/atlas',
    'postgres://one:x/atlas',
    'postgres://a:b%c@one/atlas',
    'postgres://a:1/b@one/atlas',
    'postgres://a:1/b@one',
    'postgres://one,two/atlas?target_session_attrs=first',
  ])('are none in %s', (url) => {
    expect(serverHosts(url)).toBeNull()
  })
})

describe('of several servers', () => {
  const [gone, primary, standby] = [null, { inRecovery: false }, { inRecovery: true }]

  it.each([
    ['any', [gone, standby, primary], 1],
    ['primary', [gone, standby, primary], 2],
    ['read-write', [primary, standby], 0],
    ['primary', [standby, gone], -1],
    ['standby', [primary, standby], 1],
    ['read-only', [primary], -1],
    ['prefer-standby', [primary, standby], 1],
    ['prefer-standby', [gone, primary], 1],
    ['any', [gone, gone], -1],
  ] as const)('%s of %j is number %i', (wish, found, place) => {
    expect(choose(found, wish)).toBe(place)
  })
})

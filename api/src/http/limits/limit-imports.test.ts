import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ImportsAtOnce, requireMayImport } from './limit-imports.ts'

describe('whoever shows a token', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 600_000, toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const app = fastify()
  app.decorateRequest('viewer', () => Promise.resolve(null))
  requireMayImport(app, { isToken: (shown) => shown === 'right' }, () => undefined)
  app.get('/imports', () => 'imports')
  const statusOf = async (token: string, remoteAddress: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await app.inject({ url: '/imports', headers, remoteAddress })).statusCode
  }
  const guess = async (address: string) => {
    const statuses: number[] = []
    for (let time = 0; time < 12; time += 1) statuses.push(await statusOf('wrong', address))
    return statuses
  }

  it('may guess ten times in a minute, and then not even know it', async () => {
    expect(await guess('192.0.2.1')).toEqual([...Array<number>(10).fill(401), 429, 429])
    expect(await statusOf('right', '192.0.2.1')).toBe(429)
    expect(await statusOf('right', '192.0.2.2')).toBe(200)
    vi.advanceTimersByTime(60_000)
    expect(await statusOf('right', '192.0.2.1')).toBe(200)
  })

  it('is let in from this machine, where everybody may come from who is behind a proxy', async () => {
    expect((await guess('127.0.0.1')).at(-1)).toBe(429)
    expect(await statusOf('right', '127.0.0.1')).toBe(200)
  })
})

it('reads two imports at once, and tells a third to come again', async () => {
  const atOnce = new ImportsAtOnce()
  const ends: (() => void)[] = []
  const act = () => atOnce.run(() => new Promise<void>((resolve) => ends.push(resolve)))
  const [one, other] = [act(), act()]
  await expect(act()).rejects.toMatchObject({ code: 'OVERLOADED', status: 503 })
  ends[0]?.()
  await one
  const third = act()
  for (const end of ends) end()
  await expect(Promise.all([other, third])).resolves.toHaveLength(2)
  await expect(atOnce.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
  await expect(atOnce.run(() => Promise.resolve('again'))).resolves.toBe('again')
})

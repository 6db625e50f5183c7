import { describe, expect, it } from 'vitest'
import { publicOrigin } from './public-origin.ts'

const listening = { address: '127.0.0.1', family: 'IPv4', port: 4000 }

describe('the origin of absolute addresses', () => {
  it('is the configured one, wherever the server listens', () => {
    const configured = { publicUrl: 'https://atlas.example.org', host: 'localhost' }
    expect(publicOrigin(configured, listening)).toBe('https://atlas.example.org')
  })

  it.each([
    ['localhost', 'http://localhost:4000'],
    ['atlas.intern', 'http://atlas.intern:4000'],
    ['::1', 'http://[::1]:4000'],
    ['0.0.0.0', 'http://localhost:4000'],
    ['::', 'http://localhost:4000'],
    [undefined, 'http://127.0.0.1:4000'],
  ])('is without one where it listens: %s', (host, origin) => {
    expect(publicOrigin(host === undefined ? {} : { host }, listening)).toBe(origin)
  })
})

import { expect, it } from 'vitest'
import { LastMade } from './last-made.ts'

it('is made anew only of something else, and of what changed meanwhile given to nobody', async () => {
  const last = new LastMade<string>()
  const log: string[] = []
  const get = (name: string, of: string, requireStill = () => Promise.resolve()) => {
    const make = () => {
      log.push(`${name} of ${of}`)
      return Promise.resolve(`${name} of ${of}`)
    }
    return last.get(name, of, make, requireStill)
  }
  const changed = () => Promise.reject(new Error('other data since'))
  await expect(get('outlines', 'first', changed)).rejects.toThrow('other data since')
  expect(await get('outlines', 'first')).toBe('outlines of first')
  expect(await get('streets', 'first')).toBe('streets of first')
  // Of the same it is there, and nobody is given it once that has changed either.
  expect(await get('outlines', 'first')).toBe('outlines of first')
  await expect(get('outlines', 'first', changed)).rejects.toThrow('other data since')
  expect(await get('outlines', 'second')).toBe('outlines of second')
  expect(log).toEqual([
    'outlines of first',
    'outlines of first',
    'streets of first',
    'outlines of second',
  ])
})

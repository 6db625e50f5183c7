import { describe, expect, it } from 'vitest'
import { NobodyWaits, SharedWork } from './shared-work.ts'

/** Work that a test ends, with what it was begun with. */
function begun() {
  const all: { left: AbortSignal; end: (answer: string) => void; fail: (error: Error) => void }[] =
    []
  const begin = (left: AbortSignal) =>
    new Promise<string>((end, fail) => {
      all.push({ left, end, fail })
    })
  return { all, begin }
}

const staying = () => new AbortController().signal

describe('shared work', () => {
  it('is done once for twenty who ask the same, and anew for who asks later or something else', async () => {
    const { all, begin } = begun()
    const work = new SharedWork<string>()
    const asked = Array.from({ length: 20 }, () => work.join('same', begin, staying()))
    const other = work.join('other', begin, staying())
    expect(all).toHaveLength(2)
    all[0]?.end('answer')
    all[1]?.end('another')
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['answer']))
    expect(await other).toBe('another')
    void work.join('same', begin, staying())
    expect(all).toHaveLength(3)
  })

  it('goes on while one of them waits, and ends with the last who leaves', async () => {
    const { all, begin } = begun()
    const work = new SharedWork<string>()
    const leaving = Array.from({ length: 3 }, () => new AbortController())
    const asked = leaving.map(({ signal }) => work.join('same', begin, signal))
    const ends = Promise.allSettled(asked)
    leaving[0]?.abort()
    leaving[1]?.abort()
    expect(all[0]?.left.aborted).toBe(false)
    leaving[2]?.abort()
    expect(all[0]?.left.aborted).toBe(true)
    for (const end of await ends) {
      expect(end.status === 'rejected' && end.reason).toBeInstanceOf(NobodyWaits)
    }
  })

  it('is begun anew for who comes after all others have left', async () => {
    const { all, begin } = begun()
    const work = new SharedWork<string>()
    const left = new AbortController()
    const first = work.join('same', begin, left.signal)
    left.abort()
    const second = work.join('same', begin, staying())
    expect(all).toHaveLength(2)
    all[0]?.fail(new Error('abandoned'))
    all[1]?.end('answer')
    await expect(first).rejects.toThrow(NobodyWaits)
    expect(await second).toBe('answer')
  })

  it('fails for all who wait', async () => {
    const { all, begin } = begun()
    const work = new SharedWork<string>()
    const asked = [work.join('same', begin, staying()), work.join('same', begin, staying())]
    all[0]?.fail(new Error('cannot be done'))
    for (const one of asked) await expect(one).rejects.toThrow('cannot be done')
  })
})

import { describe, expect, it } from 'vitest'
import { cachedWays, ofWay } from './cached-ways.ts'
import type { Pair } from '../streets/network/street-network.ts'

const pair = (from: number, to: number): Pair => ({
  from: { lon: from, lat: 51 },
  to: { lon: to, lat: 51 },
  geodesicMetres: Math.abs(from - to),
})
const wayOf = ({ from, to, geodesicMetres }: Pair) =>
  (from.lon + to.lon) % 5 === 0 ? null : geodesicMetres * 2

/** Of a way between places with whole numbers. */
const bytesOfWay = ofWay + '1 51 2 51'.length

/** What was asked of the network, and the kept ways before it. */
function counting(most?: number) {
  const asked: Pair[][] = []
  const measure = async (pairs: readonly Pair[]) => {
    asked.push([...pairs])
    await Promise.resolve()
    return pairs.map(wayOf)
  }
  return { asked, ways: cachedWays(measure, most && most * bytesOfWay) }
}

describe('kept ways', () => {
  it('are measured once, also those that do not exist', async () => {
    const { asked, ways } = counting()
    const first = [pair(1, 2), pair(1, 4), pair(3, 4)]
    expect(await ways(first)).toEqual([2, null, 2])
    expect(await ways([...first].reverse())).toEqual([2, null, 2])
    expect(await ways([pair(1, 2), pair(8, 1), pair(3, 4)])).toEqual([2, 14, 2])
    expect(asked).toEqual([first, [pair(8, 1)]])
  })

  it('are measured once for questions asked together', async () => {
    const { asked, ways } = counting()
    await Promise.all([ways([pair(1, 2), pair(2, 2)]), ways([pair(2, 2), pair(7, 2)])])
    expect(asked).toEqual([[pair(1, 2), pair(2, 2)], [pair(7, 2)]])
  })

  it('are asked for again after a failure', async () => {
    let failures = 1
    const ways = cachedWays((pairs) =>
      failures-- > 0 ? Promise.reject(new Error('no network')) : Promise.resolve(pairs.map(wayOf)),
    )
    await expect(ways([pair(1, 2)])).rejects.toThrow('no network')
    expect(await ways([pair(1, 2)])).toEqual([2])
  })

  it.each([1, 2, 9, 50])(
    'are the same as measured, whatever is asked in whatever order, where %d are kept',
    async (most) => {
      const { ways } = counting(most)
      const questions = Array.from({ length: 40 }, (_, question) =>
        Array.from({ length: question % 12 }, (_, index) =>
          pair((question * 7 + index * 3) % 8, (question * 5 + index * index) % 8),
        ),
      )
      const answers = await Promise.all(questions.map(ways))
      expect(answers).toEqual(questions.map((question) => question.map(wayOf)))
    },
  )
})

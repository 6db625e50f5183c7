import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ranks } from '../statistics/ranks.ts'
import { rankRanges } from './rank-ranges.ts'
import { weightedIndex, type WeightedPart } from './weighted-index.ts'

/** In whole percent: below, scores differ by less than they are compared to. */
const spread = fc.integer({ min: 0, max: 90 }).map((percent) => percent / 100)

/** Whole numbers, so that ties occur. */
const parts = fc.integer({ min: 0, max: 20 }).chain((areas) =>
  fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      standardised: fc.array(fc.option(fc.integer({ min: -3, max: 3 }), { freq: 9 }), {
        minLength: areas,
        maxLength: areas,
      }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
)

/** The scores at weights moved by a factor each. */
const scoresAt = (given: readonly WeightedPart[], factors: readonly number[]) =>
  weightedIndex(
    given.map((part, place) => ({ ...part, weight: part.weight * (factors[place] ?? 1) })),
  )

/** All combinations of down and up, one of which is the worst for each pair. */
const corners = (given: readonly WeightedPart[], reach: number): number[][] =>
  Array.from({ length: 2 ** given.length }, (_, corner) =>
    given.map((__, part) => 1 + (((corner >> part) & 1) === 1 ? reach : -reach)),
  )

/** As `rankRanges` says it does, at leisure: who is ahead of whom at every corner, and who at any. */
function byTheBook(given: readonly WeightedPart[], reach: number) {
  const all = [given.map(() => 1), ...corners(given, reach)].map((at) => scoresAt(given, at))
  return weightedIndex(given).map((score, area) => {
    if (score === null) return null
    const others = [...(all[0] ?? []).keys()]
    const ahead = others
      .filter((other) => other !== area && all[0]?.[other] != null)
      .map((other) => all.map((scores) => (scores[other] ?? 0) > (scores[area] ?? 0)))
    return {
      best: 1 + ahead.filter((at) => at.every(Boolean)).length,
      worst: 1 + ahead.filter((at) => at.some(Boolean)).length,
    }
  })
}

describe('rankRanges', () => {
  it('are wide where the parts disagree', () => {
    const disagreeing = [
      { weight: 1, standardised: [1, -1, -3] },
      { weight: 1, standardised: [-1, 1, -3] },
    ]
    expect(rankRanges(disagreeing)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ])
  })

  it('are a point where nothing moves', () => {
    const parts = [
      { weight: 1, standardised: [1, 0, 2] },
      { weight: 0, standardised: [9, null, -9] },
    ]
    const point = (rank: number) => ({ best: rank, worst: rank })
    expect(rankRanges(parts)).toEqual([point(2), point(3), point(1)])
  })

  it('can be given up between two areas', () => {
    const leave = new Error('nobody waits')
    let areas = 0
    const checkpoint = () => {
      areas += 1
      if (areas === 3) throw leave
    }
    const parts = [{ weight: 1, standardised: [1, 2, 3, 4] }]
    expect(() => rankRanges(parts, 0.2, checkpoint)).toThrow(leave)
  })

  it('are unknown where the index is', () => {
    expect(rankRanges([{ weight: 1, standardised: [null, 4] }])).toEqual([
      null,
      { best: 1, worst: 1 },
    ])
  })

  it('are wider than at the corners alone where an area overtakes two others between them', () => {
    const given = [
      { weight: 1, standardised: [0, 1, -1.1] },
      { weight: 1, standardised: [0, -1.1, 1] },
    ]
    expect(rankRanges(given, 0.2)[0]).toEqual({ best: 1, worst: 3 })
    const atCorners = corners(given, 0.2).map((at) => ranks(scoresAt(given, at))[0])
    expect(atCorners).toEqual([1, 2, 2, 1])
  })

  it('refuses a spread that turns weights over, and no parts', () => {
    const part = { weight: 1, standardised: [1, 2] }
    for (const wrong of [-0.1, 1, Number.NaN]) {
      expect(() => rankRanges([part], wrong)).toThrow(RangeError)
    }
    expect(() => rankRanges([])).toThrow(RangeError)
  })

  it('are those of every pair at its worst and best weights', () => {
    fc.assert(
      fc.property(parts, spread, (given, reach) => {
        expect(rankRanges(given, reach)).toEqual(byTheBook(given, reach))
      }),
    )
  })

  it('are never left, whatever weights are taken between down and up', () => {
    const inside = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(
        parts,
        spread,
        fc.array(inside, { minLength: 1, maxLength: 20 }),
        (given, reach, moves) => {
          const ranges = rankRanges(given, reach)
          for (const move of moves) {
            const taken = ranks(
              scoresAt(
                given,
                move.map((part) => 1 + part * reach),
              ),
            )
            const outside = taken.filter((rank, area) => {
              const range = ranges[area]
              return rank !== null && (!range || rank < range.best || rank > range.worst)
            })
            expect(outside).toEqual([])
          }
        },
      ),
    )
  })
})

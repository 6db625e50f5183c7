import { describe, expect, it } from 'vitest'

import { evenBreaks, looseBreaks, readableBreaks } from './readable-breaks.ts'

/** How many of the values fall into each class. */
const countsOf = (given: readonly number[], breaks: readonly number[]) =>
  [-Infinity, ...breaks].map((from, index) => {
    const below = breaks[index] ?? Infinity
    return given.filter((value) => value >= from && value < below).length
  })

describe('readableBreaks', () => {
  it('takes the roundest number between the classes', () => {
    expect(readableBreaks([120, 288, 313, 880, 1013], [313, 1013])).toEqual([300, 1000])
    expect(readableBreaks([0.2812, 0.3021, 0.347], [0.3021])).toEqual([0.3])
    expect(readableBreaks([-0.112, 0.097, 0.12], [0.097])).toEqual([0])
  })

  it('takes as many digits as it needs', () => {
    expect(readableBreaks([1234.1, 1234.4], [1234.4])).toEqual([1234.4])
    expect(readableBreaks([0.12341, 0.12344], [0.12344])).toEqual([0.12344])
  })

  it('keeps a break that no value lies below', () => {
    expect(readableBreaks([5, 6], [2, 6])).toEqual([2, 6])
  })

  it('divides any values as before', () => {
    let seed = 42
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    for (let round = 0; round < 200; round += 1) {
      const scale = 10 ** Math.floor(random() * 9 - 4)
      const values = Array.from({ length: 30 }, () => (random() - 0.3) * scale).sort(
        (a, b) => a - b,
      )
      const breaks = [values[7] ?? 0, values[15] ?? 0, values[22] ?? 0]
      expect(countsOf(values, readableBreaks(values, breaks))).toEqual(countsOf(values, breaks))
    }
  })
})

describe('looseBreaks', () => {
  it('moves past one value where that spares digits', () => {
    const values = [1, 2, 3, 4, 487.61, 487.63, 510, 520, 530, 540]
    expect(readableBreaks(values, [487.63])).toEqual([487.63])
    expect(looseBreaks(values, [487.63])).toEqual([500])
  })

  it('leaves small classes as they are', () => {
    expect(looseBreaks([1, 2.51, 2.53, 4], [2.53])).toEqual(
      readableBreaks([1, 2.51, 2.53, 4], [2.53]),
    )
  })

  it('keeps breaks ascending and shifts no more than one value', () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    for (let round = 0; round < 200; round += 1) {
      const values = Array.from({ length: 40 }, () => random() * 1000).sort((a, b) => a - b)
      const breaks = [8, 16, 24, 32].map((place) => values[place] ?? 0)
      const loose = looseBreaks(values, breaks)
      expect(loose).toEqual([...loose].sort((a, b) => a - b))
      for (const [index, areas] of countsOf(values, loose).entries()) {
        expect(Math.abs(areas - (countsOf(values, breaks)[index] ?? 0))).toBeLessThanOrEqual(2)
      }
    }
  })
})

describe('evenBreaks', () => {
  it('rounds by an eighth of a class at most', () => {
    expect(evenBreaks(10, [175.3, 340.7, 506], 165.3)).toEqual([180, 340, 510])
  })

  it('leaves out what falls together or onto the minimum', () => {
    expect(evenBreaks(3, [3.2, 3.6, 4.4, 5.1], 0.4)).toEqual([4, 5])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { roughly } from '../rough-people'
import { bestCells, gainClass, gainClasses, gainCounts } from './gain-classes'

const gains = fc.array(fc.oneof(fc.constant(Number.NaN), fc.double({ min: 0, max: 9_000 })), {
  minLength: 1,
  maxLength: 60,
})

describe('classes of gains', () => {
  it('hold every number as it is written, also those above today’s highest', () => {
    fc.assert(
      fc.property(gains, fc.double({ min: 0, max: 20_000 }), (today, gain) => {
        const classes = gainClasses(today)
        if (classes.classes.length === 0 || Number.isNaN(gain)) return
        const { from, to } = classes.classes[gainClass(gain, classes)] ?? {}
        const written = roughly.rounded(gain)
        const lowest = classes.classes[0]?.from?.at ?? 0
        if (written >= lowest && from) {
          expect(from.included ? written >= from.at : written > from.at).toBe(true)
        }
        if (to) expect(to.included ? written <= to.at : written < to.at).toBe(true)
      }),
    )
  })

  it('begin with the least number that is written so, not a millionth above it', () => {
    const classes = gainClasses([0, 12, 340, 2_000])
    for (const [place, begin] of classes.begins.entries()) {
      const { from } = classes.classes[place + 1] ?? {}
      const isIn = (gain: number) => {
        const written = roughly.rounded(gain)
        return from?.included === false ? written > from.at : written >= (from?.at ?? 0)
      }
      expect([isIn(begin), isIn(begin - 2e-12 * begin)]).toEqual([true, false])
    }
  })

  it('count cells, and apart those where no site is proposed', () => {
    const today = [0, 0, 12, 340, 350, 2_000, Number.NaN]
    const { counts, unknown } = gainCounts(today, gainClasses(today))
    expect(unknown).toBe(1)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6)
  })

  it('name the best cell of each district, the best first, and none that gains nothing', () => {
    expect(bestCells([5, 9, Number.NaN, 7, 0], [1, 1, 2, 3, 4], 5)).toEqual([1, 3])
    expect(bestCells([5, 9, 7], [1, 2, 3], 2)).toEqual([1, 2])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedErrors, carryForward, type KnownDistricts } from './carry-forward.ts'
import { type CountedResidents, type DistrictPart, type OlderResidents, sumOf } from './inputs.ts'

const of = (younger: number, older: number): OlderResidents => ({
  AGE_60_TO_79: younger,
  AGE_80_PLUS: older,
})
const counted = (socialSpace: string, younger: number, older: number): CountedResidents => ({
  ...{ socialSpace, planningArea: '1' },
  residents: of(younger, older),
})
const part = (district: string, socialSpace: string, share = 1): DistrictPart => ({
  ...{ district, socialSpace, planningArea: '1' },
  part: share,
})

/** District c lies in both social spaces. */
const parts = [
  part('a', '01'),
  part('b', '01'),
  part('c', '01', 0.25),
  part('c', '02', 0.75),
  part('d', '02'),
]
const known: KnownDistricts = {
  residents: new Map([
    ['a', of(100, 30)],
    ['b', of(60, 20)],
    ['c', of(80, 40)],
    ['d', of(70, 10)],
  ]),
  counted: [counted('01', 180, 60), counted('02', 130, 40)],
  parts,
  errors: [{ ages: 'AGE_80_PLUS', mean: 0.1, largest: 0.2 }],
}

describe('what is known of districts, on another day', () => {
  it('of the same counts is the same, and may miss as much', () => {
    const same = carryForward(known.counted, parts, known)
    expect(same?.residents).toEqual(known.residents)
    expect(
      same?.errors.map(({ ages, mean, largest }) => [ages, mean.toFixed(6), largest.toFixed(6)]),
    ).toEqual([
      ['AGE_60_TO_79', '0.000000', '0.000000'],
      ['AGE_80_PLUS', '0.100000', '0.200000'],
      ['AGE_60_PLUS', '0.000000', '0.000000'],
    ])
  })

  it('changes with its social space, and one in two with both', () => {
    // Twice as many in the first space, and as many as before in the second: of c there live 20 and 10 in the first.
    const later = carryForward([counted('01', 360, 120), counted('02', 130, 40)], parts, known)
    expect(Object.fromEntries(later?.residents ?? [])).toEqual({
      ...{ a: of(200, 60), b: of(120, 40), c: of(100, 50), d: of(70, 10) },
    })
  })

  it('misses by what its shares miss besides', () => {
    // By the shares of then, 3/5 of 80 people 80+ live in the first space, 48 instead of 40: a fifth too many.
    const later = carryForward([counted('01', 180, 40), counted('02', 130, 40)], parts, known)
    const older = later?.errors.find(({ ages }) => ages === 'AGE_80_PLUS')
    expect(older?.mean).toBeCloseTo(1.2 * 1.1 - 1, 9)
    expect(older?.largest).toBeCloseTo(1.2 * 1.2 - 1, 9)
  })

  it('has in its cells the errors of then, and on top what its shares miss', () => {
    const errors = [{ ages: 'AGE_80_PLUS', mean: 0.05, largest: 0.1 }] as const
    const counts = [counted('01', 180, 40), counted('02', 130, 40)]
    const [ofCells] = carriedErrors(errors, counts, parts, known)
    expect(ofCells?.mean).toBeCloseTo(1.2 * 1.05 - 1, 9)
    expect(ofCells?.largest).toBeCloseTo(1.2 * 1.1 - 1, 9)
    // Where nothing can be predicted that is known, nobody knows by how much shares miss.
    expect(carriedErrors(errors, counts.slice(1), parts, known)).toEqual([])
  })

  it('adds up to what is counted', () => {
    const number = fc.integer({ min: 300, max: 3000 })
    const older = fc.integer({ min: 1, max: 90 })
    fc.assert(
      fc.property(number, older, number, older, (one, ofOne, other, ofOther) => {
        const counts = [counted('01', one, ofOne), counted('02', other, ofOther)]
        const later = carryForward(counts, parts, known)
        expect(sumOf([...(later?.residents.values() ?? [])])).toEqual(
          of(one + other, ofOne + ofOther),
        )
      }),
    )
  })

  it('is nothing where nobody knows the districts of a social space', () => {
    const strange = [...known.counted, counted('03', 10, 5)]
    expect(carryForward(strange, [...parts, part('e', '03')], known)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { neverGivenUp } from '../work/checkpoint.ts'
import { assigned } from './assignment.ts'
import type { Certificate } from './certificate.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import { placed } from './place.ts'
import { savedByProgramme } from './testing/every-assignment.ts'
import { everyAllowedChoice } from './testing/every-choice.ts'
import { solvedWhole } from './testing/solve-programme.ts'
import { someRoomInstance, someRoomQuestion } from './testing/some-rooms.ts'
import { fixedSites, supplyOf, valueOfSaved } from './supply.ts'
import { verify } from './verify.ts'
import type { PlacementInstance } from './instance.ts'

const roomOf = ({ capacities }: PlacementInstance) => capacities ?? expect.fail('there is no room')

describe('people who go where there is room', () => {
  it('save as much as a linear programme finds, and prices prove it', () => {
    fc.assert(
      fc.property(someRoomInstance, someRoomQuestion, (instance, question) => {
        const supply = supplyOf(instance, roomOf(instance), question, 1)
        const all = Array.from({ length: instance.candidates }, (_, site) => site)
        const sites = [...all, ...fixedSites(instance, roomOf(instance))]
        const { saved, prices } = assigned(supply, sites, neverGivenUp)
        expect(saved).toBe(savedByProgramme(instance, roomOf(instance), question, all))
        expect(pricedAt(supply, sites, prices)).toBe(saved)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a placement of sites with room for only so many', () => {
  it('is the best of every choice, and its certificate shows it', () => {
    fc.assert(
      fc.property(someRoomInstance, someRoomQuestion, (instance, question) => {
        const { result } = solvedWhole(placed(instance, question))
        const best = bestOfEvery(instance, question)
        if (result.status === 'INFEASIBLE') {
          expect(best).toBeNull()
          return
        }
        expect({ status: result.status, value: result.value }).toEqual({
          status: 'OPTIMAL',
          value: best,
        })
        expect(verify(result.certificate, instance).isOptimal).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is proven within a gap where only one step is looked at', () => {
    fc.assert(
      fc.property(someRoomInstance, someRoomQuestion, (instance, question) => {
        const { result } = solvedWhole(placed(instance, question, { nodes: 1 }))
        if (result.status === 'INFEASIBLE') return
        const { isAllowed, hasValue, isBounded } = verify(result.certificate, instance)
        expect({ isAllowed, hasValue, isBounded }).toEqual({
          isAllowed: true,
          hasValue: true,
          isBounded: true,
        })
      }),
      { numRuns: 100 },
    )
  })

  it('has no certificate that proves anything false, however it is changed', () => {
    const someOther = fc.record({
      part: fc.constantFrom('value', 'bound', 'sites', 'people', 'site', 'demand', 'price', 'step'),
      place: fc.nat(40),
      number: fc.oneof(fc.nat(12), fc.nat(1_000_000)),
    })
    fc.assert(
      fc.property(
        someRoomInstance,
        someRoomQuestion,
        fc.array(someOther, { minLength: 1, maxLength: 3 }),
        (instance, question, changes) => {
          const { result } = solvedWhole(placed(instance, question))
          if (result.status === 'INFEASIBLE') return
          const broken = changes.reduce(changed, result.certificate)
          const { isBounded, isAllowed, hasValue } = verify(broken, instance)
          const best = bestOfEvery(instance, question) ?? Number.NaN
          const isMost = question.model === 'MCLP'
          if (isBounded) {
            expect(isMost ? broken.boundBySums >= best : broken.boundBySums <= best).toBe(true)
          }
          if (isAllowed && hasValue) {
            expect(isMost ? broken.value <= best : broken.value >= best).toBe(true)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('divides people who find no room, and sends the others where it costs least', () => {
    // Six live at a site with room for four, three of them a hundred metres from where one more may stand.
    const instance = instanceOfWays({
      weights: [3, 3, 2],
      metres: [[100], [900], [500]],
      partsOfAMetre: 1,
      room: {
        people: [3, 3, 2],
        ofCandidates: [4],
        ofFixed: [4],
        toFixed: [[0], [0], [300]],
      },
    })
    const { result } = solvedWhole(placed(instance, { model: 'P_MEDIAN', sites: 1 }))
    if (result.status === 'INFEASIBLE') expect.fail(result.reason.key)
    expect(result).toMatchObject({ status: 'OPTIMAL', sites: [0], value: 3 * 100 + 300 + 500 })
    expect(result.certificate.assignment).toEqual({
      demand: [0, 1, 2, 2],
      site: [0, 1, 1, 0],
      people: [3, 3, 1, 1],
    })
  })

  it('is no answer to a question about everybody', () => {
    const room = { people: [1], ofCandidates: [1], ofFixed: [], toFixed: [[]] }
    const instance = instanceOfWays({ weights: [1], metres: [[1]], partsOfAMetre: 1, room })
    expect(() => placed(instance, { model: 'P_CENTER', sites: 1 }).next()).toThrow(RangeError)
  })
})

function pricedAt(
  { people, room, start, row, saving }: ReturnType<typeof supplyOf>,
  sites: readonly number[],
  prices: Float64Array,
): number {
  let sum = 0
  for (const [demand, price] of prices.entries()) sum += (people[demand] ?? 0) * price
  for (const site of sites) {
    const rows = row.subarray(start[site], start[site + 1])
    const gains = [...rows]
      .map((demand, at) => ({
        people: people[demand] ?? 0,
        more: (saving[(start[site] ?? 0) + at] ?? 0) - (prices[demand] ?? 0),
      }))
      .filter(({ more }) => more > 0)
      .sort((a, b) => b.more - a.more)
    let left = room[site] ?? 0
    for (const gain of gains) {
      const some = Math.min(left, gain.people)
      sum += some * gain.more
      left -= some
    }
  }
  return sum
}

function bestOfEvery(
  instance: PlacementInstance,
  question: Parameters<typeof supplyOf>[2],
): number | null {
  const values = everyAllowedChoice(instance, question).map((sites) =>
    valueOfSaved(instance, question, savedByProgramme(instance, roomOf(instance), question, sites)),
  )
  if (values.length === 0) return null
  return question.model === 'MCLP' ? Math.max(...values) : Math.min(...values)
}

function changed(
  certificate: Certificate,
  { part, place, number }: { part: string; place: number; number: number },
): Certificate {
  const { sites, proof, assignment } = certificate
  const inPlace = (list: readonly number[]) =>
    list.map((one, index) => (index === place % list.length ? number : one))
  const steps = (change: (step: Certificate['proof'][number]) => Certificate['proof'][number]) =>
    proof.map((step, index) => (index === place % proof.length ? change(step) : step))
  switch (part) {
    case 'value':
      return { ...certificate, value: number }
    case 'bound':
      return { ...certificate, bound: number, boundBySums: number }
    case 'sites':
      return { ...certificate, sites: inPlace(sites) }
    case 'people':
    case 'site':
    case 'demand':
      return assignment
        ? { ...certificate, assignment: { ...assignment, [part]: inPlace(assignment[part]) } }
        : certificate
    case 'price':
      return {
        ...certificate,
        proof: steps((step) =>
          'prices' in step ? { ...step, prices: inPlace(step.prices) } : step,
        ),
      }
    default:
      return { ...certificate, proof: proof.filter((_, index) => index !== place % proof.length) }
  }
}

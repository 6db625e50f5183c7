import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseCertificate } from './certificate.ts'
import { noRules, type PlacementRules } from './instance.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import { placed } from './place.ts'
import type { PlacementQuestion } from './question.ts'
import { byEveryChoice, withoutIdle } from './testing/every-choice.ts'
import { solvedWhole } from './testing/solve-programme.ts'
import { someInstance, someQuestion } from './testing/some-instances.ts'
import { verify } from './verify.ts'

const asText = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join()).sort()

describe('a placement', () => {
  it('is what looking at every choice finds, and its certificate proves it by sums', () => {
    fc.assert(
      fc.property(someInstance, someQuestion, (instance, question) => {
        const compared = byEveryChoice(instance, question)
        const { result, programmes } = solvedWhole(placed(instance, question))
        if (result.status === 'INFEASIBLE') {
          expect(compared).toBeNull()
          return
        }
        expect(result).toMatchObject({ status: 'OPTIMAL', value: compared?.value })
        expect(compared?.sets.map((set) => set.join())).toContain(result.sites.join())
        const certificate = parseCertificate(JSON.parse(JSON.stringify(result.certificate)))
        expect(verify(certificate, instance)).toMatchObject({ isAllowed: true, hasValue: true })
        if (programmes === 0) expect(verify(certificate, instance).isOptimal).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('lists every other one that is as good and has no idle site', () => {
    fc.assert(
      fc.property(someInstance, someQuestion, (instance, question) => {
        const compared = byEveryChoice(instance, question)
        const { result } = solvedWhole(placed(instance, question, { alternatives: 300 }))
        if (result.status === 'INFEASIBLE' || compared === null) return
        expect(result.areAllListed).toBe(true)
        expect(asText([result.sites, ...result.alternatives])).toEqual(
          asText(withoutIdle(instance, question, compared.sets)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('is proven without a candidate that alone serves where nobody lives', () => {
    // Of two triangles each corner is served by two candidates; only branching tells that three do not suffice.
    const served = [
      [0, 6],
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
    ]
    const instance = instanceOfWays({
      weights: [1, 1, 1, 1, 1, 1, 0],
      metres: served.map((_, demand) => served.map((some) => (some.includes(demand) ? 0 : 9))),
      partsOfAMetre: 1,
    })
    const { result } = solvedWhole(placed(instance, { model: 'LSCP', within: 1 }))
    if (result.status === 'INFEASIBLE') throw new Error(result.reason.key)
    expect(result.value).toBe(4)
    expect(result.certificate.proof[0]).toEqual({ type: 'LEAVE_OUT', candidates: [0], by: [1] })
    expect(verify(result.certificate, instance).isOptimal).toBe(true)
  })

  it('is proven by those of whom no candidate serves two, where these are more than sites', () => {
    const instance = instanceOfWays({
      weights: [1, 1, 1],
      metres: [
        [0, 9],
        [2, 2],
        [9, 0],
      ],
      partsOfAMetre: 1,
    })
    const { result } = solvedWhole(placed(instance, { model: 'P_CENTER', sites: 1 }))
    if (result.status === 'INFEASIBLE') throw new Error(result.reason.key)
    const { proof } = result.certificate
    expect(result).toMatchObject({ value: 9, status: 'OPTIMAL' })
    expect(proof).toEqual([{ type: 'PRICES', demand: [0, 2], prices: [1_000_000, 1_000_000] }])
    expect(verify(result.certificate, instance).isOptimal).toBe(true)
  })

  it.each<[string, Partial<PlacementRules>, PlacementQuestion]>([
    ['a distance within which nobody is', {}, { model: 'MCLP', within: 0, sites: 9 }],
    ['all excluded', { excluded: [0, 1] }, { model: 'P_MEDIAN', sites: 2 }],
    ['none asked for', {}, { model: 'P_CENTER', sites: 0 }],
  ])('chooses nothing where nothing helps, and proves that: %s', (_, rules, question) => {
    const instance = instanceOfWays({
      weights: [1, 1],
      metres: [
        [3, 4],
        [4, 3],
      ],
      fixed: [8, 9],
      partsOfAMetre: 1,
      rules: { ...noRules, ...rules },
    })
    const { result, programmes } = solvedWhole(placed(instance, question))
    if (result.status === 'INFEASIBLE') throw new Error(result.reason.key)
    expect(result).toMatchObject({ status: 'OPTIMAL', sites: [], alternatives: [] })
    expect(programmes).toBe(0)
    expect(verify(result.certificate, instance).isOptimal).toBe(true)
  })

  it('may leave the longest way to a fixed site, longer than any to a candidate', () => {
    const instance = instanceOfWays({
      weights: [1, 1],
      metres: [[0], [Infinity]],
      fixed: [Infinity, 7],
      partsOfAMetre: 1,
    })
    const { result } = solvedWhole(placed(instance, { model: 'P_CENTER', sites: 1 }))
    expect(result).toMatchObject({ status: 'OPTIMAL', sites: [0], value: 7 })
  })
})

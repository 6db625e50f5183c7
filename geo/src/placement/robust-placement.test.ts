import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { valueOf } from './ground.ts'
import type { PlacementInstance } from './instance.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import type { MostSaved } from './most-saved.ts'
import type { Future } from './regrets.ts'
import { robustPlacement } from './robust-placement.ts'
import { everyAllowedChoice } from './testing/every-choice.ts'
import { solveProgramme } from './testing/solve-programme.ts'
import { someInstance } from './testing/some-instances.ts'
import { verify } from './verify.ts'

const sites = fc.integer({ min: 0, max: 4 })
const someQuestion: fc.Arbitrary<MostSaved> = fc.oneof(
  fc.record({ model: fc.constant('MCLP' as const), within: fc.nat(12), sites }),
  fc.record({ model: fc.constant('P_MEDIAN' as const), sites }),
)
/** Times as many of each demand, in whole numbers. */
const someFutures = fc.array(fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }), {
  minLength: 1,
  maxLength: 4,
})

const futuresOf = ({ weights }: PlacementInstance, times: readonly (readonly number[])[]) =>
  times.map((by): Future => ({ weights: weights.map((one, demand) => one * (by[demand] ?? 1)) }))

function whole(...asked: Parameters<typeof robustPlacement>) {
  const steps = robustPlacement(...asked)
  let next = steps.next()
  while (next.done !== true) {
    const step = next.value
    next = steps.next(step.type === 'SOLVE' ? solveProgramme(step.programme) : undefined)
  }
  return next.value
}

/** By looking at every choice: the least that the largest regret can be, and the regrets of any choice. */
function regretsByEveryChoice(
  instance: PlacementInstance,
  futures: readonly Future[],
  question: MostSaved,
) {
  const choices = everyAllowedChoice(instance, question)
  const valuesOf = (chosen: readonly number[]) =>
    futures.map(({ weights }) => valueOf({ ...instance, weights }, question, chosen))
  const all = choices.map(valuesOf)
  const bests = futures.map((_, future) => {
    const values = all.map((one) => one[future] ?? 0)
    return question.model === 'MCLP' ? Math.max(...values) : Math.min(...values)
  })
  const regretsOf = (values: readonly number[]) =>
    values.map((value, future) => Math.abs(value - (bests[future] ?? 0)))
  return {
    isPossible: choices.length > 0,
    least: Math.min(...all.map((values) => Math.max(...regretsOf(values)))),
    leastMean: Math.min(
      ...all.map((values) => regretsOf(values).reduce((sum, one) => sum + one, 0)),
    ),
    bests,
    regretsOf: (chosen: readonly number[]) => regretsOf(valuesOf(chosen)),
  }
}

describe('sites that do well in every future', () => {
  it('miss as little at most as looking at every choice finds, ties included', () => {
    fc.assert(
      fc.property(someInstance, someQuestion, someFutures, (instance, question, times) => {
        const futures = futuresOf(instance, times)
        const compared = regretsByEveryChoice(instance, futures, question)
        const result = whole(instance, futures, question)
        if (result.status === 'INFEASIBLE') {
          expect(compared.isPossible).toBe(false)
          return
        }
        const regrets = compared.regretsOf(result.sites)
        expect(result).toMatchObject({
          status: 'OPTIMAL',
          regret: compared.least,
          bound: compared.least,
          meanRegret: regrets.reduce((sum, one) => sum + one, 0) / futures.length,
        })
        expect(result.futures.map(({ regret }) => regret)).toEqual(regrets)
        expect(result.futures.map(({ best }) => best.value)).toEqual(compared.bests)
        expect(result.meanRegretAtLeast).toBeCloseTo(compared.leastMean / futures.length, 9)
        expect(result.boundBySums).toBeLessThanOrEqual(compared.least)
      }),
      { numRuns: 300 },
    )
  })

  it('are bounded by the proofs of the futures and of the weighed one, by sums', () => {
    fc.assert(
      fc.property(someInstance, someQuestion, someFutures, (instance, question, times) => {
        const futures = futuresOf(instance, times)
        const result = whole(instance, futures, question)
        if (result.status === 'INFEASIBLE' || result.weighed === null) return
        const { parts, certificate } = result.weighed
        const weights = instance.weights.map((_, demand) =>
          futures.reduce((sum, one, at) => sum + (parts[at] ?? 0) * (one.weights[demand] ?? 0), 0),
        )
        expect(verify(certificate, { ...instance, weights }).isBounded).toBe(true)
        const missed = result.futures.reduce(
          (sum, { best }, at) => sum + (parts[at] ?? 0) * best.value,
          -certificate.boundBySums,
        )
        const all = parts.reduce((sum, part) => sum + part, 0)
        const sign = question.model === 'MCLP' ? 1 : -1
        const bySums = Math.max(0, Math.ceil((sign * missed) / all - 1e-9))
        expect(result.boundBySums).toBe(bySums)
      }),
      { numRuns: 100 },
    )
  })

  it('have a gap that every choice keeps to where nothing is looked at and no solver answers', () => {
    fc.assert(
      fc.property(someInstance, someQuestion, someFutures, (instance, question, times) => {
        const futures = futuresOf(instance, times)
        const steps = robustPlacement(instance, futures, question, { nodes: 0 })
        let next = steps.next()
        while (next.done !== true) next = steps.next()
        if (next.value.status === 'INFEASIBLE') return
        const { least } = regretsByEveryChoice(instance, futures, question)
        expect(next.value.bound).toBeLessThanOrEqual(least)
        expect(next.value.regret).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 100 },
    )
  })

  it('stand between what either future alone would have', () => {
    const weights = [4, 4, 3]
    const row = instanceOfWays({
      weights,
      metres: [
        [0, 9, 1],
        [9, 0, 9],
        [9, 9, 0],
      ],
      partsOfAMetre: 1,
    })
    const futures = [
      [8, 0, 3],
      [0, 8, 3],
    ].map((of) => ({ weights: Float64Array.from(of) }))
    const result = whole(row, futures, { model: 'MCLP', within: 1, sites: 1 })
    expect(result).toMatchObject({ status: 'OPTIMAL', sites: [2], regret: 5, bound: 5 })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'

import type { GivenWays } from '../../geo/src/placement/instance-of-ways.ts'
import type { PlacementInstance } from '../../geo/src/placement/instance.ts'
import { placed } from '../../geo/src/placement/place.ts'
import type { PlacementQuestion } from '../../geo/src/placement/question.ts'
import { solvedWhole } from '../../geo/src/placement/testing/solve-programme.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import { sharedMissing } from '../support/shared-files.ts'
import { otherSolvers } from './other-solvers.ts'
import { plainModel } from './plain-model.ts'
import { placementInSanFrancisco } from './san-francisco.ts'

describe.skipIf(sharedMissing('data/san-francisco'))('placement in San Francisco', () => {
  let instance: PlacementInstance
  let given: GivenWays

  beforeAll(async () => {
    ;({ instance, given } = await placementInSanFrancisco())
  })

  function answered(question: PlacementQuestion) {
    const { result } = solvedWhole(placed(instance, question, { alternatives: 0 }))
    if (result.status !== 'OPTIMAL') throw new Error(result.status)
    expect(verify(result.certificate, instance).isOptimal).toBe(true)
    return result
  }

  it('is as published', () => {
    expect(answered({ model: 'LSCP', within: 5_000 }).value).toBe(8)
    expect(answered({ model: 'MCLP', within: 5_000, sites: 4 }).value).toBe(875_247)
    const { sites } = answered({ model: 'P_MEDIAN', sites: 4 })
    const walked = given.weights.reduce(
      (sum, people, tract) =>
        sum + people * Math.min(...sites.map((site) => given.metres[tract]?.[site] ?? Infinity)),
      0,
    )
    expect(walked).toBeCloseTo(2_848_268_129.71, 1)
    expect(answered({ model: 'P_CENTER', sites: 4 }).value / 10_000).toBeCloseTo(7_403.06, 2)
  })

  it.for(Object.values(otherSolvers))('is what $name finds', async (solver, { skip }) => {
    skip((await solver.missing()) !== null)
    const questions: PlacementQuestion[] = [
      ...[1, 3, 6, 10].map((sites) => ({ model: 'P_MEDIAN', sites }) as const),
      ...[2, 5, 9].map((sites) => ({ model: 'MCLP', within: 3_000, sites }) as const),
      ...[5_000, 6_000, 8_000].map((within) => ({ model: 'LSCP', within }) as const),
      ...[1, 8].map((sites) => ({ model: 'P_CENTER', sites }) as const),
    ]
    for (const question of questions) {
      const found = await solver.solved(plainModel(instance, question))
      expect(toModel(instance, question, answered(question).value)).toBeCloseTo(
        Math.abs(found.value ?? Number.NaN) / scaleOf(question),
        2,
      )
    }
  })
})

/** Of p-median the model's value is what is saved, in millions of person-metres. */
const scaleOf = ({ model }: PlacementQuestion) => (model === 'P_MEDIAN' ? 1e6 : 1)

function toModel(instance: PlacementInstance, { model }: PlacementQuestion, value: number) {
  const { weights, furthestMetres, partsOfAMetre } = instance
  if (model === 'P_CENTER') return value / partsOfAMetre
  if (model !== 'P_MEDIAN') return value
  const total = weights.reduce((sum, weight) => sum + weight * furthestMetres, 0)
  return (total - value / partsOfAMetre) / 1e6
}

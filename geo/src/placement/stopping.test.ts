import { describe, expect, it } from 'vitest'

import { parseCertificate } from './certificate.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import { placed } from './place.ts'
import type { PlacementQuestion } from './question.ts'
import { solvedWhole } from './testing/solve-programme.ts'
import { verify } from './verify.ts'

/** A town whose numbers are anything but round. */
const places = Array.from({ length: 60 }, (_, place) => ({
  x: (place * 7_919) % 1_000,
  y: (place * 6_101) % 1_000,
}))
const town = instanceOfWays({
  weights: places.map((_, place) => 1 + ((place * 31) % 17)),
  metres: places.map((one) => places.map(({ x, y }) => Math.hypot(one.x - x, one.y - y))),
  partsOfAMetre: 10,
})

const questions: PlacementQuestion[] = [
  { model: 'MCLP', within: 150, sites: 4 },
  { model: 'P_MEDIAN', sites: 4 },
  { model: 'P_CENTER', sites: 4 },
  { model: 'LSCP', within: 150 },
  { model: 'LSCP', within: 150, share: 0.8 },
]

describe.each(questions)('a placement that is stopped: $model', (question) => {
  it('has the best so far with a gap that its certificate proves, ever better', () => {
    const whole = solvedWhole(placed(town, question)).result
    if (whole.status === 'INFEASIBLE') throw new Error(whole.reason.key)
    const sign = question.model === 'MCLP' ? 1 : -1
    let last = { value: -Infinity, bound: -Infinity }
    let steps = 0
    for (const step of placed(town, question)) {
      if (step.type !== 'PROGRESS') throw new Error('nothing is left to a solver')
      const { value, bound } = step
      expect(sign * value).toBeGreaterThanOrEqual(last.value)
      expect(-sign * bound).toBeGreaterThanOrEqual(last.bound)
      last = { value: sign * value, bound: -sign * bound }
      const soFar = step.soFar()
      expect(soFar).toMatchObject({ value, bound, sites: step.sites })
      const { certificate } = soFar
      expect(parseCertificate(JSON.parse(JSON.stringify(certificate)))).toEqual(certificate)
      expect(verify(certificate, town)).toMatchObject({
        isAllowed: true,
        hasValue: true,
        isBounded: true,
      })
      expect(sign * (bound - whole.value)).toBeGreaterThanOrEqual(0)
      steps += 1
    }
    expect(steps).toBeGreaterThan(0)
  })

  it('is solved by a solver where nothing is looked at, to the same value', () => {
    const whole = solvedWhole(placed(town, question)).result
    const asked = solvedWhole(placed(town, question, { nodes: 0 })).result
    if (whole.status === 'INFEASIBLE' || asked.status === 'INFEASIBLE') throw new Error('no answer')
    expect(asked.value).toBe(whole.value)
    expect(asked.status).toBe('OPTIMAL')
  })
})

it.each([1, 0.8])(
  'how many sites serve a share of %d is bounded from the first answer on',
  (share) => {
    const steps = [...placed(town, { model: 'LSCP', within: 150, share })]
    const bounds = steps.map((step) => (step.type === 'PROGRESS' ? step.bound : Number.NaN))
    expect(Math.min(...bounds)).toBeGreaterThan(1)
  },
)

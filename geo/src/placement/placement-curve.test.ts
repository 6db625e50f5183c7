import fc from 'fast-check'
import { expect, it } from 'vitest'

import { instanceOfWays } from './instance-of-ways.ts'
import { placed } from './place.ts'
import { type CurvePoint, placementCurve } from './placement-curve.ts'
import { isCurved } from './question.ts'
import { byEveryChoice } from './testing/every-choice.ts'
import { solveProgramme, solvedWhole } from './testing/solve-programme.ts'
import { someInstance, someQuestion } from './testing/some-instances.ts'
import { verify } from './verify.ts'

/** Runs to the end: the points each time they were told, and what came last. */
function drawn(...asked: Parameters<typeof placementCurve>) {
  const told: (readonly CurvePoint[])[] = []
  const soFar: (readonly CurvePoint[])[] = []
  const steps = placementCurve(...asked)
  for (let next = steps.next(); ;) {
    if (next.done === true) return { told, soFar, last: next.value }
    const step = next.value
    if (step.type === 'POINTS') {
      told.push(step.points)
      soFar.push(step.soFar())
    }
    next = steps.next(step.type === 'SOLVE' ? solveProgramme(step.programme) : undefined)
  }
}

it('has of each number of sites what looking at every choice finds, each with its proof', () => {
  fc.assert(
    fc.property(someInstance, someQuestion.filter(isCurved), (instance, question) => {
      const { told, last } = drawn(instance, question)
      const points = told.at(-1) ?? []
      const forced = new Set(instance.rules.forced).size
      const all = Array.from({ length: question.sites + 1 }, (_, sites) => sites)
      const values = all.slice(forced).flatMap((sites) => {
        const best = byEveryChoice(instance, { ...question, sites })
        return best ? [{ sites, value: best.value }] : []
      })
      expect(points.map(({ sites, placement: { value } }) => ({ sites, value }))).toEqual(values)
      if (points.length > 0) expect(last).toEqual(points)
      else expect(last).toMatchObject({ status: 'INFEASIBLE' })
      for (const { placement } of points) {
        expect(placement).toMatchObject({ status: 'OPTIMAL', bound: placement.value })
        expect(verify(placement.certificate, instance)).toMatchObject({
          ...{ isAllowed: true, hasValue: true, isBounded: true },
          isOptimal: placement.certificate.restsOn === 'SUMS',
        })
      }
    }),
    { numRuns: 200 },
  )
})

const places = Array.from({ length: 40 }, (_, place) => ({
  x: (place * 7_919) % 1_000,
  y: (place * 6_101) % 1_000,
}))
const town = instanceOfWays({
  weights: places.map((_, place) => 1 + ((place * 31) % 17)),
  metres: places.map((one) => places.map(({ x, y }) => Math.hypot(one.x - x, one.y - y))),
  fixed: places.map(({ x, y }) => Math.hypot(x - 500, y - 500)),
  partsOfAMetre: 10,
})

it.each([
  { model: 'MCLP', within: 150, sites: 5 },
  { model: 'P_MEDIAN', sites: 5 },
  { model: 'P_CENTER', sites: 5 },
] as const)(
  'has the sites and the proof of each question alone, one by one: $model',
  (question) => {
    const { told, soFar, last } = drawn(town, question)
    const alone = [0, 1, 2, 3, 4, 5].map((sites) => ({
      sites,
      placement: solvedWhole(placed(town, { ...question, sites }, { alternatives: 0 })).result,
    }))
    expect(last).toEqual(alone)
    const lengths = told.map(({ length }) => length)
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other))
    expect([...new Set([0, ...lengths])]).toEqual([0, 1, 2, 3, 4, 5, 6])
    // Whoever stops has one more: the best so far of the point that is worked on.
    for (const [step, points] of soFar.entries()) {
      expect(points.slice(0, told[step]?.length)).toEqual(told[step])
      for (const { placement } of points.slice(told[step]?.length)) {
        expect(verify(placement.certificate, town)).toMatchObject({
          hasValue: true,
          isBounded: true,
        })
      }
    }
  },
)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { parseCertificate } from './certificate.ts'
import { valueOf } from './ground.ts'
import type { PlacementInstance } from './instance.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import { type Front, type FrontQuestion, type FrontSteps, paretoFront } from './pareto-front.ts'
import type { Infeasible } from './placement.ts'
import { everyAllowedChoice } from './testing/every-choice.ts'
import { solveProgramme } from './testing/solve-programme.ts'
import { someInstance } from './testing/some-instances.ts'
import { verify } from './verify.ts'

const someFront: fc.Arbitrary<FrontQuestion> = fc.record({ within: fc.nat(12), sites: fc.nat(4) })

interface Aims {
  readonly sites: number
  readonly served: number
  readonly farthest: number
}

const asText = ({ sites, served, farthest }: Aims) => [sites, served, farthest].join()

/** By looking at every choice. */
function frontByEveryChoice(instance: PlacementInstance, question: FrontQuestion): string[] {
  const all = new Map<string, Aims>()
  for (const sites of everyAllowedChoice(instance, { model: 'P_CENTER', ...question })) {
    const aims = {
      sites: sites.length,
      served: valueOf(instance, { model: 'MCLP', ...question }, sites),
      farthest: valueOf(instance, { model: 'P_CENTER', ...question }, sites),
    }
    all.set(asText(aims), aims)
  }
  const isBetter = (one: Aims, other: Aims) =>
    one !== other &&
    one.sites <= other.sites &&
    one.served >= other.served &&
    one.farthest <= other.farthest
  const some = [...all.values()]
  return some.filter((one) => !some.some((other) => isBetter(other, one))).map(asText)
}

const toldBy = ({ points }: Pick<Front, 'points'>) =>
  points.map(({ sites, ...aims }) => asText({ ...aims, sites: sites.length }))

function whole(steps: FrontSteps<Front | Infeasible>, hear?: (soFar: () => Front) => void) {
  let next = steps.next()
  while (next.done !== true) {
    const step = next.value
    if (step.type === 'PROGRESS') hear?.(step.soFar)
    next = steps.next(step.type === 'SOLVE' ? solveProgramme(step.programme) : undefined)
  }
  return next.value
}

/** Five in a row, a hundred metres apart. */
const row = instanceOfWays({
  weights: [1, 3, 1, 1, 2],
  metres: [0, 1, 2, 3, 4].map((one) => [0, 1, 2, 3, 4].map((other) => 100 * Math.abs(one - other))),
  partsOfAMetre: 1,
})

describe('the front of sites, people within a distance and the longest way', () => {
  it('has all points that looking at every choice finds, and no other, ties included', () => {
    fc.assert(
      fc.property(someInstance, someFront, (instance, question) => {
        const front = whole(paretoFront(instance, question))
        const compared = frontByEveryChoice(instance, question)
        if (front.status === 'INFEASIBLE') {
          expect(compared).toEqual([])
          return
        }
        expect(front.status).toBe('OPTIMAL')
        expect(toldBy(front).toSorted()).toEqual(compared.toSorted())
        for (const { sites, served, farthest } of front.points) {
          expect(valueOf(instance, { model: 'MCLP', ...question }, sites)).toBe(served)
          expect(valueOf(instance, { model: 'P_CENTER', ...question }, sites)).toBe(farthest)
        }
      }),
      { numRuns: 250 },
    )
  })

  it('is proven by sums alone wherever no solver was asked', () => {
    fc.assert(
      fc.property(someInstance, someFront, (instance, question) => {
        const front = whole(paretoFront(instance, question))
        if (front.status === 'INFEASIBLE') return
        for (const one of front.certificates.filter(({ restsOn }) => restsOn === 'SUMS')) {
          const certificate = parseCertificate(JSON.parse(JSON.stringify(one)))
          expect(verify(certificate, instance)).toMatchObject({ isAllowed: true, isOptimal: true })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('names what proves each point: that nothing serves more, and that a shorter way serves fewer', () => {
    fc.assert(
      fc.property(someInstance, someFront, (instance, question) => {
        const front = whole(paretoFront(instance, question))
        if (front.status === 'INFEASIBLE') return
        for (const { sites, served, farthest, ...point } of front.points) {
          const most = front.certificates[point.mostProvenBy]
          expect(most).toMatchObject({ sites, bound: most?.value })
          if (most?.question.model === 'MCLP') {
            const least = (most.question.farthest ?? Infinity) * instance.partsOfAMetre
            expect([most.value, least >= farthest]).toEqual([served, true])
          } else expect(most?.value).toBe(farthest)
          const shortest = front.certificates[point.shortestProvenBy ?? -1]
          if (shortest?.question.model === 'MCLP') {
            expect(shortest.bound).toBeLessThan(served)
            const kept = (shortest.question.farthest ?? 0) * instance.partsOfAMetre
            if (farthest < Infinity) expect(Math.round(kept)).toBe(farthest - 1)
          } else expect(shortest?.bound ?? Infinity).toBe(farthest)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is told from few sites to many and from the longest way to the shortest', () => {
    expect(whole(paretoFront(row, { within: 100, sites: 3 }))).toMatchObject({
      status: 'OPTIMAL',
      points: [
        { sites: [], served: 0, farthest: Infinity, worstServedTenth: null },
        { sites: [2], served: 5, farthest: 200, worstServedTenth: 200 },
        { sites: [1, 3], served: 8, farthest: 100, worstServedTenth: 100 },
      ],
    })
  })

  it('is told so far whenever somebody stops it, and claims nothing that is not so', () => {
    fc.assert(
      fc.property(someInstance, someFront, (instance, question) => {
        const compared = frontByEveryChoice(instance, question)
        const front = whole(paretoFront(instance, question), (soFar) => {
          const { status, points } = soFar()
          expect(status).toBe('WITHIN_GAP')
          const proven = toldBy({ points: points.filter(({ isProven }) => isProven) })
          expect(proven.filter((one) => !compared.includes(one))).toEqual([])
        })
        expect(front.status).not.toBe('WITHIN_GAP')
      }),
      { numRuns: 100 },
    )
  })

  it('has a gap where nothing is looked at and no solver answers, that every choice keeps to', () => {
    fc.assert(
      fc.property(someInstance, someFront, (instance, question) => {
        const steps = paretoFront(instance, question, { nodes: 0 })
        let next = steps.next()
        while (next.done !== true) next = steps.next()
        const front = next.value
        if (front.status === 'INFEASIBLE') return
        const all = everyAllowedChoice(instance, { model: 'P_CENTER', ...question })
        for (const { sites, servedAtMost, farthest } of front.points) {
          for (const other of all.filter(({ length }) => length <= sites.length)) {
            if (valueOf(instance, { model: 'P_CENTER', ...question }, other) > farthest) continue
            expect(valueOf(instance, { model: 'MCLP', ...question }, other)).toBeLessThanOrEqual(
              servedAtMost,
            )
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

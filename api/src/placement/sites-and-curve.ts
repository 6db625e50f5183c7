import { placed } from '@atlas/geo/placement/place'
import { type CurvePoint, placementCurve } from '@atlas/geo/placement/placement-curve'
import type { PlacedWorld } from '@atlas/geo/placement/placed-world'
import type { Infeasible, Placement } from '@atlas/geo/placement/placement'
import { type CurvedQuestion, type PlacementQuestion } from '@atlas/geo/placement/question'
import { gapOf, peopleServed, statedValue } from '@atlas/geo/placement/stated-placement'
import { type PlacementPoint, waitingState } from './placement-state.ts'
import { type Asked, infeasible, proposed, type Study, type StudyState } from './study-step.ts'

export function* sitesStudied({ found, question, checkpoint }: Asked): Study {
  const final = (answer: Placement | Infeasible): StudyState => {
    if (answer.status === 'INFEASIBLE') return infeasible(answer)
    const { alternatives, areAllListed } = answer
    return {
      ...waitingState,
      ...stated(found, question, answer),
      served: peopleServed(found, answer),
      alternatives: alternatives.map((sites) => proposed(found, sites)),
      areAllListed,
    }
  }
  const steps = placed(found.instance, question, { checkpoint })
  for (let next = steps.next(); ;) {
    if (next.done === true) return final(next.value)
    const step = next.value
    if (step.type === 'SOLVE') next = steps.next(yield step)
    else {
      const { sites, value, bound } = step
      yield {
        type: 'KNOWN',
        known: () => ({
          ...waitingState,
          ...inNumbers(found, question, value, bound),
          status: 'SEARCHING',
          sites: proposed(found, sites),
        }),
        soFar: () => final(step.soFar()),
      }
      next = steps.next()
    }
  }
}

export function* curveStudied({ found, question, checkpoint }: Asked<CurvedQuestion>): Study {
  const pointOf = ({ sites, placement }: CurvePoint): PlacementPoint => ({
    mostSites: sites,
    ...stated(found, question, placement),
  })
  const known = (points: readonly CurvePoint[]): StudyState => ({
    ...waitingState,
    status: 'SEARCHING',
    points: points.map(pointOf),
  })
  const steps = placementCurve(found.instance, question, { checkpoint })
  for (let next = steps.next(); ;) {
    if (next.done === true) {
      if ('status' in next.value) return infeasible(next.value)
      const isProven = next.value.every(({ placement: { status } }) => status === 'OPTIMAL')
      return { ...known(next.value), status: isProven ? 'OPTIMAL' : 'WITHIN_GAP' }
    }
    const step = next.value
    if (step.type === 'SOLVE') next = steps.next(yield step)
    else {
      yield {
        type: 'KNOWN',
        known: () => known(step.points),
        soFar: () => ({ ...known(step.soFar()), status: 'WITHIN_GAP' }),
      }
      next = steps.next()
    }
  }
}

const stated = (
  found: PlacedWorld,
  question: PlacementQuestion,
  { status, sites, value, bound, certificate }: Placement,
) => ({
  status,
  sites: proposed(found, sites),
  ...inNumbers(found, question, value, bound),
  certificate,
})

/** As people read them. */
function inNumbers(
  { instance: { partsOfAMetre }, total, partsOfAPerson }: PlacedWorld,
  question: PlacementQuestion,
  value: number,
  bound: number,
) {
  const counted = { total, partsOfAPerson, partsOfAMetre }
  const state = (one: number) => statedValue(question, one, counted)
  return { value: state(value), bound: state(bound), gap: gapOf(value, bound) }
}

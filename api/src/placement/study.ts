import { placed } from '@atlas/geo/placement/place'
import { type CurvePoint, placementCurve } from '@atlas/geo/placement/placement-curve'
import type { PlacedWorld } from '@atlas/geo/placement/placed-world'
import type { Infeasible, Placement } from '@atlas/geo/placement/placement'
import type { Programme, Solved } from '@atlas/geo/placement/programme'
import {
  type CurvedQuestion,
  isCurved,
  type PlacementQuestion,
} from '@atlas/geo/placement/question'
import { gapOf, peopleServed, statedValue } from '@atlas/geo/placement/stated-placement'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import {
  type AskedStudy,
  type PlacementPoint,
  type PlacementState,
  type ProposedSite,
  waitingState,
} from './placement-state.ts'

/** What is known of an answer; not of what, nor since when. */
export type StudyState = Omit<PlacementState, 'ground' | 'seconds'>

export type StudyStep =
  | {
      readonly type: 'KNOWN'
      /** What is told meanwhile. */
      readonly known: () => StudyState
      /** The answer, for whoever stops here. */
      readonly soFar: () => StudyState
    }
  /** To be answered with what a solver says. */
  | { readonly type: 'SOLVE'; readonly programme: Programme }

/** Work on a question, step by step. */
export type Study = Generator<StudyStep, StudyState, Solved | undefined>

interface Asked<Question = PlacementQuestion> {
  readonly found: PlacedWorld
  readonly question: Question
  readonly checkpoint: Checkpoint
}

export function studyOf({ type }: AskedStudy, { question, ...asked }: Asked): Study {
  switch (type) {
    case 'SITES':
      return sitesStudied({ question, ...asked })
    case 'CURVE':
      if (!isCurved(question)) throw new RangeError(`${question.model} names no number of sites`)
      return curveStudied({ question, ...asked })
  }
}

function* sitesStudied({ found, question, checkpoint }: Asked): Study {
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

function* curveStudied({ found, question, checkpoint }: Asked<CurvedQuestion>): Study {
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

const infeasible = ({ status, reason }: Infeasible): StudyState => ({
  ...waitingState,
  status,
  reason,
})

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

const proposed = (
  { candidates }: Pick<PlacedWorld, 'candidates'>,
  sites: readonly number[],
): ProposedSite[] => sites.flatMap((site) => candidates[site] ?? [])

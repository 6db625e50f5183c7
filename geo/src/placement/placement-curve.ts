import { groundOf } from './ground.ts'
import type { PlacementInstance } from './instance.ts'
import { placedOn } from './place.ts'
import type { Infeasible, Placement, PlacementOptions, PlacementStep } from './placement.ts'
import type { Solved } from './programme.ts'
import type { CurvedQuestion } from './question.ts'

/** What so many new sites do at best. */
export interface CurvePoint {
  /** New ones, at most. */
  readonly sites: number
  readonly placement: Placement
}

/** What drawing a curve says and asks meanwhile. */
export type CurveStep =
  | {
      readonly type: 'POINTS'
      /** Those that are done with. */
      readonly points: readonly CurvePoint[]
      /** With the best so far of the one that is worked on, for whoever stops here. */
      readonly soFar: () => readonly CurvePoint[]
    }
  | Extract<PlacementStep, { type: 'SOLVE' }>

/**
 * What no new site does, one, two and so on up to as many as the question has: how much more each further one brings.
 * Each point is a placement of its own with a proof of its own, the same that its question has alone; that more sites
 * bring less and less would prove nothing. Sites that must be chosen are in all of them, so it begins with so many; a
 * number of sites that answers nothing has no point.
 */
export function* placementCurve(
  instance: PlacementInstance,
  question: CurvedQuestion,
  options: Partial<PlacementOptions> = {},
): Generator<CurveStep, readonly CurvePoint[] | Infeasible, Solved | undefined> {
  const ground = groundOf(instance)
  let points: readonly CurvePoint[] = []
  let infeasible: Infeasible | null = null
  const fewest = Math.min(ground.forced.length, question.sites)
  for (let sites = fewest; sites <= question.sites; sites += 1) {
    const before = points
    const steps = placedOn(ground, { ...question, sites }, { alternatives: 0, ...options })
    let next = steps.next()
    while (next.done !== true) {
      const step = next.value
      if (step.type === 'SOLVE') next = steps.next(yield step)
      else {
        const soFar = () => [...before, pointOf(sites, step.soFar(), before)]
        yield { type: 'POINTS', points: before, soFar }
        next = steps.next()
      }
    }
    if (next.value.status === 'INFEASIBLE') infeasible = next.value
    else {
      const known = [...before, pointOf(sites, next.value, before)]
      points = known
      yield { type: 'POINTS', points: known, soFar: () => known }
    }
  }
  return points.length === 0 && infeasible !== null ? infeasible : points
}

/** Where time ended before so many sites were any better, it is what fewer do: they may be chosen, too. */
function pointOf(sites: number, placement: Placement, before: readonly CurvePoint[]): CurvePoint {
  const fewer = before.at(-1)?.placement
  if (!fewer || !isBetter(fewer, placement)) return { sites, placement }
  const { sites: chosen, value } = fewer
  const { assignment } = fewer.certificate
  const answer = { sites: chosen, value, ...(assignment && { assignment }) }
  const certificate = { ...placement.certificate, ...answer }
  const status = value === placement.bound ? 'OPTIMAL' : 'WITHIN_GAP'
  return { sites, placement: { ...placement, ...{ status, sites: chosen, value, certificate } } }
}

const isBetter = ({ value, certificate: { question } }: Placement, other: Placement): boolean =>
  question.model === 'MCLP' ? value > other.value : value < other.value

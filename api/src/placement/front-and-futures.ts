import {
  type Front,
  type FrontPoint,
  type FrontQuestion,
  paretoFront,
} from '@atlas/geo/placement/pareto-front'
import type { MostSaved } from '@atlas/geo/placement/most-saved'
import type { PlacedFutures } from '@atlas/geo/placement/placed-futures'
import type { PlacedWorld } from '@atlas/geo/placement/placed-world'
import type { RobustPlacement, SitesInFuture } from '@atlas/geo/placement/regrets'
import { robustPlacement } from '@atlas/geo/placement/robust-placement'
import { statedRegret, statedValue } from '@atlas/geo/placement/stated-placement'
import { waitingState } from './placement-state.ts'
import { type Asked, infeasible, proposed, type Study, type StudyState } from './study-step.ts'

/** Sites against people against the longest way. */
export function* frontStudied({ found, question, checkpoint }: Asked<FrontQuestion>): Study {
  const known = ({ points }: Pick<Front, 'points'>): StudyState => ({
    ...waitingState,
    status: 'SEARCHING',
    front: points.map((point) => statedPoint(found, point)),
  })
  const final = (front: Front): StudyState => {
    const { status, certificates } = front
    return { ...known(front), status, certificates }
  }
  const steps = paretoFront(found.instance, question, { checkpoint })
  for (let next = steps.next(); ;) {
    if (next.done === true) {
      return next.value.status === 'INFEASIBLE' ? infeasible(next.value) : final(next.value)
    }
    const step = next.value
    if (step.type === 'SOLVE') next = steps.next(yield step)
    else {
      yield {
        type: 'KNOWN',
        known: () => known(step.soFar()),
        soFar: () => final(step.soFar()),
      }
      next = steps.next()
    }
  }
}

function statedPoint(found: PlacedWorld, point: FrontPoint) {
  const { partsOfAMetre } = found.instance
  const metres = (parts: number | null) =>
    parts === null || parts === Infinity ? null : parts / partsOfAMetre
  return {
    sites: proposed(found, point.sites),
    residents: point.served / 10,
    residentsAtMost: point.servedAtMost / 10,
    farthestMetres: metres(point.farthest),
    farthestMetresAtLeast: metres(point.farthestAtLeast),
    worstServedTenthMetres: metres(point.worstServedTenth),
    isProven: point.isProven,
    mostProvenBy: point.mostProvenBy,
    shortestProvenBy: point.shortestProvenBy,
  }
}

/** What does well in every future. */
export function* robustStudied(
  { found, futures }: PlacedFutures,
  { question, checkpoint }: Omit<Asked<MostSaved>, 'found'>,
): Study {
  const { instance } = found
  const { partsOfAMetre } = instance
  const missed = (regret: number) => statedRegret(question, regret, { partsOfAMetre })
  const inFuture = ({ value, best, regret }: SitesInFuture, place: number) => {
    const counted = { total: futures[place]?.total ?? 0, partsOfAMetre }
    return {
      value: statedValue(question, value, counted),
      best: statedValue(question, best.value, counted),
      bestBound: statedValue(question, best.bound, counted),
      bestSites: proposed(found, best.sites),
      regret: missed(regret),
      certificate: best.certificate,
    }
  }
  const stated = (robust: RobustPlacement): StudyState => ({
    ...waitingState,
    status: robust.status,
    sites: proposed(found, robust.sites),
    robust: {
      regret: missed(robust.regret),
      bound: missed(robust.bound),
      boundBySums: missed(robust.boundBySums),
      meanRegret: missed(robust.meanRegret),
      meanRegretAtLeast: missed(robust.meanRegretAtLeast),
      futures: robust.futures.map(inFuture),
      weighed: robust.weighed,
    },
  })
  const steps = robustPlacement(instance, futures, question, { checkpoint })
  for (let next = steps.next(); ;) {
    if (next.done === true) {
      return next.value.status === 'INFEASIBLE' ? infeasible(next.value) : stated(next.value)
    }
    const step = next.value
    const soFar = step.type === 'SOLVE' ? null : step.soFar()
    if (step.type === 'SOLVE') next = steps.next(yield step)
    else {
      if (soFar !== null) {
        yield {
          type: 'KNOWN',
          known: () => ({ ...stated(soFar), status: 'SEARCHING' }),
          soFar: () => stated(step.soFar() ?? soFar),
        }
      }
      next = steps.next()
    }
  }
}

import { valueOf } from '@atlas/geo/placement/ground'
import { instanceOfCells, tenthsOfResidents } from '@atlas/geo/placement/instance-of-cells'
import { statedValue } from '@atlas/geo/placement/stated-placement'
import { type Place, pointsOf } from '@atlas/geo/reach/distance/geodesic'

import type { ReachCells } from '$reach/cells/reach-cells'

import type { ProposalQuestion } from './proposal-question'

/** The world that a proposal adds sites to. */
export interface WorldBefore {
  people: ReachCells['people']
  /** Sites of the kind that stand in it. */
  sites: readonly Place[]
  /** 1 for each cell whose people proposals leave out; null where there is none. */
  leftOut: Uint8Array | null
  detourFactor: number
}

/** The value without any new site, by the same sums as a proposal's; null where nothing compares with it. */
export function valueBefore(
  { people, sites, leftOut, detourFactor }: WorldBefore,
  { model, metres: within, ages, further }: ProposalQuestion,
): number | null {
  if (model === 'LSCP' || sites.length === 0) return null
  const isLeftOut = further?.includesUnknown === true ? null : leftOut
  const weights = tenthsOfResidents(people, ages).map((tenths, cell) =>
    isLeftOut?.[cell] === 1 ? 0 : tenths,
  )
  const instance = instanceOfCells({
    cells: people,
    ages,
    sites: pointsOfPlaces(sites),
    candidates: pointsOfPlaces([]),
    detourFactor,
    weights,
  })
  const asked = model === 'MCLP' ? { model, within, sites: 0 } : { model, sites: 0 }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return statedValue(asked, valueOf(instance, asked, []), {
    total,
    partsOfAMetre: instance.partsOfAMetre,
  })
}

const pointsOfPlaces = (places: readonly Place[]) =>
  pointsOf({ lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) })

import { districtsIn, type ReachAges } from '../reach/cells/reach-cells.ts'
import type { Place } from '../reach/distance/geodesic.ts'
import type { ServiceKind } from '../terms/classifications.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import type { PlacementQuestion } from './question.ts'

/** Where a site could stand, with the district that lies there; null where that is not known. */
export interface CandidatePlace extends Place {
  readonly districtId: number | null
}

/** The middles of all published cells, all stops of public transport, or whichever places somebody names. */
export type CandidatePlaces =
  | { readonly from: 'CELLS' | 'STOPS' }
  | { readonly places: readonly CandidatePlace[] }

/** A placement question about a world, as a value: the same, asked of the same world, has the same answer. */
export interface AskedPlacement {
  readonly question: PlacementQuestion
  /** Sites of it stay where they are. */
  readonly kind: ServiceKind
  /** Who is served. */
  readonly ages: ReachAges
  readonly candidates: CandidatePlaces
  /** Only candidates of these districts, by id; null for wherever they are. */
  readonly districts: readonly number[] | null
  /** Which of the places must be chosen and which may not, from 0 on. */
  readonly forced: readonly number[]
  readonly excluded: readonly number[]
  readonly minimumMetres: number | null
  /** Whether areas whose sites are unknown count, as if there were none. */
  readonly includesUnknown: boolean
  /** Where need is greater each of the people counts for more; all alike unless said. */
  readonly need?: readonly DistrictNeed[]
  /** What the sites cost, where they follow from it. */
  readonly budget?: FteBudget
  /** Sites have room for everybody unless said. */
  readonly room?: AskedRoom
}

/** The need index of a district, from 1 to 100: where it is 50, each of the people counts once. */
export interface DistrictNeed {
  readonly districtId: number
  readonly points: number
}

export const usualNeed = 50

/** Posts in full-time equivalents. */
export interface FteBudget {
  readonly fte: number
  readonly ftePerSite: number
}

/** As many people as the staff of a site is planned for, by the planning key. */
export interface AskedRoom {
  /** Of each new site. */
  readonly ftePerSite: number
  /** Nobody is sent farther; where all ways count, whoever finds no room counts as if going so far. */
  readonly furthestMetres: number
}

/** For how many new sites a budget is enough. */
export const sitesFor = ({ fte, ftePerSite }: FteBudget): number =>
  // A quotient such as 0.3 / 0.1 is no binary number: what is off by rounding alone is there.
  Math.floor(Math.round((fte / ftePerSite) * 1e9) / 1e9)

/** One of the places: which of them it is, from 0 on, whether the others are candidates or not. */
export interface Candidate extends CandidatePlace {
  readonly number: number
}

export type AskedCandidates = Pick<AskedPlacement, 'candidates' | 'districts'>

/** How many places there are, candidates or not. */
export function placesOf(
  world: Pick<Published, 'inhabited' | 'stops'>,
  { candidates }: Pick<AskedPlacement, 'candidates'>,
): number {
  if (!('from' in candidates)) return candidates.places.length
  return candidates.from === 'CELLS' ? world.inhabited.length : world.stops.length
}

/** All candidates, as the places come. */
export function candidatesOf(
  world: Pick<Published, 'inhabited' | 'stops'>,
  asked: AskedCandidates,
): readonly Candidate[] {
  const districts = asked.districts === null ? null : new Set(asked.districts)
  return allPlaces(world, asked)
    .map(({ lon, lat, districtId }, number) => ({ number, lon, lat, districtId }))
    .filter(
      ({ districtId }) => districts === null || (districtId !== null && districts.has(districtId)),
    )
}

function allPlaces(
  { inhabited, stops }: Pick<Published, 'inhabited' | 'stops'>,
  { candidates }: AskedCandidates,
): readonly CandidatePlace[] {
  if (!('from' in candidates)) return candidates.places
  if (candidates.from === 'STOPS') return stops
  const { lon, lat, district } = inhabited
  return Array.from(district, (districtId, cell) => ({
    lon: lon[cell] ?? 0,
    lat: lat[cell] ?? 0,
    districtId,
  }))
}

/** The districts of some areas, by id, ascending. */
export function districtsOf(
  areas: readonly Area[],
  hierarchy: Published['areas'],
): readonly number[] {
  const ids = areas.flatMap((area) => districtsIn(area, hierarchy))
  return [...new Set(ids)].sort((a, b) => a - b)
}

import { byAge, type CellAge } from '../../terms/classifications.ts'
import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import { detourEnds, type DrawnSites } from '../drawn-reach.ts'
import { metresFromEach, type Points } from '../distance/geodesic.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../cells/reach-cells.ts'
import type { AreaReach } from '../reached-world.ts'
import type { Ways } from '../distance/ways.ts'

interface AskedCatchment {
  readonly ages: ReachAges
  /** Metres on foot of each age, above 0. */
  readonly limits: ByAge<number>
  /** Of the zones from the nearest on, from above 0 to 1, none above the one before; a zone includes its far edge. */
  readonly weights: readonly number[]
}

/** Who of each age and district reaches each site, weighed: for each site a number for each of `cells.districtIds`. */
type Demand = ByAge<Float64Array>

export interface FloatingCatchment {
  /** What falls to the people of each age and district, in the order of `cells.districtIds`. */
  readonly given: ByAge<Float64Array>
  /** Those who reach each site, weighed. */
  readonly drawn: Float64Array
  /** Those of them who live in an area. */
  readonly drawnFrom: (area: Pick<AreaReach, 'districtIds' | 'parts'>) => Float64Array
}

/**
 * Supply against demand in floating catchment areas, in two steps. First each site's supply is divided by the people
 * who reach it; then the people of each cell add up what the sites they reach have to give to each of them:
 *
 *   R_j = S_j ÷ Σ_k P_k · W_kj,  A_i = Σ_j R_j · W_ij
 *
 * With one weight of 1 this is 2SFCA (Luo & Wang 2003, Environment and Planning B 30, 865–884); with weights that
 * decay by zones of equal width it is E2SFCA (Luo & Qi 2009, Health & Place 15, 1100–1107). What everybody gets is
 * together the supply of all sites that anybody reaches. What a district gets of a site follows from who of it reaches
 * the site, so that cells are looked through once.
 *
 * @param supply of each site, in any unit, not negative
 * @throws RangeError when a supply is out of range
 */
export function floatingCatchment(
  cells: ReachCells,
  demand: Demand,
  supply: readonly number[],
): FloatingCatchment {
  if (!supply.every((value) => value >= 0 && value < Infinity)) {
    throw new RangeError('A supply must be finite and not negative')
  }
  const districts = cells.districtIds.length
  const ofSite = (site: number) =>
    byAge((age) => demand[age].subarray(site * districts, (site + 1) * districts))
  const given = byAge(() => new Float64Array(districts))
  const drawn = Float64Array.from(supply, (value, site) => {
    const here = ofSite(site)
    const people = sum(here.AGE_60_TO_79) + sum(here.AGE_80_PLUS)
    if (people > 0) addGiven(given, here, value, people)
    return people
  })
  return {
    given,
    drawn,
    drawnFrom: ({ districtIds, parts }) =>
      Float64Array.from(
        supply,
        (_, site) => cells.sumOver(districtIds, bandsOf('AGE_60_PLUS'), ofSite(site), parts) ?? 0,
      ),
  }
}

/** Part by part, as what falls to each may be more than a number can hold where people weigh next to nothing. */
function addGiven(
  given: ByAge<Float64Array>,
  demand: Demand,
  supply: number,
  people: number,
): void {
  for (const age of bandsOf('AGE_60_PLUS')) {
    const [to, from] = [given[age], demand[age]]
    for (let district = 0; district < to.length; district += 1) {
      to[district] = (to[district] ?? 0) + supply * ((from[district] ?? 0) / people)
    }
  }
}

function sum(values: Float64Array): number {
  let all = 0
  for (const value of values) all += value
  return all
}

/**
 * Who reaches each site, by ways.
 * @param sites how many there are
 * @throws RangeError when a limit or a weight is out of range
 */
export function demandByWays(
  cells: ReachCells,
  { start, site, metres }: Ways,
  sites: number,
  asked: AskedCatchment,
  checkpoint: Checkpoint = neverGivenUp,
): Demand {
  const demand = emptyDemand(cells, sites)
  const { districtIds, districtOf } = cells
  for (const zones of zonesOf(asked)) {
    const [people, residents] = [demand[zones.age], cells.cells.residents[zones.age]]
    for (let cell = 0; cell < cells.length; cell += 1) {
      if (cell % littleOnes === 0) checkpoint()
      for (let way = start[cell] ?? 0; way < (start[cell + 1] ?? 0); way += 1) {
        const place = (site[way] ?? 0) * districtIds.length + (districtOf[cell] ?? 0)
        const weight = weightAt(zones, metres[way] ?? Infinity)
        people[place] = (people[place] ?? 0) + (residents[cell] ?? 0) * weight
      }
    }
  }
  return demand
}

/**
 * The same in each draw of the sites, with the shortest ways and with the longest. A site that stands in the same place
 * in all of them is looked at once.
 * @throws as demandByWays
 */
export function* demandInDraws(
  cells: ReachCells,
  { draws, fixed, vague }: Pick<DrawnSites, 'draws' | 'fixed' | 'vague'>,
  asked: AskedCatchment,
  checkpoint: Checkpoint,
): Generator<Demand> {
  const sites = fixed.length + vague.length
  const bands = zonesOf(asked)
  const ends = Object.values(detourEnds)
  const add = (points: Points, some: readonly number[], to: readonly Demand[]) => {
    for (const site of some) {
      checkpoint()
      const metres = metresFromEach(cells.points, points, site)
      for (const [place, factor] of ends.entries()) {
        for (const zones of bands) addStraight(cells, { site, metres, factor }, zones, to[place])
      }
    }
  }
  const [first] = draws
  const ofFixed = ends.map(() => emptyDemand(cells, sites))
  if (first) add(first, fixed, ofFixed)
  for (const points of draws) {
    const all = ofFixed.map((demand) => byAge((age) => demand[age].slice()))
    add(points, vague, all)
    yield* all
  }
}

const emptyDemand = ({ districtIds }: ReachCells, sites: number): Demand =>
  byAge(() => new Float64Array(sites * districtIds.length))

/** What people of an age count by how far they walk. */
interface Zones {
  readonly age: CellAge
  /** Where each zone ends, in metres on foot; the last one at the limit itself. */
  readonly ends: Float64Array
  readonly weights: readonly number[]
}

/** @throws RangeError when a limit or a weight is out of range */
function zonesOf({ ages, limits, weights }: AskedCatchment): Zones[] {
  requireDecay(limits, weights)
  const { length } = weights
  return bandsOf(ages).map((age) => {
    const endOf = (zone: number) =>
      zone === length - 1 ? limits[age] : (limits[age] * (zone + 1)) / length
    return { age, weights, ends: Float64Array.from(weights, (_, zone) => endOf(zone)) }
  })
}

/** What somebody counts who walks so many metres; 0 beyond the limit. */
function weightAt({ ends, weights }: Zones, metres: number): number {
  for (let zone = 0; zone < ends.length; zone += 1) {
    if (metres <= (ends[zone] ?? 0)) return weights[zone] ?? 0
  }
  return 0
}

/** Adds the people of an age who reach a site along straight lines that are longer on foot by a factor. */
function addStraight(
  { cells, districtIds, districtOf }: ReachCells,
  { site, metres, factor }: { site: number; metres: Float64Array; factor: number },
  zones: Zones,
  demand: Demand | undefined,
): void {
  const [people, residents] = [demand?.[zones.age], cells.residents[zones.age]]
  if (!people) return
  const begin = site * districtIds.length
  const farthest = (zones.ends.at(-1) ?? 0) / factor
  for (let cell = 0; cell < metres.length; cell += 1) {
    const straight = metres[cell] ?? Infinity
    if (straight > farthest) continue
    const place = begin + (districtOf[cell] ?? 0)
    people[place] =
      (people[place] ?? 0) + (residents[cell] ?? 0) * weightAt(zones, straight * factor)
  }
}

function requireDecay(limits: ByAge<number>, weights: readonly number[]): void {
  const isDecay = weights.every(
    (weight, zone) => weight > 0 && weight <= (zone === 0 ? 1 : (weights[zone - 1] ?? 0)),
  )
  if (weights.length === 0 || !isDecay) {
    throw new RangeError(`Weights must fall from at most 1 and stay above 0: ${weights.join(', ')}`)
  }
  if (!Object.values(limits).every((limit) => limit > 0 && limit < Infinity)) {
    throw new RangeError('A limit must be finite and above 0')
  }
}

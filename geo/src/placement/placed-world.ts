import { type ReachAges, ReachCells } from '../reach/cells/reach-cells.ts'
import { type Place, pointsOf } from '../reach/distance/geodesic.ts'
import { areasWithUnknownSites } from '../reach/known-sites.ts'
import { sitesOf } from '../reach/reach-question.ts'
import { type KnownOfTotal, knownOfTotal } from '../sites/known-of-total.ts'
import type { ServiceKind } from '../terms/classifications.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import type { Message } from '../words/vocabulary.ts'
import { generalisedNote } from '../world/generalised-cells.ts'
import type { Published } from '../world/published.ts'
import type { Area, ServiceSite } from '../world/snapshot.ts'
import {
  type AskedPlacement,
  type AskedRoom,
  type Candidate,
  candidatesOf,
  sitesFor,
  usualNeed,
} from './asked-placement.ts'
import { instanceOfCells, type PlacedCells, tenthsOfResidents } from './instance-of-cells.ts'
import type { PlacementInstance } from './instance.ts'
import { longestThatMatters } from './question.ts'
import { plannedPerFte, roomOfSites } from './site-room.ts'

/** From what a placement question about a world is answered, before any way is measured. */
export interface PlacementGround {
  readonly placed: PlacedCells & { readonly weights: Float64Array }
  /** Sites that stay. */
  readonly sites: readonly ServiceSite[]
  /** Where sites could stand, in the order in which a certificate names them. */
  readonly candidates: readonly Candidate[]
  /** Planning areas with staff of the kind and no known site. */
  readonly unknownIn: readonly Area[]
  /** How many sites of the kind are known, and of how many. */
  readonly known: KnownOfTotal
  /** What is to be said with every figure of it. */
  readonly note: Message
  /** All that are asked after, in parts of people. */
  readonly total: number
  /** In how many parts each of the people is counted: tenths, and those by need. */
  readonly partsOfAPerson: number
  /** Of each cell the people who are asked after, in whole tenths. */
  readonly people: Float64Array
}

/** What a placement question about a world looks at. */
export interface PlacedWorld extends PlacementGround {
  readonly instance: PlacementInstance
}

/**
 * Where sites are unknown nobody is asked after and no site is placed, unless somebody includes those areas: else a proof
 * would prove a hole in the data. Candidates that must be chosen are kept wherever they are.
 */
export function placementGround(
  world: Published,
  asked: AskedPlacement,
  detourFactor: number,
): PlacementGround {
  const { kind, ages, question, forced, excluded, minimumMetres, room } = asked
  const cells = new ReachCells(world.inhabited)
  const unknownIn = areasWithUnknownSites(kind, world)
  const leftOut = new Set(asked.includesUnknown ? [] : unknownIn.map(({ id }) => id))
  const isLeftOut = (districtId: number | null): boolean => {
    const planningArea = districtId === null ? null : world.areas.byId(districtId).planningAreaId
    return planningArea !== null && leftOut.has(planningArea)
  }
  const mustBe = new Set(forced)
  const candidates = candidatesOf(world, asked).filter(
    ({ districtId, number }) => mustBe.has(number) || !isLeftOut(districtId),
  )
  const people = peopleOf(cells, ages, isLeftOut)
  const weights = weightsOf(people, cells, asked)
  const sites = sitesOf(world.sites, { kinds: [kind], provider: null })
  const chosen = (numbers: readonly number[]) => placesIn(candidates, numbers)
  const known = knownOfTotal(world.sitesToday, world.siteTotals).find((one) => one.kind === kind)
  if (!known) throw new RangeError(`Nothing is known of sites of ${kind}`)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const note = noteOf(world, asked, { unknownIn, known, detourFactor })
  const longest = longestThatMatters(question)
  const placed = {
    cells,
    ages,
    sites: pointsOfPlaces(sites),
    candidates: pointsOfPlaces(candidates),
    detourFactor,
    ...(longest !== null && { within: longest }),
    weights,
    rules: { forced: chosen(forced), excluded: chosen(excluded), minimumMetres },
    ...(room && { room: roomOfSites(world, { kind, room, sites, candidates }) }),
  }
  const partsOfAPerson = asked.need ? tenths * usualNeed : tenths
  return { placed, sites, candidates, unknownIn, known, note, total, partsOfAPerson, people }
}

/**
 * The same with every way.
 * @throws RangeError when something could not be computed exactly
 */
export function placedWorld(
  world: Published,
  asked: AskedPlacement,
  detourFactor: number,
  checkpoint: Checkpoint = neverGivenUp,
): PlacedWorld {
  const ground = placementGround(world, asked, detourFactor)
  return { ...ground, instance: instanceOfCells(ground.placed, checkpoint) }
}

/** In which residents of cells are told. */
const tenths = 10

function noteOf(
  world: Published,
  { kind, includesUnknown, need, budget, room }: AskedPlacement,
  {
    unknownIn,
    known,
    detourFactor: factor,
  }: Pick<PlacementGround, 'unknownIn' | 'known'> & { detourFactor: number },
): Message {
  const areas = unknownIn.map(({ name }) => name)
  const generalised = generalisedNote(world.inhabited)
  const key = includesUnknown ? 'sitesUnknownIn' : 'leftOutUnknown'
  return {
    key: 'sentences',
    sentences: [
      { key: 'cellsAreEstimates' },
      ...(generalised ? [generalised] : []),
      { key: 'placedByEstimatedWays', factor },
      ...(budget ? [{ key: 'sitesForFte', ...budget, sites: sitesFor(budget) } as const] : []),
      ...(need ? [{ key: 'weighedByNeed', once: usualNeed } as const] : []),
      ...(room ? [roomNote(world, kind, room)] : []),
      known.message,
      ...(areas.length > 0 ? [{ key, kind, areas } as const] : []),
    ],
  }
}

function roomNote(world: Published, kind: ServiceKind, room: AskedRoom): Message {
  const [city] = world.areas.atLevel('CITY')
  return { key: 'roomByKey', ...room, perFte: city ? plannedPerFte(world, kind, city) : null }
}

function weightsOf(
  people: Float64Array,
  { cells: { district } }: ReachCells,
  { need }: AskedPlacement,
): Float64Array {
  if (!need) return people
  const points = new Map(need.map((one) => [one.districtId, one.points]))
  return people.map((count, cell) => count * (points.get(district[cell] ?? -1) ?? usualNeed))
}

function peopleOf(
  cells: ReachCells,
  ages: ReachAges,
  isLeftOut: (districtId: number) => boolean,
): Float64Array {
  const out = new Set(cells.districtIds.filter(isLeftOut))
  const { district } = cells.cells
  return tenthsOfResidents(cells, ages).map((count, cell) =>
    out.has(district[cell] ?? -1) ? 0 : count,
  )
}

/** Where some of the places are among the candidates, ascending; those that are none are left out. */
function placesIn(candidates: readonly Candidate[], numbers: readonly number[]): number[] {
  const wanted = new Set(numbers)
  return candidates.flatMap(({ number }, place) => (wanted.has(number) ? place : []))
}

const pointsOfPlaces = (places: readonly Place[]) =>
  pointsOf({ lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) })

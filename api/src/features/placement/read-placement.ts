import {
  type AskedPlacement,
  type AskedRoom,
  type CandidatePlace,
  type CandidatePlaces,
  candidatesOf,
  type DistrictNeed,
  districtsOf,
  type FteBudget,
  placesOf,
  sitesFor,
} from '@atlas/geo/placement/asked-placement'
import { isOfPeople } from '@atlas/geo/placement/placed-futures'
import { asksWhatIsSaved, isCurved, type PlacementQuestion } from '@atlas/geo/placement/question'
import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import type { ServiceKind } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { Scenario } from '@atlas/geo/world/scenario'
import { perWorld, type DataContext } from '../../schema/context.ts'
import { ofPossibleScenario } from '../../schema/possible-scenario.ts'
import { RequestError } from '../../schema/request-error.ts'
import { areaByCode } from '../areas/area.ts'
import { placedInDistricts } from '../areas/placed.ts'
import { checkPosition } from '../areas/position.ts'
import { needIndexAt } from '../need-index/need-index.ts'
import { readAges } from '../reach/reach-input.ts'
import { type AskedScenario, readScenario } from '../scenarios/scenario-input.ts'
import { type PlacementInput, placementLimits } from './placement-input.ts'

type Input = typeof PlacementInput.$inferInput

/** A question, checked, and how long it may take. */
export interface ReadPlacement {
  readonly asked: AskedPlacement
  readonly seconds: number
}

/** @throws RequestError, Refusal: what is wrong with the question */
export async function readPlacement(input: Input, context: DataContext): Promise<ReadPlacement> {
  const { world } = context
  requireSeconds(input.seconds)
  const { kind, ftePerSite } = input
  const least = leastFte(world, kind)
  const budget = budgetOf(input.model, readFte(ftePerSite, least))
  const question = questionOf(input.model, budget)
  const ages = readAges(input.ages)
  const minimumMetres =
    input.minimumMetres == null
      ? null
      : checkedMetres(input.minimumMetres, placementLimits.minimumMetres)
  const areas = input.areas?.map(({ level, code }) => areaByCode(world, level, code))
  const where = {
    candidates: await placesAsked(input.candidates, context),
    districts: areas ? districtsOf(areas, world.areas) : null,
  }
  const isRoomy = input.room != null && question.model === 'P_MEDIAN'
  const pairs = isRoomy ? placementLimits.pairsWithRoom : placementLimits.pairs
  const numbers = candidateNumbers(where, pairs, context)
  requireSites(question, numbers.size)
  const named = (candidates: readonly number[]) => {
    const unknown = candidates.find((one) => !numbers.has(one))
    if (unknown === undefined) return [...new Set(candidates)].sort((a, b) => a - b)
    throw new RequestError('UNKNOWN_CANDIDATE', { candidate: unknown })
  }
  const { includeUnknown: includesUnknown, seconds } = input
  const asRoom = input.room && roomOf(input.room, { question, ages, kind, ftePerSite, world })
  const need = input.need && (await needOf(input.need, context))
  const [forced, excluded] = [named(input.forced), named(input.excluded)]
  const asked = { question, kind, ages, ...where, forced, excluded, minimumMetres, includesUnknown }
  const more = { ...(budget && { budget }), ...(asRoom && { room: asRoom }), ...(need && { need }) }
  return { asked: { ...asked, ...more }, seconds }
}

function requireSeconds(seconds: number): void {
  const most = placementLimits.seconds
  if (!(seconds > 0 && seconds <= most)) throw new RequestError('MALFORMED_TIME_LIMIT', { most })
}

function requireSites(question: PlacementQuestion, candidates: number): void {
  const sites = 'sites' in question ? question.sites : 1
  if (sites >= 1 && sites <= candidates) return
  throw new RequestError('TOO_MANY_SITES', { sites, candidates })
}

/** @throws RequestError, Refusal: MALFORMED_CURVE where the question names no number of sites, or more than a curve has */
export async function readPlacementCurve(
  input: Input,
  context: DataContext,
): Promise<ReadPlacement> {
  const read = await readPlacement(input, context)
  const { question } = read.asked
  const most = placementLimits.curveSites
  if (isCurved(question) && question.sites <= most) return read
  throw new RequestError('MALFORMED_CURVE', { most })
}

/** @throws RequestError, Refusal: MALFORMED_FRONT where it is of another model, or of more sites than a front has */
export async function readPlacementFront(
  input: Input,
  context: DataContext,
): Promise<ReadPlacement> {
  const read = await readPlacement(input, context)
  const { question } = read.asked
  const most = placementLimits.frontSites
  const isAsked = question.model === 'MCLP' && question.farthest === undefined
  if (isAsked && question.sites <= most && isOfAllAlike(read)) return read
  throw new RequestError('MALFORMED_FRONT', { most })
}

/** Whether each of the people counts once, and sites have room for all. */
const isOfAllAlike = ({ asked: { need, room } }: ReadPlacement): boolean => !need && !room

/** A future as it was named, and what it changes. */
export interface ReadFuture {
  readonly name: string | null
  readonly scenario: Scenario
}

/** @throws RequestError, Refusal: what is wrong with the question or a future */
export async function readRobustPlacement(
  input: Input,
  futures: readonly AskedScenario[],
  context: DataContext,
): Promise<ReadPlacement & { futures: readonly ReadFuture[] }> {
  const most = placementLimits.futures
  const asked = await readPlacement(input, context)
  const isAsked = asksWhatIsSaved(asked.asked.question) && isOfAllAlike(asked)
  if (!isAsked || futures.length < 1 || futures.length > most) {
    throw new RequestError('MALFORMED_FUTURES', { most })
  }
  const read = futures.map((future) =>
    ofPossibleScenario(() => readScenario(future, context.world)),
  )
  const wrong = read.findIndex(({ scenario }) => !isOfPeople(scenario))
  if (wrong !== -1) throw new RequestError('FUTURE_NOT_OF_PEOPLE', { future: wrong + 1 })
  return { ...asked, futures: read }
}

function questionOf(
  { mclp, lscp, pMedian, pCenter }: Input['model'],
  budget: FteBudget | null,
): PlacementQuestion {
  const sitesOf = ({ sites }: { sites?: number | null | undefined }) =>
    budget ? sitesFor(budget) : (sites ?? 0)
  if (mclp) {
    const { withinMetres, farthestMetres } = mclp
    const within = checkedMetres(withinMetres)
    const farthest = farthestMetres == null ? {} : { farthest: checkedMetres(farthestMetres) }
    return { model: 'MCLP', within, sites: sitesOf(mclp), ...farthest }
  }
  if (lscp) {
    const { share, withinMetres } = lscp
    if (!(share > 0 && share <= 1)) throw new RequestError('MALFORMED_SHARE', {})
    const within = checkedMetres(withinMetres)
    return { model: 'LSCP', within, ...(share < 1 && { share }) }
  }
  if (pMedian) return { model: 'P_MEDIAN', sites: sitesOf(pMedian) }
  return { model: 'P_CENTER', sites: sitesOf(pCenter) }
}

/** What each facility of a kind has at least. */
const leastFte = ({ planning }: Published, kind: ServiceKind): number =>
  planning.frameworks[0]?.keys.get(kind)?.minimumFtePerFacility ?? 0.1

function readFte(fte: number, least: number): number {
  if (fte >= least && fte <= placementLimits.fte) return fte
  throw new RequestError('TOO_LITTLE_STAFF', { fte, least, most: placementLimits.fte })
}

/** Posts for new sites; null where the sites themselves are counted. */
function budgetOf(
  { mclp, pMedian, pCenter }: Input['model'],
  ftePerSite: number,
): FteBudget | null {
  const asked = mclp ?? pMedian ?? pCenter
  if (!asked) return null
  const { sites, fte } = asked
  if ((sites == null) === (fte == null)) throw new RequestError('MALFORMED_BUDGET', {})
  return fte == null ? null : { fte: readFte(fte, ftePerSite), ftePerSite }
}

function roomOf(
  { furthestMetres: furthest }: NonNullable<Input['room']>,
  {
    question,
    ages,
    kind,
    ftePerSite,
    world,
  }: Pick<AskedPlacement, 'question' | 'ages' | 'kind'> & { ftePerSite: number; world: Published },
): AskedRoom {
  const hasKey = world.planning.frameworks[0]?.keys.has(kind) === true
  if (!asksWhatIsSaved(question) || !hasKey) throw new RequestError('ROOM_NOT_KNOWN', {})
  if (ages !== 'AGE_60_PLUS') throw new RequestError('ROOM_NOT_FOR_AGES', {})
  return { ftePerSite, furthestMetres: checkedMetres(furthest) }
}

/** Of every district the mean of the areas it lies in; at least 1 point, as everybody counts. */
async function needOf(
  { level, parts }: NonNullable<Input['need']>,
  context: DataContext,
): Promise<DistrictNeed[]> {
  const { areas } = context.world
  const { values } = await needIndexAt(level, parts, 'percentile-rank', context)
  const points = new Map<number, number[]>()
  for (const { area, score } of values) {
    if (score.value === null) continue
    for (const id of districtsOf([area], areas)) {
      points.set(id, [...(points.get(id) ?? []), score.value])
    }
  }
  return [...points].map(([districtId, all]) => ({
    districtId,
    points: Math.max(1, Math.round(all.reduce((sum, one) => sum + one, 0) / all.length)),
  }))
}

function checkedMetres(metres: number, maximum: number = furthestMetres): number {
  if (metres > 0 && metres <= maximum) return metres
  throw new RequestError('MALFORMED_DISTANCE', { maximum })
}

/** Which of the places are candidates. */
function candidateNumbers(
  where: Pick<AskedPlacement, 'candidates' | 'districts'>,
  pairs: number,
  { world }: DataContext,
): ReadonlySet<number> {
  const perPair = Math.floor(pairs / Math.max(1, world.inhabited.length))
  const most = Math.min(placementLimits.candidates, perPair)
  const tooMany = (candidates: number) =>
    new RequestError('TOO_MANY_CANDIDATES', { candidates, most })
  const places = placesOf(world, where)
  if (where.districts === null && places > most) throw tooMany(places)
  const numbers = new Set(candidatesOf(world, where).map(({ number }) => number))
  if (numbers.size > most) throw tooMany(numbers.size)
  if (numbers.size === 0) throw new RequestError('NO_CANDIDATES', {})
  return numbers
}

async function placesAsked(
  { from, points }: Input['candidates'],
  context: DataContext,
): Promise<CandidatePlaces> {
  if (from === 'CELLS' || from === 'STOPS') return { from }
  if (from === 'OFFICES') return { places: await placedOffices(context.world)(context) }
  return { places: await placedInDistricts((points ?? []).map(checkPosition), context) }
}

/** Their districts are asked for when somebody places sites there first. */
const placedOffices = perWorld(({ offices }) => {
  let placing: Promise<readonly CandidatePlace[]> | null = null
  return (context: DataContext) => {
    placing ??= placedInDistricts(offices, context).catch((error: unknown) => {
      placing = null
      throw error
    })
    return placing
  }
})

import {
  type AskedPlacement,
  type CandidatePlace,
  type CandidatePlaces,
  candidatesOf,
  districtsOf,
  placesOf,
} from '@atlas/geo/placement/asked-placement'
import { isCurved, type PlacementQuestion } from '@atlas/geo/placement/question'
import { furthestMetres } from '@atlas/geo/terms/asked-at-most'
import { perWorld, type DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { areaByCode } from '../areas/area.ts'
import { placedInDistricts } from '../areas/placed.ts'
import { checkPosition } from '../areas/position.ts'
import { readAges } from '../reach/reach-input.ts'
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
  if (!(input.seconds > 0 && input.seconds <= placementLimits.seconds)) {
    throw new RequestError('MALFORMED_TIME_LIMIT', { most: placementLimits.seconds })
  }
  const question = questionOf(input.model)
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
  const numbers = candidateNumbers(where, context)
  const sites = 'sites' in question ? question.sites : 1
  if (sites < 1 || sites > numbers.size) {
    throw new RequestError('TOO_MANY_SITES', { sites, candidates: numbers.size })
  }
  const named = (candidates: readonly number[]) => {
    const unknown = candidates.find((one) => !numbers.has(one))
    if (unknown === undefined) return [...new Set(candidates)].sort((a, b) => a - b)
    throw new RequestError('UNKNOWN_CANDIDATE', { candidate: unknown })
  }
  const { kind, includeUnknown: includesUnknown, seconds } = input
  const [forced, excluded] = [named(input.forced), named(input.excluded)]
  const asked = { question, kind, ages, ...where, forced, excluded, minimumMetres, includesUnknown }
  return { asked, seconds }
}

/** @throws RequestError, Refusal: MALFORMED_CURVE where the question names no number of sites, or more than a curve has */
export async function readPlacementCurve(
  input: Input,
  context: DataContext,
): Promise<ReadPlacement> {
  const question = questionOf(input.model)
  const most = placementLimits.curveSites
  if (isCurved(question) && question.sites <= most) return readPlacement(input, context)
  throw new RequestError('MALFORMED_CURVE', { most })
}

function questionOf({ mclp, lscp, pMedian, pCenter }: Input['model']): PlacementQuestion {
  if (mclp) return { model: 'MCLP', within: checkedMetres(mclp.withinMetres), sites: mclp.sites }
  if (lscp) {
    const { share, withinMetres } = lscp
    if (!(share > 0 && share <= 1)) throw new RequestError('MALFORMED_SHARE', {})
    const within = checkedMetres(withinMetres)
    return { model: 'LSCP', within, ...(share < 1 && { share }) }
  }
  if (pMedian) return { model: 'P_MEDIAN', sites: pMedian.sites }
  return { model: 'P_CENTER', sites: pCenter.sites }
}

function checkedMetres(metres: number, maximum: number = furthestMetres): number {
  if (metres > 0 && metres <= maximum) return metres
  throw new RequestError('MALFORMED_DISTANCE', { maximum })
}

/** Which of the places are candidates. */
function candidateNumbers(
  where: Pick<AskedPlacement, 'candidates' | 'districts'>,
  { world }: DataContext,
): ReadonlySet<number> {
  const perPair = Math.floor(placementLimits.pairs / Math.max(1, world.inhabited.length))
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

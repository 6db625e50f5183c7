import { distribute, wholeParts } from './distribute.ts'
import {
  aged60Plus,
  type CountedResidents,
  type DistrictCensus,
  type DistrictPart,
  type LivingAlone,
  type OlderResidents,
  sumOf,
} from './inputs.ts'

/** How people 60+ and 80+ are divided among districts that were counted together: a weight for each of them. */
export type Weights = (parts: readonly DistrictPart[]) => {
  readonly aged60Plus: readonly number[]
  readonly aged80Plus: readonly number[]
}

/** How people who were counted together are divided among districts and parts of districts, unrounded. */
export type Division = (
  counted: OlderResidents,
  parts: readonly DistrictPart[],
) => readonly OlderResidents[]

/** Also where somebody 80+ would not be 60+: so far it may miss. */
export const byWeights =
  (weights: Weights): Division =>
  (counted, parts) =>
    divided(counted, weights(parts)).map(({ all, older }) => ({
      AGE_60_TO_79: all - older,
      AGE_80_PLUS: older,
    }))

function divided(
  counted: OlderResidents,
  shares: ReturnType<Weights>,
): { readonly all: number; readonly older: number }[] {
  const older = distribute(counted.AGE_80_PLUS, shares.aged80Plus)
  return distribute(aged60Plus(counted), shares.aged60Plus).map((all, place) => ({
    all,
    older: older[place] ?? 0,
  }))
}

/**
 * The weights of districts: the geometric mean of what the census of 2011 and the one-person households of today say.
 * The census knows where older people lived, but it is old; households are of today, but not everybody lives alone.
 * @throws RangeError for a district of which either is unknown
 */
export const weightsOfDistricts =
  (census: DistrictCensus, livingAlone: ReadonlyMap<string, LivingAlone>): Weights =>
  (parts) => {
    const means = parts.map(({ district, part }) => {
      const then = census.get(district)
      const now = livingAlone.get(district)
      if (!then || !now) throw new RangeError(`Nothing is known of district ${district}`)
      return {
        aged60Plus: part * Math.sqrt(then.aged65Plus * now.aged60Plus),
        aged80Plus: part * Math.sqrt(then.aged80Plus * now.aged65Plus),
      }
    })
    return {
      aged60Plus: means.map((mean) => mean.aged60Plus),
      aged80Plus: means.map((mean) => mean.aged80Plus),
    }
  }

/**
 * Residents of parts of districts, unrounded, from what was counted of all of them together.
 * @throws RangeError where somebody 80+ would not be 60+
 */
export function distributeResidents(
  counted: OlderResidents,
  parts: readonly DistrictPart[],
  weights: Weights,
): OlderResidents[] {
  return divided(counted, weights(parts)).map(({ all, older }) => withOlder(all, older))
}

function withOlder(all: number, older: number): OlderResidents {
  if (older > all) throw new RangeError(`${older} people 80+ among ${all} people 60+`)
  return { AGE_60_TO_79: all - older, AGE_80_PLUS: older }
}

/**
 * Residents of each district, in whole numbers that add up to what the register counts of each social space and
 * planning area.
 * @returns by the district's code
 * @throws RangeError where somebody was counted in no district
 */
export function estimateDistricts(
  counted: readonly CountedResidents[],
  parts: readonly DistrictPart[],
  weights: Weights,
): Map<string, OlderResidents> {
  const estimates = new Map<string, OlderResidents>()
  for (const { socialSpace, planningArea, residents } of counted) {
    const here = parts.filter(
      (part) => part.socialSpace === socialSpace && part.planningArea === planningArea,
    )
    const unrounded = distributeResidents(residents, here, weights)
    const older = wholeParts(unrounded.map(({ AGE_80_PLUS }) => AGE_80_PLUS))
    const all = wholeParts(unrounded.map(aged60Plus))
    here.forEach(({ district }, place) => {
      const part = withOlder(all[place] ?? 0, older[place] ?? 0)
      estimates.set(district, sumOf([estimates.get(district) ?? nobody, part]))
    })
  }
  return estimates
}

const nobody: OlderResidents = { AGE_60_TO_79: 0, AGE_80_PLUS: 0 }

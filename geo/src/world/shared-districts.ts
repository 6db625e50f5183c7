import { type CellAge, cellAges } from '../terms/classifications.ts'
import type { Published } from './published-world.ts'
import type { Area } from './snapshot.ts'

/** The part of a district's people, by age, that lives in one of the social spaces it lies in. */
export interface SharedDistrict<DistrictId, SpaceId = DistrictId> {
  readonly districtId: DistrictId
  readonly socialSpaceId: SpaceId
  readonly part: Readonly<Record<CellAge, number>>
}

/** What says who lives where. */
export type PeopledWorld = Pick<Published, 'areas' | 'residents' | 'inhabited'>

/**
 * Districts that lie in several social spaces, and who of them lives in which. What a social space counts and its other
 * districts do not hold lives in its part, so that cells add up to the number of the social space; where that is not
 * known, people of these ages are taken to live like those of all ages.
 */
export function sharedDistricts(world: PeopledWorld): SharedDistrict<number>[] {
  const { areas } = world
  return areas.atLevel('DISTRICT').flatMap((district) => {
    const spaces = areas.socialSpacesOf(district)
    if (spaces.length < 2) return []
    const parts = spaces.map(({ area, part }) => {
      const left = cellAges.map((age) => leftIn(world, area, district, age))
      return { socialSpaceId: area.id, left, part }
    })
    // Together they are everybody, or they are not what was counted.
    const [younger, older] = cellAges.map((_, age) => {
      const sum = parts.reduce((all, { left }) => all + (left[age] ?? Number.NaN), 0)
      return Math.abs(sum - 1) < 1e-6
    })
    return parts.map(({ socialSpaceId, left, part }) => ({
      districtId: district.id,
      socialSpaceId,
      part: {
        AGE_60_TO_79: younger ? (left[0] ?? part) : part,
        AGE_80_PLUS: older ? (left[1] ?? part) : part,
      },
    }))
  })
}

/** Which part of a district a social space leaves to it, beside its other districts; null where that is not known. */
function leftIn(
  { areas, residents, inhabited }: PeopledWorld,
  space: Area,
  district: Area,
  age: CellAge,
): number | null {
  const group = { ageBand: age, trait: 'ALL' } as const
  const of = ({ id }: Area) => residents.at(id, group, inhabited.day, 'REGISTER').value
  const others = areas
    .atLevel('DISTRICT')
    .filter(({ id, reportedWithId }) => id !== district.id && reportedWithId === null)
    .filter((other) => areas.socialSpacesOf(other).some(({ area }) => area.id === space.id))
  // Another one that is shared, too, leaves it open who lives where.
  if (others.some((other) => areas.socialSpacesOf(other).length > 1)) return null
  const [all, own] = [of(space), of(district)]
  const sum = others.map(of)
  if (all === null || own === null || own === 0 || sum.includes(null)) return null
  const part = sum.reduce<number>((left, count) => left - (count ?? 0), all) / own
  return part >= 0 && part <= 1 ? part : null
}

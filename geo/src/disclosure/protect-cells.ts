import { byAge, type CellAge, cellAges } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import { PublishedCells } from '../world/published-cells.ts'
import type { Cells } from '../world/snapshot.ts'
import {
  type ByAge,
  countingDistrict,
  type Demand,
  type DistrictGroup,
  joinDistricts,
  leastOf,
} from './join-districts.ts'
import { type Joinable, type Joined, joinSmallCells } from './join-small-cells.ts'

/** Cells as they may be known, and what they tell about districts. */
export interface ProtectedCells {
  readonly cells: PublishedCells
  /** Of each cell there was the one that it is part of. */
  readonly into: Int32Array
  readonly known: readonly KnownGroup[]
}

/** What published cells tell about districts that share theirs, or about one that shares them with none. */
export interface KnownGroup extends DistrictGroup {
  /** Of the people of the first district those in cells that nobody of the others joined. */
  readonly alone: ByAge
  readonly shared: readonly SharedCell[]
}

/** A cell of the first district of a group that others joined as a whole. */
export interface SharedCell {
  /** Of the people of the first district those in it. */
  readonly ofFirst: ByAge
  /** The others, by id. */
  readonly joined: readonly number[]
}

/**
 * Where older people live, as far as it may be known: cells with too few people join others of their district; a
 * district that has too few as a whole joins that cell of the next one which is nearest to any of its own.
 *
 * @param demandOf of a district, by id
 * @returns null where too few live in the whole city
 */
export function protectCells(
  cells: Cells,
  areas: AreaIndex,
  demandOf: (district: number) => Demand,
): ProtectedCells | null {
  const groups = joinDistricts(cells, areas, demandOf)
  if (groups === null) return null
  const places = placesOf(groups, areas)
  const joinable: Joinable = {
    group: cells.district.map((id) => places.get(id)?.group ?? groups.length),
    joins: cells.district.map((id) => places.get(id)?.joins ?? 0),
    least: {
      AGE_60_TO_79: Float64Array.from(groups, (one) => leastOf(one, demandOf, 'AGE_60_TO_79')),
      AGE_80_PLUS: Float64Array.from(groups, (one) => leastOf(one, demandOf, 'AGE_80_PLUS')),
    },
  }
  const joined = joinSmallCells(cells, joinable)
  return {
    cells: standing(cells, joined, countedWith(groups, areas)),
    into: joined.into,
    known: knownGroups(cells, groups, joinable, joined.into),
  }
}

/** Of each district with people the number of its group and, where it joined the first one of it, its own, from 1. */
function placesOf(groups: readonly DistrictGroup[], areas: AreaIndex) {
  const places = new Map<number, { group: number; joins: number }>()
  groups.forEach(({ districts }, group) => {
    districts.forEach(({ id }, joins) => places.set(id, { group, joins }))
  })
  for (const { id } of areas.atLevel('DISTRICT')) {
    const place = places.get(countingDistrict(areas, id).id)
    if (place) places.set(id, place)
  }
  return places
}

/** Of each district that joined another one, that other. */
function countedWith(groups: readonly DistrictGroup[], areas: AreaIndex): Map<number, number> {
  const others = new Map(
    groups.flatMap(({ districts: [first, ...joined] }) =>
      joined.map(({ id }) => [id, first?.id ?? id] as const),
    ),
  )
  return new Map(
    areas.atLevel('DISTRICT').flatMap(({ id }) => {
      const other = others.get(countingDistrict(areas, id).id)
      return other === undefined ? [] : [[id, other] as const]
    }),
  )
}

const nobody = () => byAge(() => 0)

function knownGroups(
  { residents }: Cells,
  groups: readonly DistrictGroup[],
  { group, joins }: Joinable,
  into: Int32Array,
): KnownGroup[] {
  const shared = groups.map(
    () => new Map<number, { ofFirst: Record<CellAge, number>; joined: Set<number> }>(),
  )
  joins.forEach((joining, cell) => {
    const place = group[cell] ?? -1
    const [cells, receiving] = [shared[place], into[cell] ?? cell]
    // Where nobody lives, nobody joined.
    if (joining === 0 || receiving === cell || !cells) return
    const one = cells.get(receiving) ?? { ofFirst: nobody(), joined: new Set() }
    cells.set(receiving, one)
    const district = groups[place]?.districts[joining]
    if (district) one.joined.add(district.id)
  })
  const alone = groups.map(nobody)
  joins.forEach((joining, cell) => {
    const place = group[cell] ?? -1
    const sums = shared[place]?.get(into[cell] ?? cell)?.ofFirst ?? alone[place]
    if (joining !== 0 || !sums) return
    for (const age of cellAges) sums[age] += residents[age][cell] ?? 0
  })
  return groups.map((one, place) => ({
    ...one,
    alone: alone[place] ?? nobody(),
    shared: [...(shared[place]?.values() ?? [])].map(({ ofFirst, joined }) => ({
      ofFirst,
      joined: [...joined],
    })),
  }))
}

function standing(
  { day, sourceId, lon, lat, district, generalised }: Cells,
  { into, residents }: Joined,
  withOthers: ReadonlyMap<number, number>,
): PublishedCells {
  const stands = (_: number, cell: number) => into[cell] === cell
  return new PublishedCells(
    {
      day,
      sourceId,
      lon: lon.filter(stands),
      lat: lat.filter(stands),
      district: district.filter(stands),
      residents: {
        AGE_60_TO_79: residents.AGE_60_TO_79.filter(stands),
        AGE_80_PLUS: residents.AGE_80_PLUS.filter(stands),
      },
      generalised,
    },
    withOthers,
  )
}

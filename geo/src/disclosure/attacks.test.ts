import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cellAges } from '../terms/classifications.ts'
import { indexAreas } from '../world/area-index.ts'
import type { ResidentCount, Snapshot } from '../world/snapshot.ts'
import { joinSmallCells } from './join-small-cells.ts'
import { protectCells } from './protect-cells.ts'
import { protectPeople } from './protect-people.ts'
import { protectResidents } from './protect-residents.ts'
import { isStated } from './residents-table.ts'
import { days, ids, type RandomCity, randomCity, snapshotOf } from './testing/random-city.ts'
import { countName, reconstruct, type Sum, sumsOf } from './testing/reconstruct.ts'
import { runs } from './testing/runs.ts'

/** Estimates grow as what was counted around them did, where that is shown. */
function growthOf(
  { parts }: RandomCity,
  counts: readonly ResidentCount[],
  isShown: (count: ResidentCount) => boolean,
): Sum[] {
  const shown = new Map(counts.filter(isShown).map((count) => [countName(count), count.count]))
  return parts.flatMap((part, number) => {
    const around = [
      ...(parts.every((one) => one === part || one.socialSpace !== part.socialSpace)
        ? [ids.socialSpace(part.socialSpace)]
        : []),
      ...(parts.every((one) => one === part || one.planningArea !== part.planningArea)
        ? [ids.planningArea(part.planningArea)]
        : []),
    ]
    return around.flatMap((areaId) =>
      cellAges.flatMap((ageBand) => {
        const name = (id: number, day: string) =>
          countName({ areaId: id, day, ageBand, trait: 'ALL' })
        const [before = 0, after = 0] = days.map((day) => shown.get(name(areaId, day)) ?? 0)
        if (before === 0 || after === 0) return []
        return part.districts.map((_, place): Sum => {
          const id = ids.district(number, place)
          return { total: name(id, days[1]), parts: [[name(id, days[0]), after / before]] }
        })
      }),
    )
  })
}

/** Disclosure control as it is, or weakened: which counts are suppressed, and which cell each is published in. */
type Control = (
  snapshot: Snapshot,
  minimum: number,
) => { suppressed: ReadonlySet<ResidentCount>; into: Int32Array | null }

const asItIs: Control = ({ residents, cells, areas }, minimum) => {
  const people = protectPeople(residents, cells, indexAreas(areas), minimum)
  return { suppressed: people.suppressed, into: people.cells?.into ?? null }
}

const isSmall = (count: ResidentCount, minimum: number) => count.count > 0 && count.count < minimum

/** What each part of disclosure control is for: without it, something is found out. */
const weakened: Readonly<Record<string, Control>> = {
  'only what is small is suppressed': (snapshot, minimum) => ({
    suppressed: new Set(snapshot.residents.filter((count) => isSmall(count, minimum))),
    into: null,
  }),
  'each day is protected by itself': ({ residents, areas }, minimum) => ({
    suppressed: new Set(
      days.flatMap((day) => [
        ...protectResidents(
          residents.filter((count) => count.day === day),
          indexAreas(areas),
          minimum,
          null,
        ).suppressed,
      ]),
    ),
    into: null,
  }),
  'cells are published as they are': (snapshot, minimum) => ({
    ...asItIs(snapshot, minimum),
    into: snapshot.cells && Int32Array.from(snapshot.cells.lon, (_, cell) => cell),
  }),
  'cells join within districts only': ({ residents, cells, areas }, minimum) => {
    const index = indexAreas(areas)
    const { suppressed } = protectResidents(residents, index, minimum, null)
    if (!cells) return { suppressed, into: null }
    const places = index.atLevel('DISTRICT').map(({ id }) => id)
    const least = Float64Array.from(places, () => minimum)
    const { into } = joinSmallCells(cells, {
      group: cells.district.map((id) => places.indexOf(id)),
      joins: new Int32Array(cells.lon.length),
      least: { AGE_60_TO_79: least, AGE_80_PLUS: least },
    })
    return { suppressed, into }
  },
  'counts are protected without what cells tell': ({ residents, cells, areas }, minimum) => {
    const index = indexAreas(areas)
    const { suppressed } = protectResidents(residents, index, minimum, null)
    const least = { AGE_60_TO_79: minimum, AGE_80_PLUS: minimum }
    const joined = cells && protectCells(cells, index, () => ({ districts: 1, least }))
    return { suppressed, into: joined?.into ?? null }
  },
}

function foundOut(city: RandomCity, minimum: number, control: Control): Promise<string[]> {
  const snapshot = snapshotOf(city)
  const { residents: counts, cells } = snapshot
  if (!cells) throw new Error('a random city has cells')
  const areas = indexAreas(snapshot.areas)
  const { suppressed, into } = control(snapshot, minimum)
  const isShown = (count: ResidentCount) => isStated(count.ageBand) && !suppressed.has(count)
  const sums = [...sumsOf(counts, areas), ...growthOf(city, counts, isShown)]
  return reconstruct({ areas, counts, isShown, sums, cells, into, rounding: 0 }, minimum)
}

describe('an onlooker who knows which cells became one', () => {
  it.each([3, 50, 200, 500])(
    'computes nothing small back with a minimum of %i',
    async (minimum) => {
      await fc.assert(
        fc.asyncProperty(randomCity(minimum), async (city) => {
          expect(await foundOut(city, minimum, asItIs)).toEqual([])
        }),
        runs(100, 3),
      )
    },
    3_600_000,
  )

  it.each(Object.entries(weakened))(
    'would find something out where %s',
    async (_, control) => {
      const cities = fc.sample(randomCity(50), { numRuns: 20, seed: 4 })
      let found: string[] = []
      for (const city of cities) {
        found = await foundOut(city, 50, control)
        if (found.length > 0) break
      }
      expect(found).not.toEqual([])
    },
    600_000,
  )
})

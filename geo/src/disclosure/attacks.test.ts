import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { indexAreas } from '../world/area-index.ts'
import { cellAges, type ResidentCount, type Snapshot } from '../world/snapshot.ts'
import { protectPeople } from './protect-people.ts'
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

/** Disclosure control as it is, or weakened: which counts are withheld, and which cell each is published in. */
type Control = (
  snapshot: Snapshot,
  minimum: number,
) => {
  withheld: ReadonlySet<ResidentCount>
  into: Int32Array | null
}

const asItIs: Control = ({ residents, cells, areas }, minimum) => {
  const people = protectPeople(residents, cells, indexAreas(areas), minimum)
  return { withheld: people.withheld, into: people.cells?.into ?? null }
}

function foundOut(city: RandomCity, minimum: number, control: Control): Promise<string[]> {
  const snapshot = snapshotOf(city)
  const { residents: counts, cells } = snapshot
  if (!cells) throw new Error('a random city has cells')
  const areas = indexAreas(snapshot.areas)
  const { withheld, into } = control(snapshot, minimum)
  const isShown = (count: ResidentCount) => isStated(count.ageBand) && !withheld.has(count)
  const sums = [...sumsOf(counts, areas), ...growthOf(city, counts, isShown)]
  return reconstruct({ areas, counts, isShown, sums, cells, into }, minimum)
}

describe('nothing small can be computed back from what is published', () => {
  it.each([3, 50, 200, 500])(
    'with a minimum of %i',
    async (minimum) => {
      await fc.assert(
        fc.asyncProperty(randomCity(minimum), async (city) => {
          expect(await foundOut(city, minimum, asItIs)).toEqual([])
        }),
        { ...runs(100, 4), endOnFailure: true },
      )
    },
    1_800_000,
  )
})

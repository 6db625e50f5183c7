import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { pointsOf } from '../reach/distance/geodesic.ts'
import { nearestSites } from '../reach/distance/nearest-sites.ts'
import { ReachCells } from '../reach/cells/reach-cells.ts'
import { reachGaps } from '../reach/gaps/reach-gaps.ts'
import { byAge, cellAges } from '../terms/classifications.ts'
import { indexAreas } from '../world/area-index.ts'
import type { PublishedCells } from '../world/published.ts'
import { receivePublishedCells } from '../world/receive-published-cells.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { protectPeople } from './protect-people.ts'
import { publish } from './publish.ts'
import { randomCity, snapshotOf } from './testing/random-city.ts'
import { runs } from './testing/runs.ts'

/** Of which published cell each one is a part. */
const partsOf = ({ residents, cells, areas }: Snapshot, minimum: number) =>
  protectPeople(residents, cells, indexAreas(areas), minimum).cells?.into ?? null

/**
 * The same city to everybody who sees what is published: in each district somebody has moved from one cell to another
 * that became part of the same one. Null where no two such cells are, or where others would join then.
 */
function otherwiseHidden(snapshot: Snapshot, minimum: number): Snapshot | null {
  const { cells } = snapshot
  const into = partsOf(snapshot, minimum)
  if (!cells || !into) return null
  const residents = byAge((age) => Float64Array.from(cells.residents[age]))
  let moved = false
  for (const age of cellAges) {
    const first = new Map<string, number>()
    for (const [cell, count] of cells.residents[age].entries()) {
      if (count === 0) continue
      const part = `${String(into[cell])} ${String(cells.district[cell])}`
      const other = first.get(part)
      first.set(part, cell)
      if (other === undefined) continue
      const some = Math.min(count, residents[age][other] ?? 0) / 2
      residents[age][other] = (residents[age][other] ?? 0) - some
      residents[age][cell] = count + some
      moved = true
    }
  }
  const changed = { ...snapshot, cells: { ...cells, residents } }
  return moved && partsOf(changed, minimum)?.join() === into.join() ? changed : null
}

/** Everything that is said of gaps beyond some distances from some sites, and apart from it where their middles are. */
function everyGap(cells: PublishedCells | null, { areas }: Snapshot) {
  const all = cells && new ReachCells(cells)
  const spaces = new Map(areas.map(({ id, socialSpaceId }) => [id, socialSpaceId ?? 0]))
  const sites = [
    pointsOf({ lon: [13.7], lat: [51] }),
    pointsOf({ lon: [13.71, 13.75], lat: [51.01, 51] }),
  ]
  const gaps = sites.flatMap((places) => {
    const nearest = all && nearestSites(all.points, places, 1.3)
    return [300, 900, 2500].flatMap((metres) =>
      all && nearest
        ? reachGaps(all, nearest, {
            ages: 'AGE_60_PLUS',
            limits: { AGE_60_TO_79: metres, AGE_80_PLUS: metres / 2 },
            step: 400,
            socialSpaceOf: (id) => spaces.get(id) ?? 0,
          })
        : [],
    )
  })
  return {
    // What floating point leaves of sums tells nothing.
    said: gaps.map(({ residents, walked, cells: members, districtIds, nearestSite }) => [
      residents.toFixed(6),
      ...Object.values(walked).map((value) => value.toFixed(3)),
      ...members,
      ...districtIds,
      nearestSite,
    ]),
    middles: gaps.flatMap(({ centre }) => [centre.lon, centre.lat]),
  }
}

/** A middle is told to four decimals: to which side half of the last is rounded is no news. */
const isSame = (one: ReturnType<typeof everyGap>, other: ReturnType<typeof everyGap>): boolean =>
  JSON.stringify(one.said) === JSON.stringify(other.said) &&
  one.middles.every((degrees, at) => Math.abs(degrees - (other.middles[at] ?? 0)) < 1.5e-4)

/** Cells joined as they are published, but standing in the middle of the people who are counted in them. */
function inTheMiddle({ cells }: Snapshot, into: Int32Array): PublishedCells | null {
  if (!cells) return null
  const members = new Map<number, number[]>()
  for (const [cell, part] of into.entries()) {
    members.set(part, [...(members.get(part) ?? []), cell])
  }
  const groups = [...members.values()]
  const people = (cell: number) =>
    cellAges.reduce((sum, age) => sum + (cells.residents[age][cell] ?? 0), 0)
  const sumOf = (all: readonly number[], of: (cell: number) => number) =>
    all.reduce((sum, cell) => sum + of(cell), 0)
  const middle = (degrees: Float64Array) =>
    Float64Array.from(groups, (all) => {
      const count = sumOf(all, people)
      return count === 0
        ? (degrees[all[0] ?? 0] ?? 0)
        : sumOf(all, (cell) => people(cell) * (degrees[cell] ?? 0)) / count
    })
  return receivePublishedCells({
    ...cells,
    district: Int32Array.from(groups, ([first = 0]) => cells.district[first] ?? 0),
    lon: middle(cells.lon),
    lat: middle(cells.lat),
    residents: byAge((age) =>
      Float64Array.from(groups, (all) => sumOf(all, (cell) => cells.residents[age][cell] ?? 0)),
    ),
  })
}

describe.each([3, 50, 200, 500])('under a minimum of %i', (minimum) => {
  const pairs = fc
    .sample(randomCity(minimum), { numRuns: runs(125, 25).numRuns, seed: 9 })
    .flatMap((city) => {
      const snapshot = snapshotOf(city)
      const other = otherwiseHidden(snapshot, minimum)
      return other ? [{ snapshot, other }] : []
    })
  const published = (snapshot: Snapshot) =>
    everyGap(publish(snapshot, { residents: minimum, cases: 10 }).cells, snapshot)

  describe('the gaps of two cities of which the same is published', () => {
    it('are the same', () => {
      expect(pairs.length).toBeGreaterThan(5)
      const differ = pairs.filter(
        ({ snapshot, other }) => !isSame(published(snapshot), published(other)),
      )
      expect(differ).toHaveLength(0)
    })

    it.each([
      [
        'cells were published as they are',
        ({ cells }: Snapshot) => cells && receivePublishedCells(cells),
      ],
      [
        'joined cells stood in the middle of their people',
        (snapshot: Snapshot) => {
          const into = partsOf(snapshot, minimum)
          return into && inTheMiddle(snapshot, into)
        },
      ],
    ])('would tell the two apart if %s', (_, weakened) => {
      const differ = pairs.some(
        ({ snapshot, other }) =>
          !isSame(everyGap(weakened(snapshot), snapshot), everyGap(weakened(other), other)),
      )
      expect(differ).toBe(true)
    })
  })
})

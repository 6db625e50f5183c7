import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { pointsOf } from '../reach/distance/geodesic.ts'
import { nearestSites } from '../reach/distance/nearest-sites.ts'
import { ReachCells } from '../reach/cells/reach-cells.ts'
import { residentsWithin } from '../reach/access/residents-within.ts'
import { type CellAge, cellAges, type Provider } from '../terms/classifications.ts'
import type { Published, PublishedCases, PublishedCells } from '../world/published.ts'
import { receivePublishedCells } from '../world/receive-published-cells.ts'
import type { CaseCount, Cells, Snapshot } from '../world/snapshot.ts'
import { publish } from './publish.ts'
import { protectCases } from './protect-cases.ts'
import { protectResidents } from './protect-residents.ts'
import { days, randomCity, snapshotOf } from './testing/random-city.ts'
import { runs } from './testing/runs.ts'

interface City {
  readonly snapshot: Snapshot
  readonly world: Published
}

/** The weakened control: cells are sent as they were counted. */
const asTheyAre = (cells: Cells) => receivePublishedCells(cells)

/** Asks of one site how many people live within distances 0.6 m apart, just before and just after each cell. */
function rebuiltByCoverage(cells: PublishedCells): number[] {
  const all = new ReachCells(cells)
  const site = pointsOf({ lon: [13.7001], lat: [50.9993] })
  const nearest = nearestSites(all.points, site, 1.3)
  const within = (metres: number, age: CellAge) =>
    residentsWithin(
      all,
      nearest,
    )({ AGE_60_TO_79: metres, AGE_80_PLUS: metres })[age].reduce((sum, one) => sum + one, 0)
  return [...nearest.metres].flatMap((metres) =>
    cellAges.map((age) => within(metres + 0.3, age) - within(metres - 0.3, age)),
  )
}

const ofGroup = (ageBand: 'AGE_60_PLUS' | CellAge) => ({ ageBand, trait: 'ALL' }) as const

type Shown = (areaId: number, ageBand: 'AGE_60_PLUS' | CellAge, day: string) => number | null

const shownIn =
  ({ residents }: Published): Shown =>
  (areaId, ageBand, day) =>
    residents.at(areaId, ofGroup(ageBand), day, 'REGISTER').value

/** 60 and more without 60 to 79, of every area and day. */
const rebuiltByAges = ({ areas }: Snapshot, shown: Shown): number[] =>
  areas.flatMap(({ id }) =>
    days.flatMap((day) => {
      const [all, younger] = [shown(id, 'AGE_60_PLUS', day), shown(id, 'AGE_60_TO_79', day)]
      return all === null || younger === null ? [] : [all - younger]
    }),
  )

/** Everything there is. */
const openly = (snapshot: Snapshot) => shownIn(publish(snapshot, { residents: 0, cases: 0 }))

/** Estimates of the first day from those of the last, grown as their social space did where that is their only place. */
function rebuiltByDays({ areas }: Snapshot, shown: Shown): number[] {
  const [before, after] = days
  const districts = areas.filter(({ level }) => level === 'DISTRICT')
  return districts.flatMap(({ id, socialSpaceId, planningAreaId }) => {
    const neighbours = districts.filter((one) => one.socialSpaceId === socialSpaceId)
    if (socialSpaceId === null || neighbours.some((one) => one.planningAreaId !== planningAreaId)) {
      return []
    }
    return cellAges.flatMap((age) => {
      const [then, now] = [shown(socialSpaceId, age, before), shown(socialSpaceId, age, after)]
      const known = shown(id, age, after)
      return known === null || then === null || now === null || now === 0
        ? []
        : [(known * then) / now]
    })
  })
}

/** Cases of January to June and to September, few or enough between. */
const nestedPeriods = (minimum: number): fc.Arbitrary<CaseCount[]> =>
  fc
    .tuple(...(['FUNDED', 'MUNICIPAL'] as const).map((provider) => periodsOf(provider, minimum)))
    .map((rows) => rows.flat())

const periodsOf = (provider: Provider, minimum: number): fc.Arbitrary<CaseCount[]> =>
  fc
    .tuple(
      fc.integer({ min: minimum, max: 20 * minimum }),
      fc.oneof(fc.nat(minimum - 1), fc.integer({ min: minimum, max: 20 * minimum })),
    )
    .map(([toJune, after]) =>
      [
        { lastDay: '2024-06-30', cases: toJune },
        { lastDay: '2024-09-30', cases: toJune + after },
      ].map((row) => ({ provider, firstDay: '2024-01-01', sourceId: 'counselling', ...row })),
    )

/** What each period leaves of a longer one, by provider and in all. */
const rebuiltByPeriods = (published: readonly PublishedCases[]): number[] =>
  published.flatMap(({ provider, lastDay, stated: { value: part } }) =>
    published
      .filter((other) => other.provider === provider && other.lastDay > lastDay)
      .flatMap(({ stated: { value: whole } }) =>
        whole === null || part === null ? [] : [whole - part],
      ),
  )

describe.each([3, 50, 200, 500])('under a minimum of %i', (minimum) => {
  /** Made once: each attack is tried on every one of them. */
  const cities = fc
    .sample(randomCity(minimum), { numRuns: runs(125, 25).numRuns, seed: 9 })
    .map((city): City => {
      const snapshot = snapshotOf(city)
      return { snapshot, world: publish(snapshot, { residents: minimum, cases: 10 }) }
    })

  const isSmall = (count: number) => count > 1e-6 && count < minimum - 1e-6

  /** What an attack finds in all cities. */
  const inAll = <Found>(attack: (city: City) => readonly Found[]) => cities.flatMap(attack)

  describe('two questions about coverage 0.6 m apart', () => {
    it('rebuild no small number of a cell', () => {
      const found = inAll(({ world: { cells } }) => (cells ? rebuiltByCoverage(cells) : []))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(isSmall)).toEqual([])
    })

    it('would do so with cells as they are', () => {
      const found = inAll(({ snapshot: { cells } }) =>
        cells ? rebuiltByCoverage(asTheyAre(cells)) : [],
      )
      expect(found.filter(isSmall)).not.toEqual([])
    })
  })

  describe('those of 60 and more without those of 60 to 79', () => {
    it('rebuild no small number of those of 80 and more', () => {
      const found = inAll(({ snapshot, world }) => rebuiltByAges(snapshot, shownIn(world)))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(isSmall)).toEqual([])
    })

    it('would do so if only what is small were suppressed', () => {
      const found = inAll(({ snapshot }) => {
        const shown = openly(snapshot)
        return rebuiltByAges(snapshot, (...asked) => {
          const count = shown(...asked)
          return count !== null && isSmall(count) ? null : count
        })
      })
      expect(found.filter(isSmall)).not.toEqual([])
    })
  })

  describe('the cells of a district with a small number on any day', () => {
    it('never stand for it alone', () => {
      const alone = inAll(({ snapshot, world: { areas, cells } }) => {
        const shown = openly(snapshot)
        const others = new Set([...(cells?.countedWith ?? [])].flat())
        return areas.atLevel('DISTRICT').flatMap(({ id, socialSpaceId }) =>
          cellAges.filter((age) => {
            // Where the number around it is small itself, the estimate of another day tells nothing.
            const hasSmall = days.some(
              (day) =>
                isSmall(shown(id, age, day) ?? 0) &&
                (day === days[1] || !isSmall(shown(socialSpaceId ?? -1, age, day) ?? 0)),
            )
            const lives = cells?.residents[age].some(
              (count, cell) => count > 0 && cells.district[cell] === id,
            )
            return hasSmall && lives === true && !others.has(id)
          }),
        )
      })
      expect(alone).toEqual([])
    })
  })

  describe('the estimate of one day, grown as its social space, on another', () => {
    it('rebuilds no small number', () => {
      const found = inAll(({ snapshot, world }) => rebuiltByDays(snapshot, shownIn(world)))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(isSmall)).toEqual([])
    })

    it('would do so if each day were protected by itself', () => {
      const found = cities.some(({ snapshot, world: { areas } }) => {
        const shown = openly(snapshot)
        const suppressed = new Set(
          days.flatMap((day) => {
            const ofDay = snapshot.residents.filter((count) => count.day === day)
            return [...protectResidents(ofDay, areas, minimum, null).suppressed].map(
              ({ areaId, ageBand, trait }) => `${areaId} ${ageBand} ${trait} ${day}`,
            )
          }),
        )
        return rebuiltByDays(snapshot, (areaId, ageBand, day) =>
          suppressed.has(`${areaId} ${ageBand} ALL ${day}`) ? null : shown(areaId, ageBand, day),
        ).some(isSmall)
      })
      expect(found).toBe(true)
    }, 600_000)
  })

  describe('cases of a period without those of a period in it', () => {
    const stated = fc.sample(nestedPeriods(minimum), { numRuns: 25, seed: 6 })

    it('rebuild no small number of the months between', () => {
      const found = stated.flatMap((rows) => rebuiltByPeriods(protectCases(rows, minimum)))
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter(isSmall)).toEqual([])
    })

    it('would do so if only what is small were suppressed', () => {
      const found = stated.flatMap((rows) =>
        rebuiltByPeriods(
          protectCases(rows, 0).filter(({ stated: { value } }) => !isSmall(value ?? 0)),
        ),
      )
      expect(found.filter(isSmall)).not.toEqual([])
    })
  })
})

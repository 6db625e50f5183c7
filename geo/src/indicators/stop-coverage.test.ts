import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import type { Stop } from '../world/transit.ts'
import { ReachCells } from '../reach/cells/reach-cells.ts'
import { sharedDistricts } from '../world/shared-districts.ts'
import { geodesicMetres, type Place } from '../reach/distance/geodesic.ts'
import { pairsNearby } from '../reach/distance/pairs-nearby.ts'
import { nearestOfPairs, pairsWithin } from '../reach/distance/ways.ts'
import { type ReachedStops, reachedStops, stopCoverageOf } from '../reach/stop-coverage.ts'
import { type MadeCell, pointsOfPlaces, someCells, somewhere } from '../reach/town-fixture.ts'

const someStops = fc.array(somewhere, { maxLength: 60 })
/** Those of the small city. */
const districts = [6, 7, 8, 9]
const walking: Message = { key: 'walkingEstimated', factor: 1.3, to: 'SITE' }

const stopAt = (place: Place, id: number): Stop => ({
  ...place,
  id,
  slug: `stop-${id}`,
  name: `Stop ${id}`,
  modes: [],
  districtId: null,
  sourceId: 'stops',
})

/** The small city with these people and stops. */
function cityWith(cells: readonly MadeCell[] | null, stops: readonly Place[]): Snapshot {
  const [of] = smallCity.sources
  if (!of) throw new Error('The small city has sources')
  return {
    ...smallCity,
    sources: [...smallCity.sources, { ...of, id: 'stops', asOf: '2016' }],
    stops: stops.map(stopAt),
    cells: cells && {
      day: '2025-12-31',
      sourceId: 'cells',
      lon: Float64Array.from(cells, ({ lon }) => lon),
      lat: Float64Array.from(cells, ({ lat }) => lat),
      district: Int32Array.from(cells, ({ district }) => districts[district - 1] ?? 6),
      residents: {
        AGE_60_TO_79: Float64Array.from(cells, ({ younger }) => younger),
        AGE_80_PLUS: Float64Array.from(cells, ({ older }) => older),
      },
    },
  }
}

/** @param factor null: ways are not estimated, but half as long again as the straight line */
function reachedIn(snapshot: Snapshot, withinMetres: number, factor: number | null): ReachedStops {
  const world = publish(snapshot, { residents: 0, cases: 0 })
  const cells = new ReachCells(world.inhabited)
  const walked = { world, cells, shared: sharedDistricts(world), walking }
  const pairs = pairsNearby(cells.points, pointsOfPlaces(world.stops), withinMetres)
  const metres = pairs.geodesic.map((straight) => straight * (factor ?? 1.5))
  return reachedStops(
    walked,
    withinMetres,
    nearestOfPairs(cells.length, pairs, metres),
    factor === null ? null : nearestOfPairs(cells.length, pairs, pairs.geodesic),
  )
}

const shareIn = (reached: ReachedStops, ages: 'AGE_60_PLUS' | 'AGE_80_PLUS' = 'AGE_60_PLUS') =>
  stopCoverageOf(reached, reached.world.areas.city, ages).share

/** Everybody in the cells as they are published. */
function publishedIn({ cells: { cells } }: ReachedStops) {
  return Array.from(cells.lon, (lon, cell) => ({
    lon,
    lat: cells.lat[cell] ?? 0,
    people: (cells.residents.AGE_60_TO_79[cell] ?? 0) + (cells.residents.AGE_80_PLUS[cell] ?? 0),
  }))
}

/** The part of the people who have a stop within a straight line, by looking at every pair. */
function partWithin(reached: ReachedStops, straight: number) {
  const cells = publishedIn(reached)
  const { stops } = reached.world
  const reaching = cells.filter((cell) =>
    stops.some((stop) => geodesicMetres(cell, stop) <= straight),
  )
  const sum = (some: typeof cells) => some.reduce((all, { people }) => all + people, 0)
  return sum(cells) === 0 ? null : sum(reaching) / sum(cells)
}

describe('the share of people who reach a stop', () => {
  it('is that of all pairs of cells and stops, and so is its range', () => {
    fc.assert(
      fc.property(
        someCells,
        someStops,
        fc.integer({ min: 50, max: 3000 }),
        fc.constantFrom(1.3, 1.2, 1.5, null),
        (cells, stops, metres, factor) => {
          const reached = reachedIn(cityWith(cells, stops), metres, factor)
          const share = shareIn(reached)
          const part = partWithin(reached, metres / (factor ?? 1.5))
          if (part === null) {
            expect(share).toMatchObject({ value: null, status: 'MISSING' })
            return
          }
          expect(share.value).toBeCloseTo(part, 9)
          expect(share.status).toBe('ESTIMATED')
          const range = share.range()
          if (factor === null) {
            expect(range).toBeNull()
            return
          }
          const low = partWithin(reached, metres / 1.5) ?? 0
          const high = partWithin(reached, metres / 1.2) ?? 0
          // Ends are told to a thousandth, outward.
          expect((range?.low ?? part) - low).toBeLessThan(1e-9)
          expect(high - (range?.high ?? part)).toBeLessThan(1e-9)
          expect(range === null).toBe(Math.abs(high - low) < 1e-12)
        },
      ),
    )
  })

  it('looks up the pairs that a loop over all of them finds', () => {
    fc.assert(
      fc.property(someCells, someStops, fc.nat(3000), (cells, stops, metres) => {
        const [from, to] = [pointsOfPlaces(cells), pointsOfPlaces(stops)]
        expect(pairsNearby(from, to, metres)).toEqual(pairsWithin(from, to, metres))
      }),
    )
  })

  it('says how it was found: of which year stops are, how ways were measured, from which cells', () => {
    // 156 m, 256 m and 2.2 km north of the stop.
    const cells = (
      [
        [0.0014, 10],
        [0.0023, 10],
        [0.02, 20],
      ] as const
    ).map(([north, older]) => ({
      ...{ lon: 13.7, lat: 51 + north },
      ...{ district: 1, younger: 2 * older, older },
    }))
    const reached = reachedIn(cityWith(cells, [{ lon: 13.7, lat: 51 }]), 300, 1.3)
    const share = shareIn(reached, 'AGE_80_PLUS')
    expect(share.value).toBeCloseTo(1 / 4, 9)
    expect(share.range()).toBeNull()
    const { formula, inputs, note, table } = share.explain()
    expect(german.say(formula)).toBe(
      'Einwohner ab 80 in erreichten Zellen ÷ Einwohner ab 80 in allen Zellen',
    )
    expect(inputs.map(({ value }) => value)).toEqual([10, 40])
    expect(note && german.say(note)).toBe(
      'Erreicht heißt: höchstens 300 m zu Fuß. Es zählen die Haltestellen, Stand 2016; seither kann sich manches geändert haben. Wie genau ihre Lage ist, sagt die Quelle nicht. Fußweg geschätzt als 1,3 × Luftlinie von der Mitte der Zelle zur Haltestelle; ein Straßennetz ist nicht eingespielt.',
    )
    expect(note && english.say(note)).toBe(
      'Within reach means: at most 300 m on foot. Stops count as of 2016; some may have changed since. How exact their places are, the source does not say. Walking distance estimated as 1.3 × the straight line from the cell’s centre to the stop; no street network is installed.',
    )
    const { caption, rows } = table?.() ?? {}
    expect(caption && german.say(caption)).toBe('Zellen nach ihrem Fußweg zur nächsten Haltestelle')
    expect(rows?.map(({ name, values }) => [german.say(name), ...values])).toEqual([
      ['bis 250 m', 10, 10],
      ['über 300 m', 0, 30],
    ])
    expect(share.sources()).toContainEqual({
      sourceId: 'stops',
      status: 'REPORTED',
      unit: null,
      asOf: '2016',
    })
  })

  it('is missing, never none, where no stops are known or no ways to them', () => {
    const told = (snapshot: Snapshot) => {
      const world = publish(snapshot, { residents: 0, cases: 0 })
      const cells = new ReachCells(world.inhabited)
      const walked = { world, cells, shared: sharedDistricts(world), walking }
      return world.areas.atLevel('DISTRICT').map((area) => {
        const reached = reachedStops(walked, 300, null, null)
        const { share } = stopCoverageOf(reached, area, 'AGE_60_PLUS')
        const { note } = share.explain()
        return { value: share.value, status: share.status, range: share.range(), note }
      })
    }
    const missing = { value: null, status: 'MISSING', range: null }
    expect(told(smallCity)).toEqual(
      Array.from({ length: 5 }, () => ({ ...missing, note: { key: 'noStops' } })),
    )
    expect(told({ ...smallCity, stops: [stopAt({ lon: 13.7, lat: 51 }, 1)] })).toEqual(
      Array.from({ length: 5 }, () => ({ ...missing, note: { key: 'noWaysToStops' } })),
    )
  })
})

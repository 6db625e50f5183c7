import fc from 'fast-check'

import type { PlacementInstance } from '../instance.ts'
import { instanceOfWays } from '../instance-of-ways.ts'
import type { RoomQuestion } from '../supply.ts'

const list = <Value>(value: fc.Arbitrary<Value>, length: number) =>
  fc.array(value, { minLength: length, maxLength: length })

const way = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.constant(Infinity) },
)

/** Few demands and sites with little room, so that many are full, with every constraint there is. */
export const someRoomInstance: fc.Arbitrary<PlacementInstance> = fc
  .record({
    demand: fc.integer({ min: 1, max: 8 }),
    candidates: fc.integer({ min: 1, max: 7 }),
    fixed: fc.nat(3),
  })
  .chain(({ demand, candidates, fixed }) => {
    const some = fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.nat(candidates - 1), { maxLength: 2 }) },
    )
    return fc.record({
      people: list(fc.nat(5), demand),
      worth: list(fc.integer({ min: 1, max: 3 }), demand),
      isWeighted: fc.boolean(),
      metres: list(list(way, candidates), demand),
      toFixed: list(list(way, fixed), demand),
      ofCandidates: list(fc.nat(8), candidates),
      ofFixed: list(fc.nat(8), fixed),
      partsOfAMetre: fc.constantFrom(1, 10),
      rules: fc.record({
        forced: some,
        excluded: some,
        minimumMetres: fc.option(fc.integer({ min: 1, max: 6 })),
      }),
      places: list(fc.nat(12), candidates),
      nearest: list(fc.nat(12), candidates),
    })
  })
  .map(({ people, worth, isWeighted, toFixed, ofCandidates, ofFixed, places, nearest, ...given }) =>
    instanceOfWays({
      ...given,
      weights: people.map((count, demand) => count * (isWeighted ? (worth[demand] ?? 1) : 1)),
      room: { people, ofCandidates, ofFixed, toFixed },
      toFixed: nearest,
      between: places.map((one) => places.map((other) => Math.abs(one - other))),
    }),
  )

const sites = fc.integer({ min: 0, max: 4 })

export const someRoomQuestion: fc.Arbitrary<RoomQuestion> = fc.oneof(
  fc.record({ model: fc.constant('MCLP' as const), within: fc.nat(12), sites }),
  fc.record({ model: fc.constant('P_MEDIAN' as const), sites }),
)

import fc from 'fast-check'

import type { PlacementInstance } from '../instance.ts'
import { instanceOfWays } from '../instance-of-ways.ts'
import type { PlacementQuestion } from '../question.ts'

/** Few and small numbers, so that many are equal. */
const weight = fc.integer({ min: 0, max: 4 })
const way = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.constant(Infinity) },
)

/** Instances small enough to look at every choice, with every constraint there is. */
export const someInstance: fc.Arbitrary<PlacementInstance> = fc
  .record({ demand: fc.integer({ min: 1, max: 9 }), candidates: fc.integer({ min: 1, max: 8 }) })
  .chain(({ demand, candidates }) => {
    const list = <Value>(value: fc.Arbitrary<Value>, length: number) =>
      fc.array(value, { minLength: length, maxLength: length })
    const some = fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.nat(candidates - 1), { maxLength: 2 }) },
    )
    return fc.record({
      weights: list(weight, demand),
      metres: list(list(way, candidates), demand),
      fixed: list(way, demand),
      hasFixed: fc.boolean(),
      partsOfAMetre: fc.constantFrom(1, 10),
      rules: fc.record({
        forced: some,
        excluded: some,
        minimumMetres: fc.option(fc.integer({ min: 1, max: 6 })),
      }),
      places: list(fc.nat(12), candidates),
      toFixed: list(fc.nat(12), candidates),
    })
  })
  .map(({ fixed, hasFixed, places, toFixed, ...given }) =>
    instanceOfWays({
      ...given,
      ...(hasFixed ? { fixed, toFixed } : {}),
      between: places.map((one) => places.map((other) => Math.abs(one - other))),
    }),
  )

const sites = fc.integer({ min: 0, max: 4 })
const within = fc.nat(12)

export const someQuestion: fc.Arbitrary<PlacementQuestion> = fc.oneof(
  fc.record({ model: fc.constant('MCLP' as const), within, sites }),
  fc.record({ model: fc.constant('MCLP' as const), within, sites, farthest: fc.nat(14) }),
  fc.record({ model: fc.constant('P_MEDIAN' as const), sites }),
  fc.record({ model: fc.constant('P_CENTER' as const), sites }),
  fc.record({ model: fc.constant('LSCP' as const), within }),
  fc.record({
    model: fc.constant('LSCP' as const),
    within,
    share: fc.constantFrom(0, 0.3, 0.5, 0.9, 1),
  }),
)

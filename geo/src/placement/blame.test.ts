import { describe, expect, it } from 'vitest'

import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import { noRules, type PlacementRules } from './instance.ts'
import { instanceOfWays } from './instance-of-ways.ts'
import { placed } from './place.ts'
import type { PlacementQuestion } from './question.ts'
import { solvedWhole } from './testing/solve-programme.ts'

const five = [0, 1, 2, 3, 4]
const hundreds = five.map((one) => five.map((other) => 100 * Math.abs(one - other)))

/** Five in a row, a hundred metres apart, and every one of them a candidate; nobody has a way from the island. */
const rowWith = (rules: Partial<PlacementRules>, hasIsland = false) =>
  instanceOfWays({
    weights: [1, 1, 1, 1, 1, hasIsland ? 5 : 0],
    metres: [...hundreds, five.map(() => Infinity)],
    partsOfAMetre: 1,
    rules: { ...noRules, ...rules },
    between: hundreds,
  })

function reasonOf(instance: ReturnType<typeof rowWith>, question: PlacementQuestion) {
  const { result } = solvedWhole(placed(instance, question))
  return result.status === 'INFEASIBLE' ? result.reason : result
}

describe('where nothing answers, the constraint to blame is', () => {
  const lscp: PlacementQuestion = { model: 'LSCP', within: 100 }

  it.each<[string, Partial<PlacementRules>, PlacementQuestion, object]>([
    [
      'what is forced and excluded',
      { forced: [1], excluded: [1] },
      lscp,
      { key: 'placementForcedExcluded', sites: 1 },
    ],
    [
      'more that is forced than asked for',
      { forced: [1, 3] },
      { model: 'MCLP', within: 100, sites: 1 },
      { key: 'placementForcedTooMany', forced: 2, sites: 1 },
    ],
    [
      'the distance between what is forced',
      { forced: [1, 2], minimumMetres: 150 },
      { model: 'P_MEDIAN', sites: 2 },
      { key: 'placementForcedTooNear', metres: 150 },
    ],
    ['what is excluded', { excluded: [3, 4] }, lscp, { key: 'placementExcludedNeeded', sites: 2 }],
    [
      'that all is excluded',
      { excluded: five },
      { model: 'P_CENTER', sites: 5 },
      { key: 'placementExcludedNeeded', sites: 5 },
    ],
    [
      'the distance between sites',
      { minimumMetres: 500 },
      lscp,
      { key: 'placementTooNear', metres: 500 },
    ],
  ])('%s', (_, rules, question, reason) => {
    expect(reasonOf(rowWith(rules), question)).toEqual(reason)
  })

  it('the distance on foot, or that there is no way', () => {
    const island = rowWith({}, true)
    const reached = { share: 0.5 }
    expect(reasonOf(island, lscp)).toEqual({
      key: 'placementOutOfReach',
      metres: 100,
      ...reached,
    })
    const pCenter = { model: 'P_CENTER', sites: 5 } as const
    const reason = reasonOf(island, pCenter)
    expect(reason).toEqual({ key: 'placementNoWay', ...reached })
    expect(german.say({ key: 'placementNoWay', ...reached })).toBe(
      'Nur 50 % haben einen Weg zu einem bestehenden oder möglichen Standort.',
    )
  })

  it('how far somebody would have to walk, whether nobody could place sites nearer or so few do not', () => {
    const row = instanceOfWays({
      weights: [1, 1],
      metres: [
        [1, 9],
        [9, 1],
      ],
      partsOfAMetre: 1,
    })
    const reason = { key: 'placementFarther', sites: 1, metres: 5 } as const
    const asked = { model: 'MCLP', within: 1, sites: 1 } as const
    expect(reasonOf(row, { ...asked, farthest: 5 })).toEqual(reason)
    const none = { key: 'placementFarther', sites: 2, metres: 0 } as const
    expect(reasonOf(row, { ...asked, sites: 2, farthest: 0 })).toEqual(none)
    expect(german.say(reason)).toBe(
      '1 neuer Standort reicht nicht, damit niemand weiter als 5 m zu Fuß geht.',
    )
    expect(english.say(reason)).toBe('1 new site is too few for nobody to walk farther than 5 m.')
  })

  it('how few sites there are to be, in every language', () => {
    const apart = instanceOfWays({
      weights: [1, 1],
      metres: [
        [0, Infinity],
        [Infinity, 0],
      ],
      partsOfAMetre: 1,
    })
    const reason = { key: 'placementTooFewSites', sites: 1 } as const
    expect(reasonOf(apart, { model: 'P_CENTER', sites: 1 })).toEqual(reason)
    expect(german.say(reason)).toBe(
      '1 neuer Standort reicht nicht, damit alle einen Weg zu einem Standort haben.',
    )
    expect(english.say(reason)).toBe('1 new site is too few for everybody to have a way to a site.')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { MapFigure, MapFigures } from '$api/map-figures'
import { classesFor, classify } from '$classes/classify'
import { figureFormat } from '$figures/figures'

import { FeatureStates } from './feature-states'
import { joinFigures } from './join-figures'
import type { MapPicture } from './map-picture'

const rule = {
  method: 'quantile',
  classes: 5,
  diverging: false,
  lowMeansNeed: false,
  flagThreshold: null,
  amounts: false,
  written: figureFormat('RESIDENTS', 'de'),
} as const

function pictureOf(values: readonly number[]): MapPicture {
  const figures: MapFigures = {
    asked: { indicator: 'i', level: 'DISTRICT', date: '', since: null, basis: 'REGISTER' },
    byArea: new Map(
      values.map((value, index): [string, MapFigure] => [
        String(index),
        { value, status: 'ESTIMATED', source: 's' },
      ]),
    ),
    city: null,
  }
  return { figures, classification: classify(figures, classesFor([figures], rule)) }
}

/** A map that knows what it was told, and how often. */
function countingMap() {
  const told: { id: unknown; colour: unknown }[] = []
  const states = new FeatureStates({
    setFeatureState: ({ id }, state) => void told.push({ id, colour: state.colour }),
  })
  return { told, states }
}

describe('the areas of a map', () => {
  it('are told only where their class changes, however many there are, and end as they should', () => {
    const values = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 61, maxLength: 61 })
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 5 }), (moves) => {
        const { told, states } = countingMap()
        const colours = new Map<unknown, unknown>()
        for (const picture of moves.map(pictureOf)) {
          const wanted = picture.classification.colourByArea
          const changed = [...wanted].filter(([id, { light }]) => colours.get(id) !== light)
          told.length = 0
          joinFigures(states, picture, 'light')
          expect(told.map(({ id }) => id)).toEqual(changed.map(([id]) => id))
          for (const { id, colour } of told) colours.set(id, colour)
          for (const [id, { light }] of wanted) expect(colours.get(id)).toBe(light)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are all told in another theme, and none of them twice', () => {
    const { told, states } = countingMap()
    const picture = pictureOf([1, 2, 3, 50, 99])
    joinFigures(states, picture, 'light')
    joinFigures(states, picture, 'light')
    expect(told.length).toBe(5)
    joinFigures(states, picture, 'dark')
    expect(told.length).toBe(10)
  })
})

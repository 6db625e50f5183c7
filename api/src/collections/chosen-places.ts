import type { FeatureProperty } from '@atlas/geo/words/collections'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { type DataContext, perWorldAndQuestion } from '../schema/context.ts'
import { type Box, placesInBox } from './box.ts'
import type { Collection, Features } from './collection.ts'
import { daysOfState, meets, type Period } from './states.ts'

/** Which features of a collection are asked for. */
export interface Choice {
  readonly box: Box | null
  readonly period: Period | null
  /** Values that columns have to have. */
  readonly values: Readonly<Partial<Record<FeatureProperty, string>>>
}

/** Bytes of a place, and of what is kept of a choice besides. */
const ofPlace = 4
const ofChoice = 500

const chosen = perWorldAndQuestion<Uint32Array>(({ length }) => ofChoice + length * ofPlace)

/** The places of those that are asked for, in their order; null: all of them. Remembered, as pages follow each other. */
export function chosenPlaces(
  { id }: Pick<Collection, 'id'>,
  features: Features,
  choice: Choice,
  { world, words, checkpoint }: Pick<DataContext, 'world' | 'checkpoint'> & { words: Dictionary },
): Uint32Array | null {
  const values = Object.entries(choice.values)
  if (!choice.box && !choice.period && values.length === 0) return null
  const { box, period } = choice
  const question = [id, words.dataLanguage, JSON.stringify({ ...choice, box: box && named(box) })]
  return chosen(world, question, () => {
    const inBox = box ? placesInBox(features, box, checkpoint) : everyPlace(features)
    return inBox.filter((place) => {
      checkpoint()
      const state = period && features.stateOf(place)
      if (period && state !== null && !meets(daysOfState(state), period)) return false
      if (values.length === 0) return true
      const told = features.valuesOf(place, words)
      return values.every(([name, value]) => String(told[name] ?? '') === value)
    })
  })
}

const named = ({ system, west, south, east, north }: Box) => [system.name, west, south, east, north]

const everyPlace = ({ count }: Features) => Uint32Array.from({ length: count }, (_, place) => place)

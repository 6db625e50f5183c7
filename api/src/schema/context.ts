import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Minimums, Published } from '@atlas/geo/world/published'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import type { Queries } from '../database/connection.ts'
import type { WalkingDistances } from '../walking/walking-distance.ts'
import type { Measured } from './execution.ts'
import type { Language } from './language.ts'

export type { Minimums }

/** What answers are made from. */
export interface DataContext {
  /** What may be known of the city: the one state of it that this request is answered from. */
  world: Published
  /** For what only a spatial database answers: in which district a point lies. */
  database: Queries
  /** Names the state of the data. */
  dataVersion: string
  minimums: Minimums
  /** How far it is on foot. */
  walking: WalkingDistances
}

/** What one request carries: made when it comes, gone when it is answered. */
export interface Context extends DataContext, Measured {
  language: Language
  /** Says in the caller's language what rules say. */
  words: Dictionary
}

/**
 * A batch of look-ups shared by all fields of one request: however often a field asks for one key, and
 * however many keys, one statement answers them together.
 */
export function perRequest<Key, Value>(
  batch: (keys: readonly Key[], context: DataContext) => Promise<readonly Value[]>,
  nameOf: (key: Key) => string | number,
): (context: DataContext) => DataLoader<Key, Value, string | number> {
  return createContextCache(
    (context: DataContext) =>
      new DataLoader<Key, Value, string | number>((keys) => batch(keys, context), {
        cacheKeyFn: nameOf,
      }),
  )
}

/** Something that follows from a world alone: made once for each and gone with it. */
export const perWorld = <Value>(make: (world: Published) => Value): ((world: Published) => Value) =>
  createContextCache(make)

/** What is asked of a world, in the words that name one answer among all. */
type Words = readonly (string | number | null | undefined)[]

/** As many as the tables of all screens ask for, with some of their variants; a few megabytes for each world. */
const mostComposed = 5000

/**
 * Something that follows from a world and what is asked of it: composed once and handed out to all requests. What is
 * asked for least often is let go first.
 */
export function perWorldAndWords<Value>(): (
  world: Published,
  words: Words,
  compose: () => Value,
) => Value {
  const composed = perWorld(() => new LRUCache<string, { value: Value }>({ max: mostComposed }))
  return (world, words, compose) => {
    const values = composed(world)
    // As JSON: joined, nothing and an empty name would be one, and so would names with a space in them.
    const name = JSON.stringify(words)
    const known = values.get(name)
    if (known) return known.value
    const value = compose()
    values.set(name, { value })
    // What failed once may not fail again: it is asked anew.
    if (value instanceof Promise) value.catch(() => values.delete(name))
    return value
  }
}

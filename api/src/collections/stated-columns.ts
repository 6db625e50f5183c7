import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { FeatureProperty } from '@atlas/geo/words/collections'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { sourceTitle } from '@atlas/geo/world/scenario-source'
import type { Published } from '@atlas/geo/world/published'
import type { Column } from './collection.ts'

const types: Partial<Record<FeatureProperty, Column['type']>> = {
  area_km2: 'number',
  position_accuracy_m: 'integer',
  is_old: 'boolean',
  residents_60_to_79: 'number',
  residents_60_to_79_low: 'number',
  residents_60_to_79_high: 'number',
  residents_80_plus: 'number',
  residents_80_plus_low: 'number',
  residents_80_plus_high: 'number',
}

/** Columns that are told in the dictionaries by their name. */
export const statedColumns = (names: readonly FeatureProperty[]): Column[] =>
  names.map((name) => ({
    name,
    type: types[name] ?? 'string',
    title: (words) => collectionWordsOf(words).properties[name],
    isDay: name === 'day',
  }))

/** Whom to thank: title, publisher, licence and state of a source. */
export function sourceLine(id: string, { sources }: Published, words: Dictionary): string {
  const source = sources.get(id)
  if (!source) return ''
  const { publisher, publisherEn, licence, asOf } = source
  const by = { de: publisher, en: publisherEn ?? publisher }[words.dataLanguage]
  return `${words.say(sourceTitle(source))} (${by}; ${licence}; ${asOf})`
}

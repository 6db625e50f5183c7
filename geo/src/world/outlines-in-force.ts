import type { CityText, CityTextKey } from '../terms/city-texts.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import type { Dictionary } from '../words/vocabulary.ts'
import type { Snapshot, Source } from './snapshot.ts'

type Given = Pick<Snapshot, 'texts' | 'areas' | 'sources'>

/** Those by which a city's texts tell of outlines: they hold while its districts are drawn by that source alone. */
const ofOutlines: readonly CityTextKey[] = [
  'outlines-source',
  'outlines-attribution',
  'outlines-accuracy',
]

/**
 * What a city says of itself, of the outlines that are in force: where its districts are drawn by others than those its
 * texts tell of, as after an import, whose they are and of when is told instead, and that nobody said how accurate.
 */
export function textsInForce({ texts, areas, sources }: Given): CityText[] {
  const others = texts.filter(({ key }) => !ofOutlines.includes(key))
  const own = texts.find(({ key }) => key === 'outlines-source')?.de
  const ids = new Set(areas.flatMap((area) => (area.level === 'DISTRICT' ? area.sourceId : [])))
  const drawnBy = sources.filter(({ id }) => ids.has(id))
  if (drawnBy.length === 0) return others
  if (drawnBy.every(({ id }) => id === own)) {
    return texts.filter(({ key }) => key !== 'outlines-source')
  }
  return [
    ...others,
    inEach('outlines-attribution', (words) =>
      words.say({ key: 'outlinesBy', publishers: words.list(drawnBy.map(creditIn(words))) }),
    ),
    inEach('outlines-accuracy', (words) =>
      drawnBy
        .map(({ titleDe: de, titleEn: en, asOf }) =>
          words.say({ key: 'outlinesAsPublished', title: { de, en }, asOf }),
        )
        .join(' '),
    ),
  ]
}

const inEach = (key: CityTextKey, said: (words: Dictionary) => string): CityText => ({
  key,
  de: said(german),
  en: said(english),
  deSimple: null,
})

const creditIn =
  ({ dataLanguage }: Dictionary) =>
  ({ publisher, publisherEn, licence }: Source) =>
    `${dataLanguage === 'en' ? (publisherEn ?? publisher) : publisher} (${licence})`

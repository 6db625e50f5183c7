import type { CityText, CityTextKey } from '../terms/city-texts.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import type { Dictionary } from '../words/vocabulary.ts'
import type { Cells, Snapshot, Source } from './snapshot.ts'

type Given = Pick<Snapshot, 'texts' | 'areas' | 'sources'> & {
  readonly cells: Pick<Cells, 'sourceId'> | null
}

/** What a city's texts tell of the work of others that an import may replace: it holds for the source they name alone. */
interface Told {
  readonly source: CityTextKey
  readonly keys: readonly CityTextKey[]
  readonly instead: (inForce: readonly Source[]) => CityText[]
}

const ofOutlines: Told = {
  source: 'outlines-source',
  keys: ['outlines-attribution', 'outlines-accuracy'],
  instead: (drawnBy) => [
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
  ],
}

const ofGrid: Told = {
  source: 'grid-source',
  keys: ['grid-attribution'],
  instead: (countedBy) => [
    inEach('grid-attribution', (words) =>
      words.say({ key: 'gridBy', publishers: words.list(countedBy.map(creditIn(words))) }),
    ),
  ],
}

/**
 * What a city says of itself, of the outlines and the grid that are in force: where they are of others than those its texts
 * tell of, as after an import, whose they are and of when is told instead, and that nobody said how accurate.
 */
export function textsInForce({ texts, areas, cells, sources }: Given): CityText[] {
  const ofDistricts = areas.flatMap((area) => (area.level === 'DISTRICT' ? area.sourceId : []))
  const named = (ids: ReadonlySet<string>) => sources.filter(({ id }) => ids.has(id))
  const withOutlines = inForce(texts, ofOutlines, named(new Set(ofDistricts)))
  return inForce(withOutlines, ofGrid, named(new Set(cells ? [cells.sourceId] : [])))
}

function inForce(
  texts: readonly CityText[],
  { source, keys, instead }: Told,
  by: readonly Source[],
): CityText[] {
  const own = texts.find(({ key }) => key === source)?.de
  if (by.length > 0 && by.every(({ id }) => id === own)) {
    return texts.filter(({ key }) => key !== source)
  }
  const others = texts.filter(({ key }) => key !== source && !keys.includes(key))
  return by.length === 0 ? others : [...others, ...instead(by)]
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

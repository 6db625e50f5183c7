import { JoinedTexts } from '@atlas/geo/search/joined-texts'
import type { NameColumns } from '@atlas/geo/search/name-index'
import type { Column, Columns } from '../columns.ts'
import type { PlaceNames } from './place-names.ts'
import { Texts, TextsToWrite } from './texts.ts'

/**
 * Of how names are looked up: raised whenever the same places would be written otherwise, so that nothing is searched by
 * a rule that is no longer ours. What was written by another is made anew when it is opened.
 */
const rule = 1
const prefix = `search.${rule}`

export function columnsOfNames(places: PlaceNames): [string, Column][] {
  const districts = new TextsToWrite()
  for (const code of places.districts) districts.placeOf(code)
  const { names, ends, starts, words } = places.names
  return [
    [`${prefix}.rows`, places.rows],
    [`${prefix}.districtOf`, places.districtOf],
    ...districts.columns(`${prefix}.districts`),
    ...joined('names', names),
    [`${prefix}.ends`, ends],
    [`${prefix}.starts.names`, starts.names],
    [`${prefix}.starts.letters`, starts.letters],
    ...joined('words', words.words),
    [`${prefix}.words.standsIn.ends`, words.standsIn.ends],
    [`${prefix}.words.standsIn.values`, words.standsIn.values],
    ...(['parts', 'slips'] as const).flatMap((by): [string, Column][] =>
      (['keys', 'ends', 'words'] as const).map((column) => [
        `${prefix}.words.${by}.${column}`,
        words[by][column],
      ]),
    ),
  ]
}

const joined = (name: string, { all, ends }: JoinedTexts): [string, Column][] => [
  [`${prefix}.${name}.all`, new Uint8Array(Buffer.from(all))],
  [`${prefix}.${name}.letters`, ends],
]

/** Null where they were written by another rule, or before there was one. */
export function readNames(columns: Columns): PlaceNames | null {
  if (!columns.has(`${prefix}.rows`)) return null
  const numbers = (name: string) => columns.uint32(`${prefix}.${name}`)
  const texts = (name: string) => {
    const { buffer, byteOffset, length } = columns.uint8(`${prefix}.${name}.all`)
    const all = Buffer.from(buffer, byteOffset, length).toString()
    return new JoinedTexts(all, numbers(`${name}.letters`))
  }
  const keyed = (name: string) => ({
    keys: numbers(`${name}.keys`),
    ends: numbers(`${name}.ends`),
    words: numbers(`${name}.words`),
  })
  const names: NameColumns = {
    names: texts('names'),
    ends: numbers('ends'),
    starts: { names: numbers('starts.names'), letters: numbers('starts.letters') },
    words: {
      words: texts('words'),
      standsIn: { ends: numbers('words.standsIn.ends'), values: numbers('words.standsIn.values') },
      parts: keyed('words.parts'),
      slips: keyed('words.slips'),
    },
  }
  return {
    names,
    rows: numbers('rows'),
    districts: new Texts(columns, `${prefix}.districts`).all(),
    districtOf: columns.uint16(`${prefix}.districtOf`),
  }
}

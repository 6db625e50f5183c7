import { draftWords, type DraftWord, readFigureName } from '@atlas/geo/drafts/draft'

import { figureFormat } from '$figures/figures'
import type { Language } from '$words/language'
import type { DraftWords } from '$words/languages'
import type { Messages } from '$words/messages'

interface Said {
  words: readonly { name: string; text: string }[]
  figures: readonly { name: string; value: number }[]
}

/** Every word of a draft by its name; "" of what is not said. */
export function wordsOf({ words }: Pick<Said, 'words'>): Record<DraftWord, string> {
  const textOf = (name: string) => words.find((word) => word.name === name)?.text ?? ''
  const entries = draftWords.map((name) => [name, textOf(name)] as const)
  const found: Partial<Record<DraftWord, string>> = Object.fromEntries(entries)
  const empty = { name: '', nameEn: '', validFrom: '', referenceDay: '', horizon: '' }
  return { ...empty, occasion: '', aims: '', measures: '', review: '', ...found }
}

export const figuresBy = ({ figures }: Pick<Said, 'figures'>): ReadonlyMap<string, number> =>
  new Map(figures.map(({ name, value }) => [name, value]))

interface Wording {
  text: DraftWords
  t: Messages
  language: Language
  /** What planning areas are called, by their codes. */
  areas: ReadonlyMap<string, string>
}

/** What a figure is called, and of what it is. */
export function figureLabel(name: string, { text, t, areas }: Wording): string {
  const figure = readFigureName(name)
  if (!figure) return name
  const of = [
    'kind' in figure ? t.sites.kinds[figure.kind] : null,
    'area' in figure ? (areas.get(figure.area) ?? figure.area) : null,
  ].filter((part) => part !== null)
  return of.reduce((label, part) => text.figureOf(label, part), text.figures[figure.of])
}

/** As it stands in a column; what is not set says so. */
export function figureValue(
  name: string,
  value: number | null | undefined,
  { text, language }: Pick<Wording, 'text' | 'language'>,
): string {
  if (value == null) return text.draft.unset
  switch (readFigureName(name)?.of) {
    case 'key':
      return figureFormat('RESIDENTS_PER_FTE', language).short(value)
    case 'change60Plus':
    case 'change60To79':
    case 'change80Plus':
      return figureFormat('RELATIVE_CHANGE', language).short(value / 100)
    default:
      return figureFormat('FTE', language).short(value)
  }
}

/** Of two versions: each figure once, in the order of the later, and whether it is another. */
export function comparedFigures(before: Pick<Said, 'figures'>, after: Pick<Said, 'figures'>) {
  const [were, are] = [figuresBy(before), figuresBy(after)]
  return [...new Set([...are.keys(), ...were.keys()])].map((name) => ({
    name,
    before: were.get(name) ?? null,
    after: are.get(name) ?? null,
    isChanged: were.get(name) !== are.get(name),
  }))
}

/** Who is heard in a round: its name, or else its kind. */
export const roundName = (
  { kind, body }: { kind: keyof DraftWords['rounds']; body: string },
  { rounds }: Pick<DraftWords, 'rounds'>,
): string => (body === '' ? rounds[kind] : `${rounds[kind]}: ${body}`)

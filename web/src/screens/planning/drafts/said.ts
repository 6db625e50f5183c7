import { changes, draftWords, type DraftWord, readFigureName } from '@atlas/geo/drafts/draft'
import { inReadingOrder } from '@atlas/geo/drafts/figure-order'

import { figureFormat, locale, numberFormat, quotation } from '$figures/figures'
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

/** As it was set, with all its decimals; what is not set says so. */
export function figureValue(
  name: string,
  value: number | null | undefined,
  { text, language }: Pick<Wording, 'text' | 'language'>,
): string {
  if (value == null) return text.draft.unset
  if (isPercent(name)) return figureFormat('RELATIVE_CHANGE', language).bound(value / 100)
  return readFigureName(name)?.of === 'key'
    ? figureFormat('RESIDENTS_PER_FTE', language).bound(value)
    : quotation(value, 'FTE', language).short
}

/** By how much the later is more; of percents in points, of what is not set nothing. */
export function figureDifference(
  name: string,
  [was, is]: readonly [was: number | null, is: number | null],
  wording: Pick<Wording, 'text' | 't' | 'language'>,
): string {
  if (was === null || is === null || was === is) return ''
  const amount = Number(Math.abs(is - was).toPrecision(12))
  const written = isPercent(name)
    ? percentagePoints(amount, wording)
    : figureValue(name, amount, wording)
  return (is > was ? '+' : '−') + written
}

function percentagePoints(points: number, { t, language }: Pick<Wording, 't' | 'language'>) {
  const { percentagePoint, percentagePoints: several } = t.compare
  const written = numberFormat(language, { maximumFractionDigits: 2 }).format(points)
  return `${written} ${points === 1 ? percentagePoint : several}`
}

const isPercent = (name: string): boolean => changes.some((of) => of === readFigureName(name)?.of)

/** As somebody writes it into a field, and as the server takes it: with nothing between thousands. */
export const writtenFigure = (value: number | undefined, language: Language): string =>
  value?.toLocaleString(locale(language), { useGrouping: false, maximumFractionDigits: 12 }) ?? ''

/** Of two versions: each figure once, as they are read, and whether it is another. */
export function comparedFigures(before: Pick<Said, 'figures'>, after: Pick<Said, 'figures'>) {
  const [were, are] = [figuresBy(before), figuresBy(after)]
  return inReadingOrder(new Set([...are.keys(), ...were.keys()])).map((name) => ({
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

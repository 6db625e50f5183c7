import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { partialDay, shortDay } from './days'

interface Dated {
  sourceId: string
  asOf: string
}

/** A figure with everything that entered it; one that its source states entered alone. */
type Sourced = { value: number | null } & (
  | { source: { id: string }; asOf: string }
  | { sources: readonly Dated[] }
)

const enteredBy = (figure: Sourced): readonly Dated[] =>
  'sources' in figure ? figure.sources : [{ sourceId: figure.source.id, asOf: figure.asOf }]

export interface SourceDays<Source> {
  source: Source
  /** Oldest first. */
  days: string[]
}

/** Every source of these figures in the order it is met, with the days of what came from it. */
export function sourcesWithDays<Source>(
  figures: readonly Sourced[],
  sources: ReadonlyMap<string, Source>,
): SourceDays<Source>[] {
  const days = new Map<string, Set<string>>()
  for (const figure of figures) {
    if (figure.value === null) continue
    for (const { sourceId, asOf } of enteredBy(figure)) {
      const known = days.get(sourceId) ?? new Set()
      days.set(sourceId, known.add(asOf))
    }
  }
  return [...days].flatMap(([id, found]) => {
    const source = sources.get(id)
    return source ? [{ source, days: [...found].sort() }] : []
  })
}

const mostListed = 4

/** "31.12.2019, 31.12.2025"; of many days the first and the last. */
export function sourceDaysWords(
  days: readonly string[],
  { profile }: Pick<Messages, 'profile'>,
  language: Language,
): string {
  const written = days.map((day) =>
    day.length === 'yyyy-mm-dd'.length ? shortDay(day, language) : partialDay(day, language),
  )
  const [first = '', last = ''] = [written[0], written.at(-1)]
  return written.length > mostListed ? profile.inSpan(first, last) : written.join(', ')
}

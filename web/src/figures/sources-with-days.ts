interface Sourced {
  value: number | null
  asOf: string
  source: { id: string }
}

interface SourceDays<Source> {
  source: Source
  /** Oldest first; at most the first and the last two where there are many. */
  days: string[]
}

/** Every source of these figures in the order it is met, with the days of what came from it. */
export function sourcesWithDays<Source>(
  figures: readonly Sourced[],
  sources: ReadonlyMap<string, Source>,
): SourceDays<Source>[] {
  const days = new Map<string, Set<string>>()
  for (const { value, asOf, source } of figures) {
    if (value === null) continue
    const known = days.get(source.id) ?? new Set()
    days.set(source.id, known.add(asOf))
  }
  return [...days].flatMap(([id, found]) => {
    const source = sources.get(id)
    return source ? [{ source, days: [...found].sort() }] : []
  })
}

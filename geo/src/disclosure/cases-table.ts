import type { CaseCount } from '../world/snapshot.ts'
import type { TableCell, TableRelation } from './linked-table.ts'

/** Stated periods as a table in which some follow from others: what an onlooker could compute from what. */
export interface CasesTable {
  readonly cells: TableCell[]
  readonly relations: TableRelation[]
  /** Of each row the cell that holds it. */
  readonly rows: ReadonlyMap<CaseCount, number>
  /** Of each period that of its total, by `periodName`. */
  readonly totals: ReadonlyMap<string, number>
}

/** In days since 1970, the last one not included. */
interface Interval {
  readonly start: number
  readonly end: number
}

export const periodName = ({ firstDay, lastDay }: CaseCount) => `${firstDay} ${lastDay}`

const dayNumber = (day: string) => Date.parse(day) / 86_400_000

const intervalOf = ({ firstDay, lastDay }: CaseCount): Interval => ({
  start: dayNumber(firstDay),
  end: dayNumber(lastDay) + 1,
})

/**
 * Of periods that touch or overlap, every interval between a first and a last day of theirs, for each provider and for
 * all of them together: January to September is January to June and the months after, whose number nobody states.
 */
export function casesTable(rows: readonly CaseCount[]): CasesTable {
  const series = new Series()
  const providers = [...new Set(rows.map(({ provider }) => provider))]
  const periods = periodsOf(rows)
  const cellOfRow = new Map<CaseCount, number>()
  const totals = new Map<string, number>()
  for (const [name, parts] of periods) {
    for (const row of parts) {
      cellOfRow.set(row, series.state(row.provider, intervalOf(row), row.cases))
    }
    const [first] = parts
    if (!first) continue
    const sum = parts.reduce((all, { cases }) => all + cases, 0)
    // Where a provider is missing, the sum is none of all providers.
    const isWhole = parts.length === providers.length
    const total = series.state(isWhole ? 'ALL' : `sum ${name}`, intervalOf(first), sum)
    totals.set(name, total)
    series.relate(
      total,
      parts.flatMap((row) => cellOfRow.get(row) ?? []),
    )
  }
  for (const days of series.days()) {
    for (const one of [...providers, 'ALL']) relateIntervals(series, one, days)
    for (const [start, end] of pairsOf(days)) {
      series.relate(
        series.cell('ALL', { start, end }),
        providers.map((provider) => series.cell(provider, { start, end })),
      )
    }
  }
  for (const one of [...providers, 'ALL']) relateRests(series, one)
  return { cells: series.cells, relations: series.relations, rows: cellOfRow, totals }
}

function periodsOf(rows: readonly CaseCount[]): Map<string, CaseCount[]> {
  const periods = new Map<string, CaseCount[]>()
  for (const row of rows) {
    const parts = periods.get(periodName(row))
    if (parts) parts.push(row)
    else periods.set(periodName(row), [row])
  }
  return periods
}

/** The cells of a table by whose cases they are and when. */
class Series {
  readonly cells: TableCell[] = []
  readonly relations: TableRelation[] = []
  readonly #places = new Map<string, number>()
  readonly #stated = new Map<string, Interval[]>()
  readonly #related = new Set<string>()

  cell(whose: string, { start, end }: Interval): number {
    const name = `${whose} ${start} ${end}`
    const known = this.#places.get(name)
    if (known !== undefined) return known
    const place = this.rest()
    this.#places.set(name, place)
    return place
  }

  /** What is never stated. */
  rest(): number {
    return this.cells.push({ value: null, publishable: false, protected: true }) - 1
  }

  state(whose: string, interval: Interval, value: number): number {
    const place = this.cell(whose, interval)
    this.cells[place] = { value, publishable: true, protected: true }
    this.#stated.set(whose, [...this.stated(whose), interval])
    return place
  }

  stated(whose: string): readonly Interval[] {
    return this.#stated.get(whose) ?? []
  }

  relate(total: number, parts: readonly number[]): void {
    const name = [total, ...parts].join()
    if (this.#related.has(name)) return
    this.#related.add(name)
    this.relations.push({ total, parts })
  }

  /** First and last days of periods that touch or overlap, in order. */
  days(): number[][] {
    const all = [...this.#stated.values()].flat().sort((one, other) => one.start - other.start)
    const groups: { days: Set<number>; end: number }[] = []
    for (const { start, end } of all) {
      const last = groups.at(-1)
      if (last && start <= last.end) {
        last.days.add(start).add(end)
        last.end = Math.max(last.end, end)
      } else groups.push({ days: new Set([start, end]), end })
    }
    return groups.map(({ days }) => [...days].sort((one, other) => one - other))
  }
}

const pairsOf = (days: readonly number[]) =>
  days.flatMap((start, place) => days.slice(place + 1).map((end) => [start, end] as const))

/** Each interval is the one up to a day between and the one after it. */
function relateIntervals(series: Series, whose: string, days: readonly number[]): void {
  for (const [start, end] of pairsOf(days)) {
    for (const middle of days.filter((day) => start < day && day < end)) {
      series.relate(series.cell(whose, { start, end }), [
        series.cell(whose, { start, end: middle }),
        series.cell(whose, { start: middle, end }),
      ])
    }
  }
}

/** What one or two stated periods inside another leave of it. */
function relateRests(series: Series, whose: string): void {
  const stated = series.stated(whose)
  for (const whole of stated) {
    const inside = stated.filter(
      (part) => part !== whole && part.start >= whole.start && part.end <= whole.end,
    )
    const pairs = inside.flatMap((one, place) =>
      inside
        .slice(place + 1)
        .filter((other) => other.start >= one.end || one.start >= other.end)
        .map((other) => [one, other]),
    )
    for (const parts of [...inside.map((one) => [one]), ...pairs]) {
      const rest = series.rest()
      series.relate(series.cell(whose, whole), [
        ...parts.map((part) => series.cell(whose, part)),
        rest,
      ])
    }
  }
}

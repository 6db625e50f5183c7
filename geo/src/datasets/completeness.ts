import { certainties, type Certainty } from '../terms/certainty.ts'
import type { AreaLevel } from '../terms/classifications.ts'
import type { IndicatorId } from '../words/de/indicators.ts'
import type { Published } from '../world/published.ts'
import type { OpenDataSet, RowOrigin } from './data-set.ts'

/** How many rows are how sure. */
export interface SureRows {
  readonly status: Certainty
  readonly rows: number
}

/** Of a level how many areas have a row with something known. */
export interface KnownAreas {
  readonly level: AreaLevel
  readonly known: number
  readonly of: number
}

/** What there is: of which days, of which areas, how sure. */
export interface Known {
  readonly rows: number
  /** yyyy, yyyy-mm or yyyy-mm-dd, oldest first. */
  readonly days: readonly string[]
  readonly statuses: readonly SureRows[]
  readonly areas: readonly KnownAreas[]
}

/** What a source has given to a table. */
export interface Fed extends Known {
  readonly sourceId: string
  /** Those it enters, of a table of them. */
  readonly indicators: readonly IndicatorId[]
}

/** What there is of a table, and by whom. */
export interface Completeness extends Known {
  readonly fed: readonly Fed[]
}

/** Rows of one origin count at once, however many there are. */
export function completenessOf(open: OpenDataSet, world: Published): Completeness {
  const times = open.alike ? open.length : 1
  const looked = open.alike ? Math.min(open.length, 1) : open.length
  const all = new Tally()
  const bySource = new Map<string, Tally>()
  for (let index = 0; index < looked; index += 1) {
    const { area, ...origin } = open.origin(index)
    const row = open.alike || !area ? origin : { ...origin, area }
    all.add(row, times)
    for (const id of row.sourceIds) {
      const tally = bySource.get(id) ?? new Tally()
      tally.add(row, times)
      bySource.set(id, tally)
    }
  }
  return {
    ...all.known(world),
    fed: [...bySource].map(([sourceId, tally]) => ({
      sourceId,
      ...tally.known(world),
      indicators: [...tally.indicators],
    })),
  }
}

class Tally {
  readonly indicators = new Set<IndicatorId>()
  #rows = 0
  readonly #days = new Set<string>()
  readonly #statuses = new Map<Certainty, number>()
  readonly #areas = new Map<AreaLevel, Set<number>>()

  add({ status, day, area, indicator }: RowOrigin, times: number): void {
    this.#rows += times
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + times)
    if (day !== null) this.#days.add(day)
    if (indicator !== undefined) this.indicators.add(indicator)
    if (!area || !isKnown(status)) return
    const ids = this.#areas.get(area.level) ?? new Set()
    this.#areas.set(area.level, ids.add(area.id))
  }

  known({ areas }: Published): Known {
    return {
      rows: this.#rows,
      days: [...this.#days].sort(),
      statuses: certainties.flatMap((status) => {
        const rows = this.#statuses.get(status)
        return rows === undefined ? [] : [{ status, rows }]
      }),
      areas: areas.levels.flatMap((level) => {
        const ids = this.#areas.get(level)
        return ids ? [{ level, known: ids.size, of: areas.shownAt(level).length }] : []
      }),
    }
  }
}

const isKnown = (status: Certainty) => status !== 'MISSING' && status !== 'SUPPRESSED'

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

/** What a source has given to a table. */
export interface Fed {
  readonly sourceId: string
  readonly rows: number
  /** The first and the last day of its rows: yyyy, yyyy-mm or yyyy-mm-dd; null where none is known. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Those it enters, of a table of them. */
  readonly indicators: readonly IndicatorId[]
}

/** What there is of a table: of which days, of which areas, how sure, and by whom. */
export interface Completeness {
  readonly rows: number
  readonly days: readonly string[]
  readonly statuses: readonly SureRows[]
  readonly areas: readonly KnownAreas[]
  readonly fed: readonly Fed[]
}

/** Rows of one origin count at once, however many there are. */
export function completenessOf(open: OpenDataSet, world: Published): Completeness {
  const times = open.alike ? open.length : 1
  const looked = open.alike ? Math.min(open.length, 1) : open.length
  const statuses = new Map<Certainty, number>()
  const days = new Set<string>()
  const known = new Map<AreaLevel, Set<number>>()
  const fed = new Map<string, Fed>()
  for (let index = 0; index < looked; index += 1) {
    const origin = open.origin(index)
    const { status, day, sourceIds, area } = origin
    statuses.set(status, (statuses.get(status) ?? 0) + times)
    if (day !== null) days.add(day)
    if (area && !open.alike && isKnown(status)) {
      const ids = known.get(area.level) ?? new Set()
      known.set(area.level, ids.add(area.id))
    }
    for (const id of sourceIds) fed.set(id, withRows(fed.get(id), id, { ...origin, times }))
  }
  return {
    rows: open.length,
    days: [...days].sort(),
    statuses: certainties.flatMap((status) => {
      const rows = statuses.get(status)
      return rows === undefined ? [] : [{ status, rows }]
    }),
    areas: world.areas.levels.flatMap((level) => {
      const ids = known.get(level)
      return ids ? [{ level, known: ids.size, of: world.areas.shownAt(level).length }] : []
    }),
    fed: [...fed.values()],
  }
}

const isKnown = (status: Certainty) => status !== 'MISSING' && status !== 'SUPPRESSED'

function withRows(
  fed: Fed | undefined,
  sourceId: string,
  { day, indicator, times }: Pick<RowOrigin, 'day' | 'indicator'> & { times: number },
): Fed {
  const { rows = 0, firstDay = null, lastDay = null, indicators = [] } = fed ?? {}
  const isNew = indicator !== undefined && !indicators.includes(indicator)
  return {
    sourceId,
    rows: rows + times,
    firstDay: day === null || (firstDay !== null && firstDay < day) ? firstDay : day,
    lastDay: day === null || (lastDay !== null && lastDay > day) ? lastDay : day,
    indicators: isNew ? [...indicators, indicator] : indicators,
  }
}

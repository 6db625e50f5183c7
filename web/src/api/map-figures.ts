import type { Ends } from '@atlas/geo/figures/range'
import type { MissingReason } from '@atlas/geo/terms/certainty'

import { cachedAnswer } from './answer-cache'
import { ask, type Asker } from './ask'
import type { AreaLevel, Basis, Catalogue, FigureStatus, MapLevel, Unit } from './catalogue'
import { graphql } from './graphql'

/** By variables of the question: reasons and ranges are not asked for by everybody. */
const figureFields = graphql(`
  fragment MapFigure on Figure {
    value
    status
    missingReason @include(if: $withReasons)
    source {
      id
    }
    sources {
      sourceId
      asOf
      status
      unit
    }
    range @include(if: $withRanges) {
      low
      high
      method
    }
  }
`)

const mapFiguresQuery = graphql(
  `
    query MapFigures(
      $indicator: ID!
      $level: AreaLevel!
      $date: Date
      $since: Date
      $basis: Basis!
      $withCity: Boolean!
      $withRanges: Boolean!
      $withReasons: Boolean!
    ) {
      indicatorValues(
        indicator: $indicator
        level: $level
        date: $date
        since: $since
        basis: $basis
      ) {
        area {
          id
        }
        figure {
          ...MapFigure
        }
      }
      city @include(if: $withCity) {
        figure(indicator: $indicator, date: $date, since: $since, basis: $basis) {
          ...MapFigure
        }
      }
    }
  `,
  [figureFields],
)

export interface MapFigure {
  value: number | null
  status: FigureStatus
  /** Where more is known than that it is missing. */
  missingReason?: MissingReason | null
  /** Of the least sure number that entered, by id. */
  source: string
  /** Every one that entered, where there are several. */
  sources?: readonly string[]
  /** Of an estimate: within which the truth lies, as far as its method says. */
  range?: MethodSpan
}

/** The ends of a range with how they were found; a screen of reach says that once for all. */
export interface MethodSpan extends Ends {
  method?: string
}

/** One of an indicator's days. The same date can be counted and have been expected. */
export interface ChosenDay {
  date: string
  basis: Basis
  /** The earlier day of a change, null for every other indicator. */
  since: string | null
}

/** One indicator on one day at one level. */
export interface AskedFigures extends ChosenDay {
  /** An indicator's id, or that of the need index. */
  indicator: string
  level: MapLevel
}

/** What one map shows. It carries the choice that asked for it, so that no late answer is drawn under another. */
export interface MapFigures {
  asked: AskedFigures
  byArea: ReadonlyMap<string, MapFigure>
  city: MapFigure | null
  /** Where figures are computed from others: as what and in which units those stand in their sources. */
  computedFrom?: readonly EnteredNumber[]
  /** Of which days they are, by source, oldest first. */
  sourceDays?: ReadonlyMap<string, readonly string[]>
}

/** A kind of numbers that enter figures. */
export interface EnteredNumber {
  status: FigureStatus
  unit: Unit
}

interface AskedMap {
  version: string
  asked: AskedFigures
  withCity: boolean
  withRanges: boolean
  /** Why figures are missing: known of those of reach alone. */
  withReasons: boolean
}

/** Maps seen, or fetched ahead. */
const askMapFigures = cachedAnswer<AskedMap, MapFigures>(60, async (asker, { asked, ...parts }) => {
  const { indicatorValues, city } = await ask(asker, mapFiguresQuery, { ...asked, ...parts })
  const computedFrom = numbersBehind(indicatorValues.map(({ figure }) => figure))
  /** Most figures of a map have the same sources: they are one list, which a page carries once. */
  const lists = new Map<string, readonly string[]>()
  const flat = (figure: AnsweredFigure) => flatFigure(figure, lists)
  return {
    asked,
    ...(computedFrom.length > 0 && { computedFrom }),
    sourceDays: daysOfSources([
      ...indicatorValues.map(({ figure }) => figure),
      ...(city ? [city.figure] : []),
    ]),
    byArea: new Map(indicatorValues.map(({ area, figure }) => [area.id, flat(figure)])),
    city: city ? flat(city.figure) : null,
  }
})

/** One map's figures; in the browser each is asked for once and answers at once afterwards. */
export function loadMapFigures(
  asker: Asker,
  catalogue: Catalogue,
  { indicator, level, date, since, basis }: AskedFigures,
): Promise<MapFigures> {
  const asked: AskedFigures = { indicator, level, date, since, basis }
  const withCity = dayAt(catalogue, asked, 'CITY') !== undefined
  const withRanges = dayAt(catalogue, asked, level)?.status === 'ESTIMATED'
  const withReasons = indicatorOf(catalogue, asked)?.group === 'REACH'
  return askMapFigures(asker, {
    version: catalogue.dataVersion,
    asked,
    withCity,
    withRanges,
    withReasons,
  })
}

const indicatorOf = ({ indicators }: Catalogue, { indicator }: Pick<AskedFigures, 'indicator'>) =>
  indicators.find(({ id }) => id === indicator)

function dayAt(catalogue: Catalogue, asked: AskedFigures, level: AreaLevel) {
  const { date, basis } = asked
  const found = indicatorOf(catalogue, asked)
  const days = found?.availability.find((available) => available.level === level)?.days ?? []
  return days.find((day) => day.date === date && day.basis === basis)
}

interface AnsweredFigure {
  value: number | null
  status: FigureStatus
  missingReason?: MissingReason | null
  source: { id: string }
  sources: readonly { sourceId: string; asOf: string; status: FigureStatus; unit: Unit | null }[]
  range?: MethodSpan | null
}

function flatFigure(
  { value, status, missingReason, source, sources, range }: AnsweredFigure,
  lists: Map<string, readonly string[]>,
): MapFigure {
  const ids = [...new Set(sources.map(({ sourceId }) => sourceId))]
  const key = ids.join(' ')
  const list = lists.get(key) ?? ids
  lists.set(key, list)
  return {
    value,
    status,
    ...(missingReason && { missingReason }),
    source: source.id,
    ...(ids.length > 1 && { sources: list }),
    ...(range && { range }),
  }
}

/** The kinds of numbers that figures are computed from, each once; none where they are not. */
function numbersBehind(figures: readonly AnsweredFigure[]): EnteredNumber[] {
  const found = new Map<string, EnteredNumber>()
  for (const { status: of, sources } of figures) {
    if (of !== 'COMPUTED') continue
    for (const { status, unit } of sources) {
      if (unit !== null) found.set(`${status} ${unit}`, { status, unit })
    }
  }
  return [...found.values()]
}

function daysOfSources(figures: readonly AnsweredFigure[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const { sources } of figures) {
    for (const { sourceId, asOf } of sources) {
      const days = found.get(sourceId)
      if (days) days.add(asOf)
      else found.set(sourceId, new Set([asOf]))
    }
  }
  return new Map([...found].map(([id, days]) => [id, [...days].sort()]))
}

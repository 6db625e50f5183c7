import type { Ends } from '@atlas/geo/figures/range'
import type { MissingReason } from '@atlas/geo/terms/certainty'

import { cachedAnswer } from './answer-cache'
import { ask, type Asker } from './ask'
import type { AreaLevel, Basis, Catalogue, FigureStatus, MapLevel } from './catalogue'
import { graphql } from './graphql'

const mapFiguresQuery = graphql(`
  query MapFigures(
    $indicator: ID!
    $level: AreaLevel!
    $date: Date
    $since: Date
    $basis: Basis!
    $withCity: Boolean!
    $withRanges: Boolean!
    $withInputs: Boolean!
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
        value
        status
        missingReason @include(if: $withReasons)
        source {
          id
        }
        range @include(if: $withRanges) {
          low
          high
          method
        }
      }
    }
    city @include(if: $withCity) {
      figure(indicator: $indicator, date: $date, since: $since, basis: $basis) {
        value
        status
        missingReason @include(if: $withReasons)
        source {
          id
        }
        range @include(if: $withRanges) {
          low
          high
          method
        }
        explanation @include(if: $withInputs) {
          inputs {
            source {
              id
            }
          }
        }
      }
    }
  }
`)

export interface MapFigure {
  value: number | null
  status: FigureStatus
  /** Where more is known than that it is missing. */
  missingReason?: MissingReason | null
  source: string
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
  /** Where figures set staff against people: the sources of both, of which a figure names the less sure one alone. */
  inputSources?: readonly string[]
}

interface AskedMap {
  version: string
  asked: AskedFigures
  withCity: boolean
  withRanges: boolean
  withInputs: boolean
  /** Why figures are missing: known of those of reach alone. */
  withReasons: boolean
}

/** Maps seen, or fetched ahead. */
const askMapFigures = cachedAnswer<AskedMap, MapFigures>(60, async (asker, { asked, ...parts }) => {
  const answer = await ask(asker, mapFiguresQuery, { ...asked, ...parts })
  const inputs = answer.city?.figure.explanation?.inputs
  return {
    asked,
    ...(inputs && { inputSources: inputs.map(({ source }) => source.id) }),
    byArea: new Map(answer.indicatorValues.map(({ area, figure }) => [area.id, flat(figure)])),
    city: answer.city ? flat(answer.city.figure) : null,
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
  const group = indicatorOf(catalogue, asked)?.group
  return askMapFigures(asker, {
    version: catalogue.dataVersion,
    asked,
    withCity,
    withRanges,
    withInputs: group === 'STAFF',
    withReasons: group === 'REACH',
  })
}

const indicatorOf = ({ indicators }: Catalogue, { indicator }: Pick<AskedFigures, 'indicator'>) =>
  indicators.find(({ id }) => id === indicator)

function dayAt(catalogue: Catalogue, { indicator, date, basis }: AskedFigures, level: AreaLevel) {
  const found = indicatorOf(catalogue, { indicator })
  const days = found?.availability.find((available) => available.level === level)?.days ?? []
  return days.find((day) => day.date === date && day.basis === basis)
}

function flat(figure: {
  value: number | null
  status: FigureStatus
  missingReason?: MissingReason | null
  source: { id: string }
  range?: MethodSpan | null
}): MapFigure {
  const { value, status, missingReason, source, range } = figure
  return {
    value,
    status,
    ...(missingReason && { missingReason }),
    source: source.id,
    ...(range && { range }),
  }
}

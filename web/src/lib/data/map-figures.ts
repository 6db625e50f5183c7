import type { View } from '$lib/state/view'

import { ask, type Asker } from './ask'
import type { Catalogue, FigureStatus } from './catalogue'
import { graphql } from './graphql'

const mapFiguresQuery = graphql(`
  query MapFigures(
    $indicator: ID!
    $level: AreaLevel!
    $date: Date
    $since: Date
    $withCity: Boolean!
  ) {
    indicatorValues(indicator: $indicator, level: $level, date: $date, since: $since) {
      area {
        id
      }
      figure {
        value
        status
        source {
          id
        }
      }
    }
    city @include(if: $withCity) {
      figure(indicator: $indicator, date: $date, since: $since) {
        value
        status
        source {
          id
        }
      }
    }
  }
`)

export interface MapFigure {
  value: number | null
  status: FigureStatus
  source: string
}

/** What one map shows. It carries the choice that asked for it, so that no late answer is drawn under another. */
export interface MapFigures {
  asked: Pick<View, 'indicator' | 'level' | 'date' | 'since'>
  byArea: ReadonlyMap<string, MapFigure>
  city: MapFigure | null
}

export async function loadMapFigures(
  asker: Asker,
  catalogue: Catalogue,
  { indicator, level, date, since }: View,
): Promise<MapFigures> {
  const asked = { indicator, level, date, since }
  const withCity = catalogue.indicators.some(
    ({ id, availability }) =>
      id === indicator &&
      availability.some(
        (available) =>
          available.level === 'CITY' && available.days.some((day) => day.date === date),
      ),
  )
  const answer = await ask(asker, mapFiguresQuery, { ...asked, withCity })
  return {
    asked,
    byArea: new Map(answer.indicatorValues.map(({ area, figure }) => [area.id, flat(figure)])),
    city: answer.city ? flat(answer.city.figure) : null,
  }
}

function flat(figure: {
  value: number | null
  status: FigureStatus
  source: { id: string }
}): MapFigure {
  return { value: figure.value, status: figure.status, source: figure.source.id }
}

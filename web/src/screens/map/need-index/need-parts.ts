import { needDay, needLevel } from './need-levels'
import { ofDistricts } from './of-districts'
import type { NeedChoice } from '../view'

import type { Asker } from '$api/ask'
import type { Catalogue, Indicator, IndicatorDay, MapLevel } from '$api/catalogue'
import { loadMapFigures, type MapFigures } from '$api/map-figures'

/** One part of a need index as asked for: an indicator on its newest day. The weight is not part of it. */
export interface NeedPartFigures {
  indicator: Indicator
  day: IndicatorDay
  /** Whose figures they are: of districts those of their social spaces where they have none. */
  level: MapLevel
  figures: MapFigures
}

/** The parts of an index, each fetched once, whatever its weight. */
export async function loadNeedParts(
  asker: Asker,
  catalogue: Catalogue,
  { parts }: NeedChoice,
  level: MapLevel,
): Promise<NeedPartFigures[]> {
  const days = parts.flatMap((part) => {
    const indicator = catalogue.indicators.find(({ id }) => id === part.indicator)
    const day = indicator && needDay(indicator, level)
    return indicator && day ? [{ indicator, day }] : []
  })
  return Promise.all(
    days.map(async ({ indicator, day }) => {
      const given = needLevel(indicator, level)
      const figures = await loadMapFigures(asker, catalogue, {
        indicator: indicator.id,
        level: given,
        date: day.date,
        basis: day.basis,
        since: day.defaultSince,
      })
      return {
        indicator,
        day,
        level: given,
        figures: given === level ? figures : ofDistricts(figures, catalogue),
      }
    }),
  )
}

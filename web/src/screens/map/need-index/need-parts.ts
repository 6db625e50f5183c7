import { needDay } from './need-levels'
import type { NeedChoice } from '../view'

import type { Asker } from '$api/ask'
import type { Catalogue, Indicator, IndicatorDay, MapLevel } from '$api/catalogue'
import { loadMapFigures, type MapFigures } from '$api/map-figures'

/** One part of a need index as asked for: an indicator on its newest day. The weight is not part of it. */
export interface NeedPartFigures {
  indicator: Indicator
  day: IndicatorDay
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
    days.map(async ({ indicator, day }) => ({
      indicator,
      day,
      figures: await loadMapFigures(asker, catalogue, {
        indicator: indicator.id,
        level,
        date: day.date,
        basis: day.basis,
        since: day.defaultSince,
      }),
    })),
  )
}

import { differenceOfDays, isDifferenceCounted } from '@atlas/geo/figures/difference-of-days'
import type { Stated } from '@atlas/geo/terms/certainty'

import { inOrder } from '$api/availability'
import type { Catalogue } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import type { FigureFormat } from '$figures/figures'
import { sourcesOfFigures } from '../sources-of-figures'

/** One indicator at one level on both days that are compared. */
export interface TwoDays {
  figures: MapFigures
  compared: MapFigures
}

/** By how much the figures of two days differ. */
export interface DayDifferences {
  /** The days themselves, as one reads them. */
  earlier: MapFigures
  later: MapFigures
  /** As a map shows them. */
  figures: MapFigures
  /** Of districts whose own was not counted: the social space whose difference stands for theirs, by id. */
  ofSpace: ReadonlyMap<string, string>
  /** Where some stand for districts: the social spaces on both days. */
  spaces: { earlier: MapFigures; later: MapFigures } | null
}

/**
 * The difference of every area where it was counted; of districts that are estimated, that of their social space, and
 * none where no single one represents them.
 *
 * @param spaces the same of social spaces, where there is any
 */
export function dayDifferences(
  days: TwoDays,
  spaces: TwoDays | null,
  { areas }: Pick<Catalogue, 'areas'>,
  { rounded }: Pick<FigureFormat, 'rounded'>,
): DayDifferences {
  const { earlier, later } = inOrder(days.compared, days.figures)
  const ofSpaces = spaces && inOrder(spaces.compared, spaces.figures)
  const { level } = later.asked
  const ofSpace = new Map<string, string>()
  const byArea = new Map<string, MapFigure>()
  for (const [id, figure] of later.byArea) {
    const before = earlier.byArea.get(id) ?? missing
    if (isDifferenceCounted(level, [figure, before])) {
      byArea.set(id, minus(figure, before, rounded))
      continue
    }
    const space = areas.get(id)?.representedBy ?? null
    const [spaceLater, spaceEarlier] = [ofSpaces?.later, ofSpaces?.earlier].map((map) =>
      space === null ? undefined : map?.byArea.get(space),
    )
    if (space === null || !spaceLater || !spaceEarlier) {
      byArea.set(id, { ...missing, source: figure.source })
      continue
    }
    ofSpace.set(id, space)
    byArea.set(id, minus(spaceLater, spaceEarlier, rounded))
  }
  const { city } = later
  return {
    earlier,
    later,
    figures: {
      asked: { ...later.asked, since: earlier.asked.date },
      byArea,
      city: city && earlier.city && minus(city, earlier.city, rounded),
    },
    ofSpace,
    spaces: ofSpace.size > 0 ? ofSpaces : null,
  }
}

const missing: MapFigure = { value: null, status: 'MISSING', source: '' }

function minus(later: MapFigure, earlier: MapFigure, rounded: FigureFormat['rounded']): MapFigure {
  const { value, status } = differenceOfDays(
    statedFigure(earlier),
    statedFigure(later),
    (exact, { range }) => rounded(exact, range),
  )
  const sources = sourcesOfFigures([later, earlier])
  return { value, status, source: later.source, ...(sources.length > 1 && { sources }) }
}

function statedFigure({ value, status, range }: MapFigure): Stated & Pick<MapFigure, 'range'> {
  const isKnown = status !== 'SUPPRESSED' && status !== 'MISSING'
  if (value !== null && isKnown) return { value, status, ...(range && { range }) }
  return { value: null, status: status === 'SUPPRESSED' ? status : 'MISSING' }
}

import type { Shapes } from '$api/shapes'
import { drawAreas, extentOfAreas, frameOf } from '$drawing/area-drawing'
import { markBox } from '$drawing/drawn-names'
import { placeMarks, scaleBox, type Marked, type MarkedDrawing } from '$drawing/marked-drawing'

import type { ListedOffer, Network } from './load-network'

/** Offers whose position is known, in the order in which they are numbered. */
export const numberedOffers = (offers: readonly ListedOffer[]): ListedOffer[] =>
  offers.filter(({ position }) => position !== null)

/** A planning area with its sites, and other offers as numbers; null where there is no shape of it. */
export function drawProvision(shapes: Shapes, network: Network): MarkedDrawing | null {
  const chosen = shapes.levels.PLANNING_AREA.areas.features.find(
    ({ properties }) => properties.id === network.planningArea?.id,
  )
  if (!chosen) return null
  const extent = extentOfAreas([chosen.geometry])
  const { frame } = frameOf(extent)
  const marks = placeMarks(marksOf(network), frame)
  const drawing = drawAreas(shapes, {
    extent,
    chosen: { level: 'PLANNING_AREA', id: chosen.properties.id },
    named: 'DISTRICT',
    taken: marks.map((mark) => [mark.lon, mark.lat]),
    covered: [scaleBox, ...marks.map(({ signAt }) => markBox(signAt))],
  })
  return { ...drawing, marks }
}

const marksOf = ({ sites, networkOffers: offers }: Network): Marked[] => [
  ...sites.map((place): Marked => {
    const { lon, lat } = place.position
    return { sign: 'place', number: null, place, lon, lat, label: null }
  }),
  ...numberedOffers(offers).flatMap(({ position }, place): Marked[] => {
    if (!position) return []
    const where = { kinds: [], position: { ...position, accuracyMetres: 0 } }
    const number = String(place + 1)
    return [{ sign: 'place', number, place: where, ...position, label: null }]
  }),
]

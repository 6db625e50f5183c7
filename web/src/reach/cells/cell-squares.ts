import { bandsOf, type ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import CheapRuler from 'cheap-ruler'
import type { Feature, FeatureCollection, Polygon } from 'geojson'

import { cellSpacing } from './cell-spacing'
import type { ReachCells } from './reach-cells'

/** Of the usual distance between neighbours. */
const widest = 1.1
/** Few people still make a square that can be seen and pointed at. */
const narrowest = 0.5
/** Whoever lives in denser cells than three of four fills the cell. */
const fullFrom = 0.75

type Cells = FeatureCollection<Polygon>

/** Every cell as a square whose surface grows with its people. */
export function cellSquares(cells: Pick<ReachCells, 'people'>, ages: ReachAges): Cells {
  const features = cellSides(cells, ages).flatMap((side, cell) =>
    side === 0 ? [] : [square(cells.people.cells, cell, side)],
  )
  return { type: 'FeatureCollection', features }
}

/** How long the side of each cell's square is, in metres; 0 where nobody of these ages lives. */
export function cellSides({ people }: Pick<ReachCells, 'people'>, ages: ReachAges): number[] {
  const bands = bandsOf(ages)
  const residents = Array.from(people.cells.lon, (_, cell) => people.residentsOf(cell, bands))
  const sorted = residents.toSorted((a, b) => a - b)
  const full = sorted[Math.floor(sorted.length * fullFrom)] ?? 0
  const spacing = cellSpacing(people.cells)
  return residents.map((count) => {
    if (count === 0) return 0
    const part = full === 0 ? 0 : Math.sqrt(count / full)
    return spacing * Math.min(widest, Math.max(narrowest, part * widest))
  })
}

/** Some cells, as large as the largest square. */
export function wholeCells(
  { people }: Pick<ReachCells, 'people'>,
  chosen: readonly number[],
): Cells {
  const side = cellSpacing(people.cells) * widest
  const features = chosen
    .filter((cell) => cell in people.cells.lon)
    .map((cell) => square(people.cells, cell, side))
  return { type: 'FeatureCollection', features }
}

function square(
  { lon, lat }: ReachCells['people']['cells'],
  cell: number,
  side: number,
): Feature<Polygon> {
  const middle: [number, number] = [lon[cell] ?? 0, lat[cell] ?? 0]
  const [west, south, east, north] = new CheapRuler(middle[1], 'meters').bufferPoint(
    middle,
    side / 2,
  )
  return {
    type: 'Feature',
    id: cell,
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }
}

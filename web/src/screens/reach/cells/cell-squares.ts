import type { Feature, FeatureCollection, Polygon } from 'geojson'

import { cellSpacing } from './cell-spacing'
import type { ReachCells } from './reach-cells'
import type { ReachAges } from '$reach/reach-choices'
import { bandsOf } from '$reach/walk-limit'

const metresPerDegree = 111_195
/** Of the usual distance between neighbours. */
const widest = 1.1
/** Few people still make a square that can be seen and pointed at. */
const narrowest = 0.5
/** Whoever lives in denser cells than three of four fills the cell. */
const fullFrom = 0.75

type Cells = FeatureCollection<Polygon, { withheld: boolean }>

/** How many people of some ages live in a cell; null where a number among theirs is withheld. */
export function residentsOf(cells: ReachCells, ages: ReachAges, cell: number): number | null {
  let sum = 0
  for (const age of bandsOf(ages)) {
    const count = cells.residents[age][cell] ?? null
    if (count === null) return null
    sum += count
  }
  return sum
}

/** Every cell as a square whose surface grows with its people; those of a withheld number are the smallest. */
export function cellSquares(cells: ReachCells, ages: ReachAges): Cells {
  const residents = cells.lon.map((_, cell) => residentsOf(cells, ages, cell))
  const known = residents.filter((count) => count !== null).sort((a, b) => a - b)
  const full = known[Math.floor(known.length * fullFrom)] ?? 0
  const spacing = cellSpacing(cells)
  const features = residents.flatMap((count, cell) => {
    // Nobody of these ages lives there.
    if (count === 0) return []
    const part = count === null || full === 0 ? 0 : Math.sqrt(count / full)
    const side = spacing * Math.min(widest, Math.max(narrowest, part * widest))
    return [square(cells, cell, side, count === null)]
  })
  return { type: 'FeatureCollection', features }
}

/** Some cells, as large as the largest square. */
export function wholeCells(cells: ReachCells, chosen: readonly number[]): Cells {
  const side = cellSpacing(cells) * widest
  const features = chosen
    .filter((cell) => cell in cells.lon)
    .map((cell) => square(cells, cell, side, false))
  return { type: 'FeatureCollection', features }
}

function square(
  { lon, lat }: ReachCells,
  cell: number,
  side: number,
  withheld: boolean,
): Feature<Polygon, { withheld: boolean }> {
  const [x, y] = [lon[cell] ?? 0, lat[cell] ?? 0]
  const up = side / 2 / metresPerDegree
  const aside = up / Math.cos((y * Math.PI) / 180)
  const corner = (right: number, above: number) => [x + right * aside, y + above * up]
  return {
    type: 'Feature',
    id: cell,
    properties: { withheld },
    geometry: {
      type: 'Polygon',
      coordinates: [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]],
    },
  }
}

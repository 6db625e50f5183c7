import type { Weights } from './estimate-districts.ts'
import { byAge } from '../terms/classifications.ts'
import { squareSide } from '../reach/distance/grid-square.ts'
import { likelyResidents, scaled } from './likely-residents.ts'
import {
  aged60Plus,
  type CensusCell,
  type DistrictCensus,
  type OlderResidents,
  sumOf,
} from './inputs.ts'

/** Residents of a square of 250 m, as far as it lies in one district. */
export interface EstimatedCell {
  /** Where its people of 2011 lived on average, degrees in EPSG:4326. */
  readonly lon: number
  readonly lat: number
  readonly district: string
  /** Unrounded; those of a district add up to its residents. */
  readonly residents: OlderResidents
}

/**
 * Residents of cells, from those of districts and the grid of 2011: people 60+ like those of 65+ then; of them the 80+
 * half like those of 80+ then and half like those of 65+.
 * @param districts by code
 * @param countedWith districts whose residents are counted with another one, by code
 */
export function estimateCells(
  districts: ReadonlyMap<string, OlderResidents>,
  census: readonly CensusCell[],
  countedWith: ReadonlyMap<string, string>,
): EstimatedCell[] {
  const hostOf = ({ district }: { district: string }) => countedWith.get(district) ?? district
  const squares = squaresOf(census)
  return [...districts].flatMap(([district, residents]) =>
    estimateDistrict(
      residents,
      squares.filter((square) => hostOf(square) === district),
    ),
  )
}

interface Square {
  readonly lon: number
  readonly lat: number
  readonly district: string
  readonly aged65Plus: number
  readonly aged80Plus: number
}

function squaresOf(census: readonly CensusCell[]): Square[] {
  const members = new Map<string, CensusCell[]>()
  for (const cell of census) {
    const name = [
      Math.floor(cell.x / squareSide),
      Math.floor(cell.y / squareSide),
      cell.district,
    ].join()
    const known = members.get(name)
    if (known) known.push(cell)
    else members.set(name, [cell])
  }
  return [...members.values()].flatMap((cells) => {
    const [first] = cells
    return first ? [{ ...placeOf(cells), district: first.district, ...totalOf(cells) }] : []
  })
}

function placeOf(cells: readonly CensusCell[]) {
  const weightOf = (cell: CensusCell) => cell.aged65Plus + cell.aged80Plus
  const all = cells.reduce((sum, cell) => sum + weightOf(cell), 0)
  const mean = (of: (cell: CensusCell) => number) =>
    cells.reduce((sum, cell) => sum + of(cell) * (all === 0 ? 1 : weightOf(cell)), 0) /
    (all === 0 ? cells.length : all)
  return { lon: mean(({ lon }) => lon), lat: mean(({ lat }) => lat) }
}

const totalOf = (cells: readonly { aged65Plus: number; aged80Plus: number }[]) => ({
  aged65Plus: cells.reduce((sum, { aged65Plus }) => sum + aged65Plus, 0),
  aged80Plus: cells.reduce((sum, { aged80Plus }) => sum + aged80Plus, 0),
})

function estimateDistrict(residents: OlderResidents, squares: readonly Square[]): EstimatedCell[] {
  const counted = totalOf(squares)
  if (counted.aged65Plus === 0 && aged60Plus(residents) > 0) {
    throw new RangeError(`${aged60Plus(residents)} cannot be divided by no weights`)
  }
  const likely = squares.map((square) => likelyResidents(square, counted, residents))
  const sums = sumOf(likely)
  return squares.flatMap(({ lon, lat, district, aged65Plus }, place) => {
    const here = likely[place]
    if (!here || aged65Plus === 0) return []
    const fitted = byAge((age) => scaled(here[age], residents[age], sums[age]))
    return [{ lon, lat, district, residents: fitted }]
  })
}

/** Weights of people 80+: their number in 2011 alone would give nobody to every cell whose few were rounded to 0. */
function halfAndHalf(
  places: readonly { readonly aged65Plus: number; readonly aged80Plus: number }[],
): number[] {
  const { aged65Plus, aged80Plus } = totalOf(places)
  return places.map(
    (place) =>
      scaled(place.aged80Plus, 0.5, aged80Plus) + scaled(place.aged65Plus, 0.5, aged65Plus),
  )
}

/** The weights of cells, for whole districts: by the grid alone. They tell how far the rule of cells misses. */
export const weightsOfCells =
  (census: DistrictCensus): Weights =>
  (parts) => {
    const places = parts.map(({ district, part }) => {
      const then = census.get(district)
      if (!then) throw new RangeError(`The census knows nobody in district ${district}`)
      return { aged65Plus: then.aged65Plus * part, aged80Plus: then.aged80Plus * part }
    })
    return {
      aged60Plus: places.map(({ aged65Plus }) => aged65Plus),
      aged80Plus: halfAndHalf(places),
    }
  }

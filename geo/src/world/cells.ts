import type { CellAge } from '../terms/classifications.ts'

/** Residents of a grid, a list for each property in the order of the cells, which is that of lon and then lat. */
export interface Cells {
  /** yyyy-mm-dd */
  readonly day: string
  readonly sourceId: string
  /** Degrees, EPSG:4326: the middle of the cell. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** The id of the district it belongs to. */
  readonly district: Int32Array
  readonly residents: Readonly<Record<CellAge, Float64Array>>
  /** Where these are squares in which more cells were summed up than answers are made of. */
  readonly generalised?: Generalised | undefined
}

/** Squares of Europe's grid that stand for their cells. */
export interface Generalised {
  /** Metres. */
  readonly side: number
  /** How many cells there are in the data. */
  readonly from: number
}

import { type CellAge, cellAges } from '../terms/classifications.ts'
import type { Cells, Generalised } from './snapshot.ts'

/**
 * Where older people live, as far as it may be known: in each cell the number of each age is 0 or at least the minimum.
 * Only disclosure control makes them, and whoever receives what it made (see `receivePublishedCells`).
 */
export class PublishedCells implements Cells {
  readonly day: string
  readonly sourceId: string
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly district: Int32Array
  readonly residents: Readonly<Record<CellAge, Float64Array>>
  readonly generalised: Generalised | undefined
  /**
   * Districts, by id, whose people stand in the cells of another one, by its id: of them, and of the other by itself,
   * nobody may know where people live.
   */
  readonly countedWith: ReadonlyMap<number, number>
  /** Private, so that other cells of the same shape are of another type. */
  readonly #length: number

  /** @throws RangeError when the lists are not equally long */
  constructor(
    { day, sourceId, lon, lat, district, residents, generalised }: Cells,
    countedWith: ReadonlyMap<number, number>,
  ) {
    const lists = [lat, district, ...cellAges.map((age) => residents[age])]
    if (!lists.every(({ length }) => length === lon.length)) {
      throw new RangeError('Cells need as many values of each property')
    }
    this.day = day
    this.sourceId = sourceId
    this.lon = lon
    this.lat = lat
    this.district = district
    this.residents = residents
    this.generalised = generalised
    this.countedWith = countedWith
    this.#length = lon.length
  }

  get length(): number {
    return this.#length
  }
}

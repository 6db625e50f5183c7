/** A cell of Europe's grid, metres in EPSG:3035. */
export interface GridCell {
  /** Of its middle. */
  readonly x: number
  readonly y: number
  readonly side: number
}

/**
 * What grids call a cell by the south-west corner of it: CRS3035RES100mN2691700E4341100, or shortened by the zeros at the
 * end, as 100mN26917E43411 and 1kmN2691E4341. Coordinates in Europe have seven digits.
 */
const pattern = /^(?:CRS3035RES)?(\d+)(k?m)N(\d{3,7})E(\d{3,7})$/

/** @returns undefined where it is no such name */
export function cellOfId(id: string): GridCell | undefined {
  const found = pattern.exec(id)
  if (!found) return undefined
  const [, size = '', unit, north = '', east = ''] = found
  const side = Number(size) * (unit === 'km' ? 1000 : 1)
  const south = Number(north) * 10 ** (7 - north.length)
  const west = Number(east) * 10 ** (7 - east.length)
  if (!isSide(side) || south % side !== 0 || west % side !== 0) return undefined
  return { x: west + side / 2, y: south + side / 2, side }
}

/** Cells of 100 m to 1 km can be taken; larger ones say nothing of ways on foot. */
export const isSide = (metres: number): boolean => metres >= 100 && metres <= 1000

/** Whether a place is the middle of a cell of the grid. */
export const isMiddle = (x: number, y: number, side: number): boolean =>
  (x - side / 2) % side === 0 && (y - side / 2) % side === 0

/** Which cells there were: some bits each, so that millions of them take some megabytes. */
export class SeenCells {
  readonly #blocks = new Map<number, Uint32Array>()

  /** @returns whether it was there before */
  add({ x, y, side }: GridCell): boolean {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)]
    const name = Math.floor(column / 32) * 1_000_000 + Math.floor(row / 32)
    const block = this.#blocks.get(name) ?? new Uint32Array(32)
    this.#blocks.set(name, block)
    const [place, bit] = [row % 32, 1 << (column % 32)]
    const before = block[place] ?? 0
    block[place] = before | bit
    return (before & bit) !== 0
  }
}

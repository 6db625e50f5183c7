/** On average so many points in a bucket, so that few buckets and few points are looked at. */
const pointsInBucket = 2

/** A tenth of a metre, in degrees: nearer than that, all are in one place. */
const smallestBucket = 1e-6

/**
 * The nearest other one of some points on a plane, by a grid of buckets: for points as even as those of a grid, in
 * constant time each.
 *
 * @param points the numbers of the points, by which x and y are read
 * @param x in degrees, like y
 * @returns the number of the point nearest to a given one, which need not be one of them, and never itself; of several
 *   the lowest, −1 where there is none
 */
export function nearestAmong(
  points: Int32Array,
  x: Float64Array,
  y: Float64Array,
): (point: number) => number {
  const grid = gridOver(points, x, y)
  return (point) => nearestIn(grid, point)
}

interface Grid {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly west: number
  readonly south: number
  readonly size: number
  readonly columns: number
  readonly rows: number
  /** Of each bucket where its points begin in `sorted`, and at the end where the last one's end. */
  readonly starts: Int32Array
  readonly sorted: Int32Array
}

function gridOver(points: Int32Array, x: Float64Array, y: Float64Array): Grid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const point of points) {
    west = Math.min(west, x[point] ?? 0)
    east = Math.max(east, x[point] ?? 0)
    south = Math.min(south, y[point] ?? 0)
    north = Math.max(north, y[point] ?? 0)
  }
  const buckets = Math.max(1, points.length / pointsInBucket)
  const [width, height] = [east - west, north - south]
  // Neither too many buckets where all points lie on a line, nor none where they lie in one place.
  const size = Math.max(
    Math.sqrt((width * height) / buckets),
    Math.max(width, height) / buckets,
    smallestBucket,
  )
  const columns = Math.floor(width / size) + 1
  const rows = Math.floor(height / size) + 1
  const starts = new Int32Array(columns * rows + 1)
  const grid = {
    x,
    y,
    west,
    south,
    size,
    columns,
    rows,
    starts,
    sorted: new Int32Array(points.length),
  }
  for (const point of points) add(starts, bucketOf(grid, point) + 1, 1)
  for (let bucket = 0; bucket < columns * rows; bucket += 1)
    add(starts, bucket + 1, starts[bucket] ?? 0)
  const next = starts.slice()
  for (const point of points) {
    const bucket = bucketOf(grid, point)
    grid.sorted[next[bucket] ?? 0] = point
    add(next, bucket, 1)
  }
  return grid
}

const add = (numbers: Int32Array, index: number, amount: number) => {
  numbers[index] = (numbers[index] ?? 0) + amount
}

const columnOf = ({ x, west, size }: Grid, point: number) =>
  Math.floor(((x[point] ?? 0) - west) / size)
const rowOf = ({ y, south, size }: Grid, point: number) =>
  Math.floor(((y[point] ?? 0) - south) / size)
const bucketOf = (grid: Grid, point: number) =>
  rowOf(grid, point) * grid.columns + columnOf(grid, point)

/** Looks at the point's own bucket, then at those around it, ring by ring, until no nearer one can come. */
function nearestIn(grid: Grid, point: number): number {
  const { columns, rows, size } = grid
  const [column, row] = [columnOf(grid, point), rowOf(grid, point)]
  const best: Best = { point: -1, squared: Infinity }
  // A point may lie beside the grid.
  const first = Math.max(0, -column, -row, column - columns + 1, row - rows + 1)
  const last = Math.max(column, row, columns - 1 - column, rows - 1 - row)
  for (let ring = first; ring <= last; ring += 1) {
    // What is further out than the rings before is at least so far away.
    if (best.squared < ((ring - 1) * size) ** 2) break
    lookIntoRing(grid, { column, row, ring }, point, best)
  }
  return best.point
}

interface Ring {
  readonly column: number
  readonly row: number
  readonly ring: number
}

function lookIntoRing(grid: Grid, { column, row, ring }: Ring, point: number, best: Best): void {
  const [west, east] = [column - ring, column + ring]
  const end = Math.min(grid.rows - 1, row + ring)
  for (let at = Math.max(0, row - ring); at <= end; at += 1) {
    // Only the first and the last row of a ring belong to it as a whole.
    if (Math.abs(at - row) === ring) {
      const last = Math.min(grid.columns - 1, east)
      for (let across = Math.max(0, west); across <= last; across += 1) {
        lookInto(grid, across, at, point, best)
      }
    } else {
      lookInto(grid, west, at, point, best)
      lookInto(grid, east, at, point, best)
    }
  }
}

interface Best {
  point: number
  squared: number
}

function lookInto(grid: Grid, column: number, row: number, point: number, best: Best): void {
  if (column < 0 || column >= grid.columns) return
  const { x, y, starts, sorted } = grid
  const bucket = row * grid.columns + column
  const end = starts[bucket + 1] ?? 0
  for (let place = starts[bucket] ?? 0; place < end; place += 1) {
    const other = sorted[place] ?? -1
    if (other === point) continue
    const squared =
      ((x[other] ?? 0) - (x[point] ?? 0)) ** 2 + ((y[other] ?? 0) - (y[point] ?? 0)) ** 2
    if (squared < best.squared || (squared === best.squared && other < best.point)) {
      best.point = other
      best.squared = squared
    }
  }
}

/** The numbers of nodes and where they lie, found by number: 16 bytes each, for a city’s millions. */
export class KeptNodes {
  #count = 0
  #ids = new Float64Array(1024)
  #lon = new Int32Array(1024)
  #lat = new Int32Array(1024)
  /** A bit for each number’s rest: says of most that they are not here, without looking for them. */
  readonly #seen = new Uint32Array(seenBits / 32)

  get size(): number {
    return this.#count
  }

  /** In rising order of their numbers. Places in whole units: see unitsOfDegree. */
  add(id: number, lon: number, lat: number): void {
    if (this.#count === this.#ids.length) this.#grow()
    this.#ids[this.#count] = id
    this.#lon[this.#count] = lon
    this.#lat[this.#count] = lat
    this.#count += 1
    const bit = bitOf(id)
    this.#seen[bit >>> 5] = (this.#seen[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  /** Its place among all, for lonAt and latAt; -1 where it is not among them. */
  find(id: number): number {
    const bit = bitOf(id)
    if (((this.#seen[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1
    let [low, high] = [0, this.#count - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = this.#ids[middle] ?? 0
      if (found === id) return middle
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  lonAt(place: number): number {
    return this.#lon[place] ?? NaN
  }

  latAt(place: number): number {
    return this.#lat[place] ?? NaN
  }

  #grow(): void {
    const length = this.#count * 2
    const ids = new Float64Array(length)
    const [lon, lat] = [new Int32Array(length), new Int32Array(length)]
    ids.set(this.#ids)
    lon.set(this.#lon)
    lat.set(this.#lat)
    this.#ids = ids
    this.#lon = lon
    this.#lat = lat
  }
}

const seenBits = 2 ** 26
const bitOf = (id: number) => (id < 0 ? -id : id) % seenBits

/** The least of ranks and places. */
export class Best {
  readonly #most: number
  readonly #found: { rank: number; place: number }[] = []

  constructor(most: number) {
    this.#most = most
  }

  get places(): number[] {
    return this.#found.map(({ place }) => place)
  }

  takes(rank: number, place: number): boolean {
    const last = this.#found[this.#most - 1]
    return !last || rank < last.rank || (rank === last.rank && place < last.place)
  }

  add(rank: number, place: number): void {
    const known = this.#found.findIndex((one) => one.place === place)
    if (known >= 0) {
      if ((this.#found[known]?.rank ?? 0) <= rank) return
      this.#found.splice(known, 1)
    }
    if (!this.takes(rank, place)) return
    const at = this.#found.findIndex(
      (one) => rank < one.rank || (rank === one.rank && place < one.place),
    )
    this.#found.splice(at < 0 ? this.#found.length : at, 0, { rank, place })
    this.#found.length = Math.min(this.#found.length, this.#most)
  }
}

import type { Nearest } from '../reach/distance/nearest-sites.ts'
import { type Checkpoint, littleOnes, neverGivenUp } from '../work/checkpoint.ts'
import type { PlannedSite, StandingSite, WaysOnFoot } from './ways-on-foot.ts'

const nobody = -1

/**
 * Of every cell the nearest and the second nearest site, kept while sites come and go: an opened site is compared with
 * both, a closed one looked for anew only where it was one of them. Both follow from the sites that stand and not from
 * the order in which they came.
 */
export class TwoNearest {
  /** Metres on foot to the nearest; Infinity where no way leads to any. */
  readonly metres: Float64Array
  /** Metres on foot to the second nearest. */
  readonly nextMetres: Float64Array
  readonly #ways: WaysOnFoot
  /** Where each stands in the list of sites. */
  readonly #site: Int32Array
  readonly #next: Int32Array
  /** Those that stand, with gaps where one was closed. */
  readonly #sites: (StandingSite | null)[] = []
  readonly #placeOf = new Map<string, number>()

  constructor(ways: WaysOnFoot) {
    const { length } = ways.cells.x
    this.#ways = ways
    this.metres = new Float64Array(length).fill(Infinity)
    this.nextMetres = new Float64Array(length).fill(Infinity)
    this.#site = new Int32Array(length).fill(nobody)
    this.#next = new Int32Array(length).fill(nobody)
  }

  /** By slug. */
  get sites(): readonly StandingSite[] {
    return this.#sites
      .filter((site) => site !== null)
      .sort((one, other) => (one.slug < other.slug ? -1 : 1))
  }

  /** @throws RangeError when no such site stands */
  siteNamed(slug: string): StandingSite {
    const site = this.#sites[this.#placeOf.get(slug) ?? nobody]
    if (!site) throw new RangeError(`No site ${slug} stands`)
    return site
  }

  siteOf(cell: number): StandingSite | null {
    return this.#sites[this.#site[cell] ?? nobody] ?? null
  }

  nextSiteOf(cell: number): StandingSite | null {
    return this.#sites[this.#next[cell] ?? nobody] ?? null
  }

  /** @throws RangeError when one of that slug stands, or it cannot stand there */
  open(planned: PlannedSite, checkpoint: Checkpoint = neverGivenUp): void {
    if (this.#placeOf.has(planned.slug)) throw new RangeError(`${planned.slug} stands already`)
    const site = this.#ways.stand(planned)
    const gap = this.#sites.indexOf(null)
    const place = gap === -1 ? this.#sites.length : gap
    this.#sites[place] = site
    this.#placeOf.set(site.slug, place)
    for (let cell = 0; cell < this.metres.length; cell += 1) {
      if (cell % littleOnes === 0) checkpoint()
      const metres = this.#ways.metres(cell, site)
      if (metres < Infinity) this.#offer(cell, metres, place)
    }
  }

  /** @throws RangeError when no such site stands */
  close(slug: string): void {
    const closed = this.#placeOf.get(this.siteNamed(slug).slug) ?? nobody
    this.#placeOf.delete(slug)
    this.#sites[closed] = null
    for (let cell = 0; cell < this.metres.length; cell += 1) {
      if (this.#site[cell] === closed) {
        this.#site[cell] = this.#next[cell] ?? nobody
        this.metres[cell] = this.nextMetres[cell] ?? Infinity
      } else if (this.#next[cell] !== closed) continue
      this.#lookForNext(cell)
    }
  }

  /** As the rules of reach take it: the sites by slug, and of every cell the nearest of them. */
  nearest(): { readonly sites: readonly StandingSite[]; readonly nearest: Nearest } {
    const sites = this.sites
    const inOrder = new Int32Array(this.#sites.length)
    for (const [place, { slug }] of sites.entries())
      inOrder[this.#placeOf.get(slug) ?? nobody] = place
    const site = this.#site.map((place) => inOrder[place] ?? nobody)
    return { sites, nearest: { site, metres: this.metres.slice() } }
  }

  /** A site for one of the two places, if it is near enough. */
  #offer(cell: number, metres: number, place: number): void {
    if (this.#isNearer(cell, metres, place, this.metres[cell] ?? Infinity, this.#site[cell])) {
      this.nextMetres[cell] = this.metres[cell] ?? Infinity
      this.#next[cell] = this.#site[cell] ?? nobody
      this.metres[cell] = metres
      this.#site[cell] = place
    } else this.#offerAsNext(cell, metres, place)
  }

  #offerAsNext(cell: number, metres: number, place: number): void {
    const known = this.nextMetres[cell] ?? Infinity
    if (!this.#isNearer(cell, metres, place, known, this.#next[cell])) return
    this.nextMetres[cell] = metres
    this.#next[cell] = place
  }

  #lookForNext(cell: number): void {
    this.nextMetres[cell] = Infinity
    this.#next[cell] = nobody
    const first = this.#site[cell]
    for (const [place, site] of this.#sites.entries()) {
      if (site === null || place === first) continue
      const metres = this.#ways.metres(cell, site)
      if (metres < Infinity) this.#offerAsNext(cell, metres, place)
    }
  }

  #isNearer(cell: number, one: number, place: number, metres: number, known = nobody): boolean {
    if (one !== metres) return one < metres
    const [site, other] = [this.#sites[place], this.#sites[known]]
    return site ? !other || this.#ways.isFirst(cell, site, other) : false
  }
}

import { chordSquared, type Place } from '../reach/distance/geodesic.ts'
import type { ReachedPeople, SinceThen } from './reached-people.ts'
import type { TwoNearest } from './two-nearest.ts'
import type { PlannedSite, WaysOnFoot } from './ways-on-foot.ts'

/** What a moving site is moved in. */
interface Surroundings {
  readonly nearest: TwoNearest
  readonly ways: WaysOnFoot
  readonly reached: ReachedPeople
  /** It is no longer moved: how far everybody walks follows from the sites that stand. */
  readonly leave: () => void
}

/**
 * A site in the hand. All others stay, so what everybody walks without it is found once; wherever it is held, a cell
 * is worth a look only where it may be nearer than that. How far everybody walks follows at once.
 */
export class MovingSite {
  /** Who is won and lost since it was taken up. */
  readonly since: SinceThen
  readonly slug: string
  /** As it stood before; null for a new one. */
  readonly #stood: PlannedSite | null
  readonly #in: Surroundings
  /** Of each cell the square of the chord within which the site may be nearer than all others. */
  readonly #chords: Float64Array
  #isInHand = true

  constructor(slug: string, stood: PlannedSite | null, surroundings: Surroundings) {
    const { nearest, ways, reached } = surroundings
    this.slug = slug
    this.#stood = stood
    this.#in = surroundings
    this.since = reached.since()
    if (stood) nearest.close(slug)
    this.#chords = nearest.metres.map((metres, cell) => ways.chordWithin(cell, metres))
  }

  /** Holds it somewhere: ways to it are estimated there. @throws RangeError when that is nowhere on the globe */
  at({ lon, lat }: Place): void {
    this.#letInHand()
    const { nearest, ways, reached } = this.#in
    const site = ways.stand({ slug: this.slug, lon, lat, ways: null })
    for (let cell = 0; cell < this.#chords.length; cell += 1) {
      const metres = nearest.metres[cell] ?? Infinity
      const isNear = chordSquared(ways.cells, cell, site.point, 0) <= (this.#chords[cell] ?? 0)
      reached.walk(cell, isNear ? Math.min(metres, ways.metres(cell, site)) : metres)
    }
  }

  /**
   * Lets it stand somewhere.
   * @param ways from every cell, where they are measured
   * @throws RangeError when that is nowhere on the globe; it stays in the hand then
   */
  drop({ lon, lat }: Place, ways: PlannedSite['ways'] = null): void {
    this.#letInHand()
    this.#in.nearest.open({ slug: this.slug, lon, lat, ways })
    this.#leave()
  }

  /** Lets it stand where it was taken up; nowhere, if it stood nowhere. */
  putBack(): void {
    this.#letInHand()
    if (this.#stood) this.#in.nearest.open(this.#stood)
    this.#leave()
  }

  #leave(): void {
    this.#isInHand = false
    this.#in.reached.leave(this.since)
    this.#in.leave()
  }

  #letInHand(): void {
    if (!this.#isInHand) throw new RangeError(`${this.slug} is in no hand`)
  }
}

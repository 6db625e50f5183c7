import { crossingOf, type Ring } from '@atlas/geo/reach/polygon/drawn-polygon'

import {
  cornerAt,
  fewestCorners,
  mostDrawnCorners,
  movedCorner,
  withCornerAfter,
  withoutCorner,
} from './ring'

interface Kept {
  /** As the address has it; null where there is none. */
  ring: () => Ring | null
  keep: (ring: Ring | null) => void
}

/** A polygon while somebody draws or changes it: corner by corner, until it is kept. */
export class Drawing {
  readonly #kept: Kept
  /** Corners of a line that is not closed yet; null where none is drawn. */
  #open = $state.raw<Ring | null>(null)
  /** The kept polygon while a corner of it is in the hand. */
  #held = $state.raw<Ring | null>(null)
  /** What was done last, to be said. */
  note = $state.raw<DrawingNote | null>(null)

  constructor(kept: Kept) {
    this.#kept = kept
  }

  get isDrawing(): boolean {
    return this.#open !== null
  }

  /** What is drawn now, closed or not. */
  get ring(): Ring {
    return this.#open ?? this.#held ?? this.#kept.ring() ?? []
  }

  /** The numbers of the corners at which two sides begin that meet; the side that closes an open line counts once it can. */
  crossing = $derived.by(() => (this.ring.length < fewestCorners ? null : crossingOf(this.ring)))

  get isFull(): boolean {
    return this.ring.length >= mostDrawnCorners
  }

  get canClose(): boolean {
    return this.isDrawing && this.ring.length >= fewestCorners && this.crossing === null
  }

  begin(): void {
    this.#open = []
    this.note = { kind: 'begun' }
  }

  /** Another corner of a line that is drawn. */
  add(place: { lon: number; lat: number }): void {
    if (this.#open === null || this.isFull) return
    const corner = cornerAt(place)
    const before = this.#open.at(-1)
    if (before && before[0] === corner[0] && before[1] === corner[1]) return
    this.#open = [...this.#open, corner]
    this.note = { kind: 'added', number: this.#open.length }
  }

  takeBack(): void {
    if (!this.#open || this.#open.length === 0) return
    this.#open = this.#open.slice(0, -1)
    this.note = { kind: 'takenBack', number: this.#open.length }
  }

  close(): void {
    if (!this.canClose) return
    const { ring } = this
    this.#open = null
    this.note = { kind: 'closed', number: ring.length }
    this.#kept.keep(ring)
  }

  /** What was there before stays. */
  leave(): void {
    this.#open = null
    this.note = { kind: 'left' }
  }

  remove(): void {
    this.#open = null
    this.#held = null
    this.note = { kind: 'removed' }
    this.#kept.keep(null)
  }

  /** Holds a corner somewhere else. */
  hold(at: number, place: { lon: number; lat: number }): void {
    const moved = movedCorner(this.ring, at, cornerAt(place))
    if (this.#open === null) this.#held = moved
    else this.#open = moved
  }

  /** Lets what is held stand: kept unless its line meets itself. */
  letGo(at: number): void {
    if (this.#held === null) return
    if (this.crossing !== null) {
      this.note = { kind: 'crossing' }
      return
    }
    this.#settle(this.#held, { kind: 'moved', number: at + 1 })
  }

  putBack(): void {
    this.#held = null
  }

  removeCorner(at: number): void {
    if (this.#open !== null) {
      this.#open = withoutCorner(this.#open, at)
      this.note = { kind: 'takenBack', number: this.#open.length }
      return
    }
    const ring = withoutCorner(this.ring, at)
    if (ring.length < fewestCorners || crossingOf(ring) !== null) {
      this.note = { kind: ring.length < fewestCorners ? 'few' : 'crossing' }
    } else this.#settle(ring, { kind: 'takenBack', number: ring.length })
  }

  /** A corner more, in the middle of the side that begins at one. */
  addAfter(at: number): void {
    if (this.isFull || this.#open !== null) return
    this.#settle(withCornerAfter(this.ring, at), { kind: 'added', number: at + 2 })
  }

  #settle(ring: Ring, note: DrawingNote): void {
    this.#held = null
    this.note = note
    this.#kept.keep(ring)
  }
}

export type DrawingNote =
  | { kind: 'begun' | 'left' | 'removed' | 'few' | 'crossing' }
  | { kind: 'added' | 'takenBack' | 'closed' | 'moved'; number: number }

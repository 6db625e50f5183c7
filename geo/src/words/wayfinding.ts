import type { CompassPoint, Turn, Walked } from '../terms/wayfinding.ts'

/** What is said of a way along streets. */
export interface WayfindingWords {
  /** apart: metres to the first street, where they are worth telling. */
  wayBegins: { towards: CompassPoint; apart: number | null; walked: Walked }
  wayGoesOn: { turn: Turn; walked: Walked }
  /** apart: metres from the last street, where they are worth telling. */
  wayEnds: { apart: number | null }
  /** Why there is none. */
  wayNeedsNetwork: object
  wayOfTable: { source: string }
  wayNowhere: { withoutSteps: boolean }
  /** What is known of furniture, and what is not. */
  furnitureAsMapped: { day: string }
}

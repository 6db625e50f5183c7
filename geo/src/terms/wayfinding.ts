/** How a way goes on where it is told what to do. */
export const turns = [
  'AHEAD',
  'SLIGHT_LEFT',
  'LEFT',
  'SHARP_LEFT',
  'SLIGHT_RIGHT',
  'RIGHT',
  'SHARP_RIGHT',
  'BACK',
] as const
export type Turn = (typeof turns)[number]

/** What one notices underfoot or overhead. */
export const passages = ['BRIDGE', 'TUNNEL', 'STAIRS', 'LIFT'] as const
export type Passage = (typeof passages)[number]

/** Clockwise from north. */
export const compassPoints = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
export type CompassPoint = (typeof compassPoints)[number]

/** What is walked in one go. */
export interface Walked {
  /** As the map names it; null where it has no name. */
  readonly street: string | null
  readonly metres: number
  /** What it leads over, through or up, each once, in their order. */
  readonly over: readonly Passage[]
  /** Null where it leads over none. */
  readonly stairs: Stairs | null
}

/** Flights of stairs as far as they are mapped: null is not known, or not the same of all. */
export interface Stairs {
  readonly flights: number
  /** Of all of them together. */
  readonly steps: number | null
  readonly handrail: boolean | null
  readonly ramp: boolean | null
}

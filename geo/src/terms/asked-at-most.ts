/** How much one question may ask for: the API refuses more, so screens ask for no more. */
export const askedAtMost = {
  /** Characters of a text that is searched for. */
  textLength: 100,
  /** Sites, or gaps, on one page of a list. */
  pageSize: 100,
  /** How far away sites may lie from a position. */
  metresAway: 100_000,
} as const

/** How far anybody is asked to walk, in metres; beyond it no site is looked for. */
export const furthestMetres = 50_000

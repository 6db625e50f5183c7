import { askedAtMost } from '@atlas/geo/terms/asked-at-most'

/** What one query may ask for. The largest queries of our own screens stay below three quarters of each. */
export const limits = {
  /** Of a request, without what it carries. */
  bodyBytes: 100_000,
  /** Of what it carries: a scenario or its file, of 500 changes in the longest words, or a certificate. */
  carriedBytes: 1_500_000,
  tokens: 2_000,
  aliases: 40,
  depth: 10,
  breadth: 400,
  complexity: 20_000,
  /**
   * What is worked out for it once, however many fields ask for it: ways, who reaches a site, scenarios. About a
   * millisecond of processor each, on the built-in data and a quiet machine.
   */
  work: 500,
  /** A list counts as this many items where its field does not say better. */
  listMultiplier: 10,
  pageSize: askedAtMost.pageSize,
} as const

/** Of a whole request: none is larger, whatever it carries. */
export const mostBytes = limits.bodyBytes + limits.carriedBytes

import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether long proofs run whole. */
    slow: boolean
  }
}

/** Whether long proofs run whole: with SLOW=1. */
export const isSlow = () => inject('slow')

/**
 * How often a property is tried: all of it where it may be slow, otherwise a sample with a seed, the same on every machine. What
 * fails is told as it is: to look for a smaller city takes longer than anybody waits.
 */
export const runs = (whole: number, sample: number) => ({
  endOnFailure: true,
  ...(isSlow() ? { numRuns: whole } : { numRuns: sample, seed: 11 }),
})

import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether long proofs run whole. */
    slow: boolean
  }
}

/** How often a property is tried: all of it with SLOW=1, otherwise a sample with a seed, the same on every machine. */
export const runs = (whole: number, sample: number) =>
  inject('slow') ? { numRuns: whole } : { numRuns: sample, seed: 11 }

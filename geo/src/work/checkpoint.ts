/**
 * Called now and then within long work, before each part of it that takes a tenth of a millisecond or more: throws where
 * nobody waits for it any longer. Rules never look at a clock themselves, so what they find never depends on one.
 */
export type Checkpoint = () => void

/** A checkpoint is called once for so many of what takes a microsecond or less each, such as a cell. */
export const littleOnes = 1024

/** For work that is never given up. */
export const neverGivenUp: Checkpoint = () => undefined

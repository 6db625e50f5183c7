import type { PlacementFault } from '../words/placement.ts'
import type { MessageOf } from '../words/vocabulary.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import type { Certificate } from './certificate.ts'
import type { Programme, Solved } from './programme.ts'

/** Sites that answer a question. */
export interface Placement {
  /** Whether no answer is better, or none is better than the bound. */
  readonly status: 'OPTIMAL' | 'WITHIN_GAP'
  /** Candidates, ascending: the forced ones, and no other without which the value would be the same. */
  readonly sites: readonly number[]
  /** As the certificate has it. */
  readonly value: number
  readonly bound: number
  readonly certificate: Certificate
  /** Other sites with the same value; none where optimality is not proven. */
  readonly alternatives: readonly (readonly number[])[]
  /** Whether these are all there are. */
  readonly areAllListed: boolean
}

/** There is no answer. */
export interface Infeasible {
  readonly status: 'INFEASIBLE'
  /** Which constraint is to blame. */
  readonly reason: MessageOf<PlacementFault>
}

/** What solving says and asks meanwhile. */
export type PlacementStep =
  | {
      readonly type: 'PROGRESS'
      readonly sites: readonly number[]
      readonly value: number
      readonly bound: number
      /** The best so far with its proven gap, for whoever stops here. */
      readonly soFar: () => Placement
    }
  /** To be answered with what a solver says. */
  | { readonly type: 'SOLVE'; readonly programme: Programme }

export type PlacementSteps<Result> = Generator<PlacementStep, Result, Solved | undefined>

export interface PlacementOptions {
  readonly checkpoint: Checkpoint
  /** How many subproblems are looked at before a solver is asked. */
  readonly nodes: number
  /** How many equally good answers are listed at most. */
  readonly alternatives: number
}

export const usualOptions: PlacementOptions = {
  checkpoint: neverGivenUp,
  nodes: 2_000,
  alternatives: 20,
}

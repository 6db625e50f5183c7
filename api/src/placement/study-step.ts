import type { PlacedWorld } from '@atlas/geo/placement/placed-world'
import type { Infeasible } from '@atlas/geo/placement/placement'
import type { Programme, Solved } from '@atlas/geo/placement/programme'
import type { PlacementQuestion } from '@atlas/geo/placement/question'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import { type PlacementState, type ProposedSite, waitingState } from './placement-state.ts'

/** What is known of an answer; not of what, nor since when. */
export type StudyState = Omit<PlacementState, 'ground' | 'seconds'>

export type StudyStep =
  | {
      readonly type: 'KNOWN'
      /** What is told meanwhile. */
      readonly known: () => StudyState
      /** The answer, for whoever stops here. */
      readonly soFar: () => StudyState
    }
  /** To be answered with what a solver says. */
  | { readonly type: 'SOLVE'; readonly programme: Programme }

/** Work on a question, step by step. */
export type Study = Generator<StudyStep, StudyState, Solved | undefined>

export interface Asked<Question = PlacementQuestion> {
  readonly found: PlacedWorld
  readonly question: Question
  readonly checkpoint: Checkpoint
}

export const infeasible = ({ status, reason }: Infeasible): StudyState => ({
  ...waitingState,
  status,
  reason,
})

export const proposed = (
  { candidates }: Pick<PlacedWorld, 'candidates'>,
  sites: readonly number[],
): ProposedSite[] => sites.flatMap((site) => candidates[site] ?? [])

import type { ProblemMessage } from '@atlas/geo/imports/problem'

/** Why nothing can be had from an address or a file: told like any other problem of it. */
export class SourceFault extends Error {
  override name = 'SourceFault'
  readonly problem: ProblemMessage

  constructor(problem: ProblemMessage, options?: ErrorOptions) {
    super(problem.key, options)
    this.problem = problem
  }
}

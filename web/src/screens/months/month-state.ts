type State = 'NONE' | 'DRAFT' | 'SUBMITTED' | 'CORRECTED' | 'CORRECTING'

/** How far a month is. */
export function monthState(
  report: { draft: readonly unknown[] | null; submissions: readonly unknown[] } | undefined,
): State {
  if (!report) return 'NONE'
  const { draft, submissions } = report
  if (submissions.length === 0) return draft ? 'DRAFT' : 'NONE'
  if (draft) return 'CORRECTING'
  return submissions.length > 1 ? 'CORRECTED' : 'SUBMITTED'
}

import { parseCertificate, UnreadableCertificate } from '@atlas/geo/placement/certificate'

import type { PlanningWords } from '$words/languages'

import type { ProposalProgress } from './follow-proposal'

/** Whether sums alone prove an answer; "" where there is no proof that can be read. */
export function provenBy(
  { certificate }: Pick<ProposalProgress, 'certificate'>,
  { sums, solver }: Pick<PlanningWords['proposal'], 'sums' | 'solver'>,
): string {
  if (certificate === null) return ''
  try {
    const proof = parseCertificate(certificate)
    return proof.restsOn === 'SUMS'
      ? sums
      : solver([proof.solver?.name ?? '', proof.solver?.version ?? ''].join(' ').trim())
  } catch (fault) {
    if (fault instanceof UnreadableCertificate) return ''
    throw fault
  }
}

import {
  type Certificate,
  parseCertificate,
  UnreadableCertificate,
} from '@atlas/geo/placement/certificate'

import { proofFileText } from '../proof-file'
import { placementInput, type ProposalQuestion } from '../proposal-question'
import type { CurveProgress } from './follow-curve'
import type { FrontProgress } from './follow-front'

/** What proves a point of a study, as a file that can be recomputed like that of a proposal. */
export interface StudyProof {
  proves: 'point' | 'most' | 'shortest'
  /** Below which cell of the row it stands. */
  cell: number
  /** Between the name of such files and the state of the data. */
  nameOfPoint: string
  /** @param made when, and on which data */
  text: (made: { dataVersion: string; at: string }) => string
}

/** Of the sites of a curve’s point; none of today’s sites alone, of which nothing was asked. */
export function curveProofs(
  { note, asOf, source }: Pick<CurveProgress, 'note' | 'asOf' | 'source'>,
  { certificate, ...answer }: CurveProgress['points'][number],
  question: ProposalQuestion,
): StudyProof[] {
  if (certificate === null || answer.mostSites === 0) return []
  const input = placementInput({ ...question, sites: answer.mostSites })
  const { scenario } = question
  return [
    {
      proves: 'point',
      cell: 0,
      nameOfPoint: String(answer.mostSites),
      text: (made) =>
        proofFileText({ input, scenario }, { note, asOf, source, certificate, ...answer }, made),
    },
  ]
}

/** That nothing reaches more with no longer way, and that a shorter way reaches fewer. */
export function frontProofs(
  { certificates, note, asOf, source }: Omit<FrontProgress, 'status' | 'points' | 'reason'>,
  point: FrontProgress['points'][number],
  question: ProposalQuestion,
): StudyProof[] {
  if (point.sites.length === 0) return []
  const { mostProvenBy, shortestProvenBy } = point
  const kinds = [
    { proves: 'most', cell: 0, certificate: readable(certificates[mostProvenBy]) },
    // Where all are reached both are one.
    ...(shortestProvenBy === null || shortestProvenBy === mostProvenBy
      ? []
      : [
          {
            proves: 'shortest',
            cell: 1,
            certificate: readable(certificates[shortestProvenBy]),
          } as const,
        ]),
  ] as const
  return kinds.flatMap(({ proves, cell, certificate }) => {
    const model = certificate && modelOf(certificate)
    if (!model) return []
    const { scenario } = question
    const input = { ...placementInput(question), model }
    return {
      proves,
      cell,
      nameOfPoint: [point.sites.length, point.farthestMetres, proves].join('-'),
      text: (made) =>
        proofFileText({ input, scenario }, { note, asOf, source, certificate, ...point }, made),
    }
  })
}

function readable(certificate: unknown): Certificate | null {
  try {
    return parseCertificate(certificate)
  } catch (fault) {
    if (fault instanceof UnreadableCertificate) return null
    throw fault
  }
}

/** What a certificate of a front answers, as the API asks it. */
function modelOf({ question }: Certificate) {
  if (question.model === 'P_CENTER') return { pCenter: { sites: question.sites } }
  if (question.model !== 'MCLP') return null
  const { sites, within: withinMetres, farthest } = question
  return {
    mclp: { sites, withinMetres, ...(farthest !== undefined && { farthestMetres: farthest }) },
  }
}

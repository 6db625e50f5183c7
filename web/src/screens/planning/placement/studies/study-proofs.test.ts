import { parseProofFile } from '@atlas/geo/placement/proof-file'
import { withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import type { ProposalQuestion } from '../proposal-question'
import { curveProofs, frontProofs, type StudyProof } from './study-proofs'

const question: ProposalQuestion = {
  model: 'MCLP',
  sites: 3,
  share: 1,
  scenario: withoutChanges,
  kind: 'MEETING',
  ages: 'AGE_60_PLUS',
  metres: 750,
}
const certificateOf = (asked: object) => ({
  ...{ schema: 1, question: asked, rules: { forced: [], excluded: [], minimumMetres: null } },
  ...{ demand: 5, candidates: 5, partsOfAMetre: 10, sites: [2], value: 50, bound: 50 },
  ...{ boundBySums: 50, restsOn: 'SUMS', solver: null, fineness: 1, proof: [] },
})
const site = { number: 4, lon: 13.7, lat: 51, district: null }
const people = {
  ...{ note: 'Alles geschätzt.', asOf: '2025-12-31' },
  source: { title: 'Zellen', publisher: 'Stadt', licence: 'frei', url: null },
}
const made = { dataVersion: 'data', at: '2026-11-28T01:00:00.000Z' }
const filesOf = (proofs: StudyProof[]) =>
  proofs.map(({ proves, nameOfPoint, text }) => {
    const { input, certificate } = parseProofFile(text(made))
    const { model } = input
    return [proves, nameOfPoint, model, certificate.question]
  })

describe('what proves a point of a study', () => {
  it('is a file of the question with as many sites, of a curve', () => {
    const asked = { model: 'MCLP', within: 750, sites: 2 }
    const point = {
      mostSites: 2,
      status: 'OPTIMAL' as const,
      ...{ sites: [site, site], value: 5, bound: 5, gap: 0, gain: 1 },
      certificate: certificateOf(asked),
    }
    expect(filesOf(curveProofs(people, point, question))).toEqual([
      ['point', '2', { mclp: { sites: 2, withinMetres: 750 } }, asked],
    ])
    expect(curveProofs(people, { ...point, certificate: null }, question)).toEqual([])
    expect(curveProofs(people, { ...point, mostSites: 0 }, question)).toEqual([])
  })

  it('is a file each for people and the longest way, of a front, of the question it answers', () => {
    const point = {
      ...{ sites: [site], residents: 5, residentsAtMost: 5, farthestMetres: 900 },
      ...{ worstServedTenthMetres: 750, isProven: true, mostProvenBy: 1, shortestProvenBy: 0 },
    }
    const most = { model: 'MCLP', within: 750, sites: 1, farthest: 950.5 }
    const shortest = { model: 'P_CENTER', sites: 1 }
    const certificates = [certificateOf(shortest), certificateOf(most)]
    expect(filesOf(frontProofs({ ...people, certificates }, point, question))).toEqual([
      [
        'most',
        '1-900-most',
        { mclp: { sites: 1, withinMetres: 750, farthestMetres: 950.5 } },
        most,
      ],
      ['shortest', '1-900-shortest', { pCenter: { sites: 1 } }, shortest],
    ])
    const known = { ...people, certificates: [] }
    expect(frontProofs(known, point, question)).toEqual([])
    const isOne = { ...point, mostProvenBy: 0 }
    expect(frontProofs({ ...people, certificates }, isOne, question)).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'

import { say } from '../words/dictionary.ts'
import { english } from '../words/en.ts'
import { ImpossibleScenario, withoutChanges } from '../world/scenario.ts'
import { type Certificate, UnreadableCertificate } from './certificate.ts'
import { parseProofFile } from './proof-file.ts'

const certificate: Certificate = {
  schema: 1,
  question: { model: 'P_CENTER', sites: 1 },
  rules: { forced: [], excluded: [], minimumMetres: null },
  demand: 1,
  candidates: 1,
  partsOfAMetre: 10,
  sites: [],
  value: 0,
  bound: 0,
  boundBySums: 0,
  restsOn: 'SUMS',
  solver: null,
  fineness: 1,
  proof: [],
}

const file = {
  schema: 1,
  dataVersion: 'a release',
  at: '2026-11-27T22:00:00.000Z',
  question: {
    input: { kind: 'MEETING', model: { pCenter: { sites: 1 } } },
    scenario: withoutChanges,
  },
  answer: { sites: [] },
  note: null,
  people: { asOf: '2025-12-31' },
  certificate,
}

/** What is said of a file that cannot be read. */
function fault(content: unknown): string | null {
  try {
    parseProofFile(typeof content === 'string' ? content : JSON.stringify(content))
    return null
  } catch (error) {
    const isSaid = error instanceof UnreadableCertificate || error instanceof ImpossibleScenario
    return isSaid ? say(error.reason, english) : String(error)
  }
}

describe('the file of a proof', () => {
  it('says what was asked, of which world and data, and what proves the answer', () => {
    expect(parseProofFile(JSON.stringify(file))).toEqual({
      dataVersion: file.dataVersion,
      at: file.at,
      input: file.question.input,
      scenario: withoutChanges,
      certificate,
    })
  })

  it.each([
    ['no JSON', '{', 'The file is no certificate: it holds no valid JSON.'],
    ['nothing', null, 'The file holds something other than a certificate.'],
    ['a plan', { schema: 2, changes: [] }, 'The file holds something other than a certificate.'],
    [
      'an answer without a proof',
      { ...file, certificate: null },
      'The file holds something other than a certificate.',
    ],
    [
      'a certificate alone',
      certificate,
      'The file holds a certificate without the question that it answers. Only with that can it be recomputed.',
    ],
    [
      'a file of a later program',
      { ...file, schema: 2 },
      'The certificate comes from another version of the program and cannot be read here.',
    ],
    [
      'a certificate of a later program',
      { ...file, certificate: { ...certificate, schema: 2 } },
      'The certificate comes from another version of the program and cannot be read here.',
    ],
    [
      'a time that is none',
      { ...file, at: 'yesterday' },
      'The certificate is damaged: what stands at “at” cannot stand there.',
    ],
    [
      'half a person',
      { ...file, certificate: { ...certificate, value: 0.5 } },
      'The certificate is damaged: what stands at “value” cannot stand there.',
    ],
    [
      'a world that cannot be',
      { ...file, question: { ...file.question, scenario: { schema: 2, changes: [{}] } } },
      'The scenario cannot be read (at changes.0.type).',
    ],
  ])('of %s says so', (_, content, sentence) => {
    expect(fault(content)).toBe(sentence)
  })
})

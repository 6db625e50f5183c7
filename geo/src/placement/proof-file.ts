import * as z from 'zod/mini'

import { parseScenario, type Scenario } from '../world/scenario.ts'
import {
  type Certificate,
  parseCertificate,
  readCertificateJson,
  UnreadableCertificate,
} from './certificate.ts'

const text = z.string().check(z.maxLength(500))

/** Beside it stands what is told to whoever reads the file: the answer, its note, whence the people are. */
const file = z.object({
  schema: z.literal(1),
  /** The state of the data it was made on. */
  dataVersion: text,
  /** When it was made. */
  at: z.iso.datetime(),
  question: z.object({
    /** As the API takes it, which alone reads it. */
    input: z.record(z.string(), z.unknown()),
    scenario: z.unknown(),
  }),
  certificate: z.unknown(),
})

/** A certificate with the question that it answers: enough to recompute it. */
export interface ProofFile {
  readonly dataVersion: string
  readonly at: string
  readonly input: Readonly<Record<string, unknown>>
  readonly scenario: Scenario
  readonly certificate: Certificate
}

/**
 * What a file holds that somebody sent or kept.
 * @throws UnreadableCertificate when it is no such file, or one of another schema
 * @throws ImpossibleScenario when it is about a world that cannot be read
 */
export function parseProofFile(content: string): ProofFile {
  const json = readCertificateJson(content)
  requireQuestion(json)
  const parsed = file.safeParse(json)
  if (!parsed.success) {
    const place = (parsed.error.issues[0]?.path ?? []).join('.')
    throw new UnreadableCertificate(
      place === 'schema'
        ? { key: 'certificateSchemaUnknown' }
        : { key: 'certificateMalformed', place },
    )
  }
  const { dataVersion, at, question, certificate } = parsed.data
  return {
    dataVersion,
    at,
    input: question.input,
    scenario: parseScenario(question.scenario),
    certificate: parseCertificate(certificate),
  }
}

/** @throws UnreadableCertificate where there is no certificate, or one of which nobody says what it was asked */
function requireQuestion(json: unknown): void {
  if (typeof json !== 'object' || json === null) {
    throw new UnreadableCertificate({ key: 'certificateNone' })
  }
  if ('certificate' in json && json.certificate !== null && 'question' in json) return
  throw new UnreadableCertificate(
    'proof' in json && 'rules' in json
      ? { key: 'certificateWithoutQuestion' }
      : { key: 'certificateNone' },
  )
}

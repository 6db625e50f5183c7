import {
  type Certificate,
  parseCertificate,
  readCertificateJson,
  UnreadableCertificate,
} from '@atlas/geo/placement/certificate'
import { z } from 'zod'
import { RequestError } from '../../schema/request-error.ts'

const file = z.object({ certificate: z.unknown(), dataVersion: z.string().nullish().catch(null) })

/** A certificate, and of which data it says that it was made on them. */
export interface ReadCertificate {
  readonly certificate: Certificate
  /** Null where it is no file, or one that does not say. */
  readonly dataVersion: string | null
}

/** @throws RequestError UNREADABLE_CERTIFICATE */
export function readCertificate(text: string): ReadCertificate {
  try {
    const json = readCertificateJson(text)
    const held = file.safeParse(json).data
    const certificate = parseCertificate(held ? held.certificate : json)
    return { certificate, dataVersion: held?.dataVersion ?? null }
  } catch (error) {
    if (!(error instanceof UnreadableCertificate)) throw error
    throw new RequestError('UNREADABLE_CERTIFICATE', { reason: error.reason })
  }
}

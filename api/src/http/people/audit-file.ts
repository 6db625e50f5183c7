import { plainText } from '@atlas/geo/datasets/plain-text'
import { mayUse } from '@atlas/geo/rights/rights'
import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { People } from '../../accounts/people.ts'
import type { AuditEntry } from '../../audit/audit.ts'
import { RequestError } from '../../schema/request-error.ts'
import { prefixes } from './prefixes.ts'

const day = z.iso.date().optional().catch(undefined)
const text = z.string().min(1).max(200).optional().catch(undefined)
const filter = z.object({ who: text, what: text, from: day, until: day })

const mostEntries = 100_000

/** The audit as a table, for administrators. */
export function auditFileRoute(app: FastifyInstance, people: People): void {
  for (const prefix of prefixes) {
    app.get(`${prefix}/verwaltung/protokoll.csv`, async (request, reply) => {
      const viewer = await request.viewer()
      if (!viewer) throw new RequestError('NOT_SIGNED_IN', {})
      if (!mayUse(['ADMINISTRATOR'], viewer)) throw new RequestError('NOT_ALLOWED', {})
      const asked = new URL(request.url, 'http://localhost').searchParams
      const entries = await people.audit(filter.parse(Object.fromEntries(asked)), mostEntries, null)
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="protokoll.csv"')
        .type('text/csv; charset=utf-8')
        .send(tableOf(entries))
    })
  }
}

const columns = ['id', 'at', 'who', 'what', 'about', 'before', 'after', 'blanked'] as const

/** Nothing that somebody has written is a formula to the program that opens it. */
const tableOf = (entries: readonly AuditEntry[]): string =>
  stringify(
    entries.map((entry) => ({ ...entry, blanked: entry.blanked.join(' ') })),
    { bom: true, cast: { string: plainText }, columns: [...columns], delimiter: ';', header: true },
  )

import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import { filersOfMonths, mayUse } from '@atlas/geo/rights/rights'
import { callingLevels, sayProblem } from '@atlas/geo/imports/words/say-problem'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { People } from '../../accounts/people.ts'
import { importDictionary } from '../../imports/in-words.ts'
import { type CheckedMonths, checkMonths, fileMonths } from '../../reports/months-file.ts'
import { ChangedMeanwhile } from '../../reports/reports.ts'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { publicOrigin } from '../public-origin.ts'
import type { ServerOptions } from '../server-options.ts'
import { requireOwnPage } from './forms.ts'
import { prefixes } from './prefixes.ts'

/** Ten years of thirty centres take less. */
const mostBytes = 2 * 1024 * 1024

const asked = z.object({
  name: z.string().max(200).default(''),
  /** What was seen, by its name; left out: it is only looked at. */
  confirm: z.string().max(64).optional(),
})

type Code = 'REFUSED' | 'CHECKED' | 'UNCHANGED' | 'CHANGED_MEANWHILE' | 'FILED'

/**
 * Months of counselling centres as a file: first it is read, and all that is wrong or remarkable told; whoever has seen that
 * confirms it by its name, and all of it is submitted, or nothing.
 */
export async function monthsFileRoute(
  app: FastifyInstance,
  options: ServerOptions,
  people: People,
  contextOf: (request: FastifyRequest) => DataContext,
): Promise<void> {
  await app.register(async (open) => {
    open.removeAllContentTypeParsers()
    open.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body)
    })
    for (const prefix of prefixes) {
      open.post(
        `${prefix}/eintragen/kennzahlen-datei`,
        { bodyLimit: mostBytes },
        async (request, reply) => {
          requireOwnPage(request, publicOrigin(options, app.server.address()))
          const viewer = await request.viewer()
          if (!viewer) throw new RequestError('NOT_SIGNED_IN', {})
          if (!mayUse(filersOfMonths, viewer)) throw new RequestError('NOT_ALLOWED', {})
          const { data } = asked.safeParse(
            Object.fromEntries(new URL(request.url, 'http://localhost').searchParams),
          )
          const { body: bytes } = request
          if (!data || !Buffer.isBuffer(bytes)) {
            throw new RequestError('MALFORMED_REQUEST', { problem: 'parts' })
          }
          const { world } = contextOf(request)
          const file = { name: data.name, bytes }
          const { confirm } = data
          const look = (code?: Code) =>
            people.read(async (sql) => toldOf(await checkMonths(sql, viewer, world, file), code))
          const submit = (begin: Checkpoint) =>
            people.write(async (transaction) => {
              const checked = await checkMonths(transaction, viewer, world, file)
              if (codeOf(checked) !== 'CHECKED') return toldOf(checked)
              if (checked.name !== confirm) return toldOf(checked, 'CHANGED_MEANWHILE')
              begin()
              await fileMonths(transaction, viewer, checked)
              return toldOf(checked, 'FILED')
            })
          const { deadline } = request
          const told = await (
            confirm === undefined ? deadline.within(look()) : deadline.untilBegun(submit)
          ).catch((error: unknown) => {
            // Between being read and being written.
            if (error instanceof ChangedMeanwhile) return deadline.within(look('CHANGED_MEANWHILE'))
            throw error
          })
          void reply.header('cache-control', 'no-store')
          return inWords(told, request, world)
        },
      )
    }
    await Promise.resolve()
  })
}

const codeOf = ({ problems, submitted }: CheckedMonths): Code =>
  problems.length > 0 ? 'REFUSED' : submitted.length === 0 ? 'UNCHANGED' : 'CHECKED'

const toldOf = (checked: CheckedMonths, code = codeOf(checked)) => ({ code, checked })

function inWords(
  { code, checked }: ReturnType<typeof toldOf>,
  request: FastifyRequest,
  { levelNames }: DataContext['world'],
) {
  const dictionary = callingLevels(importDictionary(request.words.language), levelNames)
  const { problems, moreProblems, months, empty, name } = checked
  return {
    code,
    name: code === 'CHECKED' || code === 'CHANGED_MEANWHILE' ? name : null,
    problems: problems.map((problem) => {
      const { line, column, value } = problem
      return { line, column, value, text: sayProblem(problem, dictionary) }
    }),
    moreProblems,
    // Of what is refused nothing comes.
    months: code === 'REFUSED' ? [] : months,
    empty,
  }
}

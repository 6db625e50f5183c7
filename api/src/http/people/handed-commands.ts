import type { FastifyInstance } from 'fastify'
import { CommandError, runCommand } from '../../accounts/command.ts'
import { handedCommand, type Told } from '../../accounts/handed-command.ts'
import type { People } from '../../accounts/people.ts'
import { RequestError } from '../../schema/request-error.ts'
import { publicOrigin } from '../public-origin.ts'
import type { ServerOptions } from '../server-options.ts'

/** What a command of this machine wants done with accounts: by the token of the data directory and no other. */
export function handedCommandsRoute(
  app: FastifyInstance,
  options: ServerOptions,
  people: People,
  isDoorToken: (shown: string) => boolean,
): void {
  app.post('/konten', {
    onRequest: (request, _reply, done) => {
      const [scheme, shown = ''] = (request.headers.authorization ?? '').split(' ')
      const isAllowed = scheme?.toLowerCase() === 'bearer' && isDoorToken(shown)
      done(isAllowed ? undefined : new RequestError('NOT_FOUND', {}))
    },
    handler: async (request, reply): Promise<Told> => {
      const { data } = handedCommand.safeParse(request.body)
      if (!data) throw new RequestError('MALFORMED_REQUEST', { problem: 'parts' })
      void reply.header('cache-control', 'no-store')
      const origin = publicOrigin(options, app.server.address())
      try {
        return { lines: await runCommand(people, data.words, data.who, origin) }
      } catch (error) {
        if (error instanceof CommandError) return { refusal: error.message }
        throw error
      }
    },
  })
}

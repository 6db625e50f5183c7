import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DataContext } from '../../schema/context.ts'
import type { ServerOptions } from '../server-options.ts'
import { auditFileRoute } from './audit-file.ts'
import { everyWrite } from './every-write.ts'
import { handedCommandsRoute } from './handed-commands.ts'
import { monthsFileRoute } from './months-file.ts'
import { signInRoutes } from './sign-in.ts'
import { writeRoutes } from './writes.ts'

/** What people with an account do; without accounts there is nothing of it. */
export async function peopleRoutes(
  app: FastifyInstance,
  options: ServerOptions,
  contextOf: (request: FastifyRequest) => DataContext,
): Promise<void> {
  const { people, isDoorToken, signingIn } = options
  if (!people) return
  await signInRoutes(app, options, people)
  if (signingIn?.directory) {
    // Read where there is one alone.
    const { directoryRoutes } = await import('./directory.ts')
    await directoryRoutes(app, options, people, signingIn.directory)
  }
  await writeRoutes(app, options, people, everyWrite, contextOf)
  await monthsFileRoute(app, options, people, contextOf)
  auditFileRoute(app, people)
  if (isDoorToken) handedCommandsRoute(app, options, people, isDoorToken)
}

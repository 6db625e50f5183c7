import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { webFiles } from '../../paths.ts'
import { pathOf } from '../address.ts'
import { isFileOfWeb, openHeaders } from '../headers/open-to-others.ts'
import { picturePolicy } from '../headers/security-headers.ts'

/** Named by their content: they never change. */
const unchanging = '/_app/immutable/'

/**
 * The files of the built web, a route each, compressed beforehand. The web's own handler would send them, too, but takes
 * ranges for other than they are, and threw at one that ends before it begins: the answer had begun, and hung.
 */
export async function staticFiles(app: FastifyInstance): Promise<void> {
  const root = fileURLToPath(webFiles)
  if (!existsSync(root)) return
  await app.register(async (files) => {
    files.addHook('onRequest', (request, reply, done) => {
      const path = pathOf(request.url)
      if (isFileOfWeb(path)) void reply.headers(openHeaders)
      if (path.endsWith('.svg')) void reply.header('content-security-policy', picturePolicy)
      const keep = path.startsWith(unchanging) ? 'max-age=31536000, immutable' : 'no-cache'
      void reply.header('cache-control', `public, ${keep}`)
      done()
    })
    await files.register(fastifyStatic, {
      root,
      wildcard: false,
      decorateReply: false,
      globIgnore: ['**/*.br', '**/*.gz'],
      preCompressed: true,
      cacheControl: false,
    })
  })
}

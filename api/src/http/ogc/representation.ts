import type { FastifyInstance } from 'fastify'
import Negotiator from 'negotiator'
import { LRUCache } from 'lru-cache'
import { isOgcPath, pathOf } from '../address.ts'

/** Whether a program reads it, or a person: the same address gives both. */
type Representation = 'data' | 'page'

/** Of a route of what programs read; what people read is the web's. */
export const asData = { representation: 'data' } as const

/** Lets routes differ by what the caller takes, at addresses of the data alone. */
export function distinguishRepresentations(app: FastifyInstance): void {
  app.addConstraintStrategy({
    name: 'representation',
    storage: () => {
      const handlers = new Map<unknown, Parameters<Storage['set']>[1]>()
      return {
        get: (value: unknown) => handlers.get(value) ?? null,
        set: (value: unknown, handler) => void handlers.set(value, handler),
      }
    },
    deriveConstraint: ({ url = '/', headers }) =>
      isOgcPath(pathOf(url)) ? representationOf(url, headers.accept) : undefined,
    mustMatchWhenDerived: false,
  })
}

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0]
type Storage = ReturnType<Strategy['storage']>

/** As its address says, or else as the caller accepts; whoever takes anything is a program. */
export function representationOf(url: string, accept: string | undefined): Representation {
  const [path = '', query = ''] = url.split('?', 2)
  // What SvelteKit asks for a page of ours.
  if (path.endsWith('/__data.json')) return 'page'
  const asked = new URLSearchParams(query).get('f')
  if (asked !== null) return asked === 'html' ? 'page' : 'data'
  return accept === undefined ? 'data' : accepted(accept)
}

const known = new LRUCache<string, Representation>({
  maxSize: 100_000,
  sizeCalculation: (_, accept) => 100 + 2 * accept.length,
})

function accepted(accept: string): Representation {
  const before = known.get(accept)
  if (before) return before
  const [preferred] = new Negotiator({ headers: { accept } }).mediaTypes([
    'application/json',
    'application/geo+json',
    'application/schema+json',
    'application/vnd.oai.openapi+json',
    'text/html',
  ])
  const found = preferred === 'text/html' ? 'page' : 'data'
  known.set(accept, found)
  return found
}

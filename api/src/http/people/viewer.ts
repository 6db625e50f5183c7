import type { Viewer } from '@atlas/geo/rights/rights'
import type { FastifyRequest } from 'fastify'
import type { People } from '../../accounts/people.ts'
import { secretIn } from './cookies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, looked up when somebody has to know; null: the public. */
    viewer: () => Promise<Viewer | null>
    /** The same, where it was looked up for the question that is answered. */
    viewerNow: Viewer | null
  }
}

export const nobody = (): Promise<null> => Promise.resolve(null)

/** Who a request comes from. Without a cookie of ours that is nobody, and nothing is asked. */
export const viewerIn =
  (people: People | undefined) =>
  ({ headers, deadline }: FastifyRequest): FastifyRequest['viewer'] => {
    const secret = people && secretIn(headers.cookie)
    if (!people || secret === undefined) return nobody
    let found: Promise<Viewer | null> | undefined
    return () => (found ??= Promise.resolve(deadline.within(people.viewerOf(secret))))
  }

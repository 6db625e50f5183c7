import type { ServerResponse } from 'node:http'
import { leastRetrySeconds } from '../../schema/request-error.ts'
import { barePagePolicy, picturePolicy, securityHeaders } from '../headers/security-headers.ts'

const policyName = 'content-security-policy'

/**
 * Completes what SvelteKit says of an answer, just before it leaves. A page shows the reader's own settings, which their
 * cookies say, and is to be asked for anew each time. It has no tag: its policy names its scripts by what is drawn anew for
 * each answer, so that nobody ever has the same. A file's tag holds for each of its encodings, and so is a weak one.
 */
export function completeWebHeaders(response: ServerResponse): void {
  const type = String(response.getHeader('content-type') ?? '')
  const isPage = type.startsWith('text/html')
  const tag = response.getHeader('etag')
  if (isPage) response.removeHeader('etag')
  else if (typeof tag === 'string' && tag.startsWith('"')) response.setHeader('etag', `W/${tag}`)
  if (response.statusCode === 304) {
    // A browser would take it for that of the page it has, whose policy names its own scripts.
    response.removeHeader(policyName)
  } else if (response.getHeader(policyName) === securityHeaders[policyName]) {
    if (isPage) response.setHeader(policyName, barePagePolicy)
    if (type.startsWith('image/svg+xml')) response.setHeader(policyName, picturePolicy)
  }
  if (response.statusCode === 503) {
    if (!response.hasHeader('retry-after')) response.setHeader('retry-after', leastRetrySeconds)
    response.setHeader('cache-control', 'no-store')
  }
  const isOwn = isPage || response.statusCode === 304
  if (!response.hasHeader('cache-control')) {
    response.setHeader('cache-control', isOwn ? 'private, no-cache' : 'no-cache')
  }
  if (isOwn) response.setHeader('vary', varyOf(String(response.getHeader('cache-control'))))
}

/** The language is that of the address, or the reader's where an address says none. */
const varyOf = (cacheControl: string): string =>
  /private|no-store/.test(cacheControl)
    ? 'accept-encoding, accept-language, cookie'
    : 'accept-encoding'

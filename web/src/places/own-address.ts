import type { RequestEvent } from '@sveltejs/kit'

/**
 * The origin under which visitors see us, for addresses that leave the page: printed, as a QR code, in a snippet.
 * SvelteKit takes HTTPS for granted; here a proxy's word counts, and without one the connection itself.
 */
export function originOf({
  platform,
  request,
  url,
}: Pick<RequestEvent, 'platform' | 'request' | 'url'>): string {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',', 1)[0]?.trim()
  const encrypted = platform !== undefined && 'encrypted' in platform.req.socket
  const protocol =
    forwarded === 'http' || forwarded === 'https' ? forwarded : encrypted ? 'https' : 'http'
  return `${protocol}://${url.host}`
}

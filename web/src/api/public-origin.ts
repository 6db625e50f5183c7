import type { RequestEvent } from '@sveltejs/kit'

/**
 * The origin under which visitors see us, for addresses that leave the page: printed, in a file, as a QR code, in a
 * snippet. The hosting server knows it; while developing, it is that of the request.
 */
export function publicOriginOf({ platform, url }: Pick<RequestEvent, 'platform' | 'url'>): string {
  return platform?.req.publicOrigin ?? url.origin
}

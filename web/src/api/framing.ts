import type { ServerLoadEvent } from '@sveltejs/kit'

/** Stricter than elsewhere in everything but one: any page may show this one inside its own. */
const policy = [
  "default-src 'none'",
  // The small sheets stand in the page itself; the nonce they carry is not known yet when this is set.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

/** Lets pages of others show this one inside theirs. */
export function openToFraming({
  platform,
  setHeaders,
}: Pick<ServerLoadEvent, 'platform' | 'setHeaders'>): void {
  platform?.req.allowFraming?.()
  setHeaders({ 'content-security-policy': policy, 'x-robots-tag': 'noindex' })
}

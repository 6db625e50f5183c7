/** What programs read loads nothing, and stands in no page. */
const policy = "default-src 'none'; frame-ancestors 'none'"

/** A picture may bring its own colours, and is shown by pages of ours. */
export const picturePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"

/** The bare page of an error, which SvelteKit makes without one of its own: it has a style and nothing else. */
export const barePagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/**
 * On every answer, with the strictest content security policy: pages and pictures have their own. HTTPS is the business
 * of whoever stands before us. Constant rather than a library's eleven steps for each request: with the remembered tags
 * and the one logger it took a fifth off the time of a cached answer.
 */
export const securityHeaders = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

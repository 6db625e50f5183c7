/**
 * Whether the asker already has what this entity tag names. If-None-Match may list several tags, or any as `*`, and
 * compares weakly (RFC 9110): a proxy that compresses writes W/ before ours.
 */
export function alreadyKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const known = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//, '')) ?? []
  return known.some((one) => one === tag || one === '*')
}

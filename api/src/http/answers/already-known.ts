/** An entity tag that holds for every encoding of a body, and so is a weak one (RFC 9110, 8.8.1). */
export const weakTag = (name: string): string => `W/"${name}"`

/**
 * Whether the asker already has what this entity tag names. If-None-Match may list several tags, or any as `*`, and
 * compares weakly.
 */
export function alreadyKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const known = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''))
  const wanted = tag.replace(/^W\//, '')
  return known.some((one) => one === wanted || one === '*')
}

/** Of each language a prefix of its own, as its pages have it. */
export const prefixes = ['', '/en'] as const

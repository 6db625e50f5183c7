import { createHash } from 'node:crypto'

/** A short name for exactly these texts in this order. */
export function contentHash(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('hex').slice(0, 16)
}

/** A table of counts, or the outlines of a city, is never larger; whatever is, is something else. Grids may be. */
export const mostTableBytes = 64 * 1024 * 1024

/** The bytes of a file, in one piece; null where there are more than `most`, of which no more are read. */
export async function bytesOf(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const kept: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > most) return null
    kept.push(piece)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of kept) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Cells of a table, with what separates numbers and coordinates: they are read in one go, and in memory as a whole. */
export const mostEntries = 1_000_000

const separating: ReadonlySet<number> = new Set(
  Array.from('\n\r;,\t|', (sign) => sign.charCodeAt(0)),
)
const lineEnds: ReadonlySet<number> = new Set([0x0a, 0x0d])

/** Whether a file that is small enough by its bytes is too large by what they separate, or by one of its lines. */
export function hasTooManyEntries(bytes: Uint8Array, mostOfLine: number): boolean {
  let entries = 0
  let begun = 0
  let longest = 0
  for (const [at, byte] of bytes.entries()) {
    if (!separating.has(byte)) continue
    entries += 1
    if (!lineEnds.has(byte)) continue
    longest = Math.max(longest, at - begun)
    begun = at
  }
  return entries > mostEntries || Math.max(longest, bytes.length - begun) > mostOfLine
}

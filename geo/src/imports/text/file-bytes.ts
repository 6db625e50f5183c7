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

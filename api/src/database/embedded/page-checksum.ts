/** From PostgreSQL's `storage/checksum_impl.h`: where each of the sums that run side by side begins. */
const beginnings = Int32Array.of(
  0x5b1f36e9,
  0xb8525960,
  0x02ab50aa,
  0x1de66d2a,
  0x79ff467a,
  0x9bb9f8a3,
  0x217e7cd2,
  0x83e13d2c,
  0xf8d4474f,
  0xe39eb970,
  0x42c6ae16,
  0x993216fa,
  0x7b093b5d,
  0x98daff3c,
  0xf718902a,
  0x0b1c9cdb,
  0xe58f764b,
  0x187636bc,
  0x5d7b3bb1,
  0xe73de7de,
  0x92bec979,
  0xcca6c0b2,
  0x304a0979,
  0x85aa43d4,
  0x783125bb,
  0x6ca8eaa2,
  0xe407eac6,
  0x4b5cfc3e,
  0x9fbf8c76,
  0x15ca20be,
  0xf2ca9fd3,
  0x959bd756,
)
const prime = 16_777_619

/** The word of a page whose lower half is its checksum, which counts as nothing. */
const wordOfChecksum = 2
/** After the last word, so that it has its weight, too. */
const roundsOfNothing = 2

const sums = new Int32Array(beginnings.length)

/**
 * What PostgreSQL writes into a page as its checksum.
 * @param words of the page, 32 bits each
 * @param block the page's place in its table, counted over all its files
 */
export function checksumOf(words: Int32Array, block: number): number {
  sums.set(beginnings)
  const rounds = words.length / sums.length + roundsOfNothing
  for (let round = 0, at = 0; round < rounds; round += 1) {
    for (let of = 0; of < sums.length; of += 1, at += 1) {
      const word = at === wordOfChecksum ? (words[at] ?? 0) & ~0xffff : (words[at] ?? 0)
      const mixed = (sums[of] ?? 0) ^ word
      sums[of] = Math.imul(mixed, prime) ^ (mixed >>> 17)
    }
  }
  let all = block
  for (const sum of sums) all ^= sum
  return ((all >>> 0) % 65_535) + 1
}

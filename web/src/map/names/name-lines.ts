/** As many lines as a name is ever broken into. */
const mostLines = 4

/**
 * A name in one line, in two, and so on: each way as narrow as it can be. It is broken at spaces, and after hyphens and
 * slashes.
 */
export function nameLines(name: string, widthOf: (line: string) => number): string[][] {
  const words = name.split(/(?<=[-/])|(?<= )/)
  const ways: string[][] = []
  for (let lines = 1; lines <= Math.min(mostLines, words.length); lines++) {
    ways.push(narrowest(words, lines, widthOf))
  }
  return ways
}

function narrowest(
  words: readonly string[],
  lines: number,
  widthOf: (line: string) => number,
): string[] {
  if (lines === 1) return [words.join('').trim()]
  let best: { way: string[]; width: number } | undefined
  for (let first = 1; first <= words.length - lines + 1; first++) {
    const line = words.slice(0, first).join('').trim()
    const way = [line, ...narrowest(words.slice(first), lines - 1, widthOf)]
    const width = Math.max(...way.map(widthOf))
    if (!best || width < best.width) best = { way, width }
  }
  return best?.way ?? [words.join('').trim()]
}

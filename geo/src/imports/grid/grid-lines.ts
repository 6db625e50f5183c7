import { windows1252toString } from '@exodus/bytes/single-byte.js'
import { utf8toString } from '@exodus/bytes/utf8.js'

/** A line of a table that is too long to be held, and its number from 1. */
export interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

const lineEnd = 0x0a
/** Nobody's line of a grid is longer: what has none of that length is no table. */
const longestLine = 1_048_576

/** Some lines at a time, so that whoever waits for them waits seldom; empty ones are left out. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[], void, undefined> {
  let rest: Uint8Array = new Uint8Array(0)
  let number = 1
  let separator: string | undefined
  const linesIn = (bytes: Uint8Array): Line[] => {
    const text = textOf(bytes)
    separator ??= separatorOf(text)
    const lines: Line[] = []
    for (const line of text.split('\n')) {
      if (line.trim() !== '') lines.push({ number, cells: cellsOf(line, separator) })
      number += 1
    }
    // What follows the last end of a line is no line.
    number -= text.endsWith('\n') ? 1 : 0
    return lines
  }
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(lineEnd)
    if (end < 0) {
      rest = joined(rest, piece)
      if (rest.length > longestLine) break
    } else {
      yield linesIn(joined(rest, piece.subarray(0, end + 1)))
      rest = piece.slice(end + 1)
    }
  }
  if (rest.length > 0) yield linesIn(rest)
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

function textOf(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const plain = marked ? bytes.subarray(3) : bytes
  try {
    return utf8toString(plain)
  } catch {
    return windows1252toString(plain)
  }
}

/** Whichever the first line has most of. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const [most] = [';', ',', '\t', '|'].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  )
  return most ?? ';'
}

function cellsOf(line: string, separator: string): string[] {
  const plain = line.endsWith('\r') ? line.slice(0, -1) : line
  const cells = plain.split(separator)
  return plain.includes('"') ? cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')) : cells
}

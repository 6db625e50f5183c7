import { windows1252toString } from '@exodus/bytes/single-byte.js'
import { utf16toString } from '@exodus/bytes/utf16.js'
import { utf8toString } from '@exodus/bytes/utf8.js'

/** How the letters of a file are written as bytes. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

export type TextFault =
  /** It is none of the encodings that are known here. */
  | 'UNKNOWN_ENCODING'
  /** It was read as Latin-1 once and written as UTF-8 again: Ã¤ where ä was. */
  | 'DOUBLE_ENCODED'
  /** Somebody wrote ? or � where letters were. */
  | 'LOST_LETTERS'
  /** Something in it is not seen, and turns the direction in which the rest is read. */
  | 'HIDDEN_SIGNS'
  | 'BINARY'

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly fault: TextFault; readonly line: number | null }

/**
 * The text of a file, without a byte-order mark and with \n at the end of its lines. Nothing is replaced: bytes that are
 * no text, or of an encoding that is not known, are a fault. Of Latin-1 all letters are those of Windows-1252.
 */
export function decode(bytes: Uint8Array): Decoded {
  const read = readBytes(bytes)
  if (read === null) return { fault: 'UNKNOWN_ENCODING', line: null }
  const text = read.text.replaceAll(/\r\n?/g, '\n')
  const found = faults.flatMap(({ fault, pattern, of }) => {
    const at = of === undefined || of === read.encoding ? text.search(pattern) : -1
    return at < 0 ? [] : [{ fault, line: fault === 'BINARY' ? null : lineOf(text, at) }]
  })
  return found[0] ?? { text, encoding: read.encoding }
}

/** They turn the direction of what follows, so that a text is read as another than it is. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u

/** Whether a text that did not come in a table has what none has: signs that steer a machine, or a reader's eye. */
export const hasHiddenSigns = (text: string): boolean =>
  turning.test(text) || /(?![\t\n\r])\p{Cc}/u.test(text)

const faults: readonly {
  readonly fault: TextFault
  readonly pattern: RegExp
  readonly of?: Encoding
}[] = [
  // oxlint-disable-next-line no-control-regex -- These are what a text does not have.
  { fault: 'BINARY', pattern: /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/ },
  // What Windows-1252 leaves free is the ü of MS-DOS; „ and ” amid letters are its ä and ö, Š and Ÿ those of a Macintosh.
  {
    fault: 'UNKNOWN_ENCODING',
    pattern: /[\u0080-\u009f]|\p{L}[„”§‡‰]\p{L}|\p{Ll}[ŠŸ]\p{Ll}/u,
    of: 'Windows-1252',
  },
  { fault: 'DOUBLE_ENCODED', pattern: /Ã[\u0080-\u00bfŸ„–œ]|Â[°§]|â€[“”™œž¦˜\u009d]/u },
  { fault: 'LOST_LETTERS', pattern: /\uFFFD|\p{Ll}\?\p{Ll}/u },
  { fault: 'HIDDEN_SIGNS', pattern: turning },
]

function readBytes(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) return null
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes.subarray(3))
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2), 'uint8-le')
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes.subarray(2), 'uint8-be')
  const empty = zerosOf(bytes)
  if (empty.odd > 0.3 && empty.even === 0) return utf16(bytes, 'uint8-le')
  if (empty.even > 0.3 && empty.odd === 0) return utf16(bytes, 'uint8-be')
  return utf8(bytes) ?? { text: windows1252toString(bytes), encoding: 'Windows-1252' }
}

const startsWith = (bytes: Uint8Array, beginning: readonly number[]) =>
  beginning.every((byte, at) => bytes[at] === byte)

/** UTF-16 of European letters is half zeros, all in places of one kind. */
function zerosOf(bytes: Uint8Array) {
  const sample = bytes.subarray(0, 4096)
  const share = (parity: number) =>
    sample.filter((byte, at) => byte === 0 && at % 2 === parity).length /
    Math.max(1, sample.length / 2)
  return { even: share(0), odd: share(1) }
}

const utf8 = (bytes: Uint8Array) => unlessRefused(() => utf8toString(bytes), 'UTF-8')
const utf16 = (bytes: Uint8Array, order: 'uint8-le' | 'uint8-be') =>
  unlessRefused(
    () => (order === 'uint8-le' ? utf16toString(bytes, order) : utf16toString(bytes, order)),
    'UTF-16',
  )

/** The decoders throw where bytes are none of their encoding's. */
function unlessRefused(
  read: () => string,
  encoding: Encoding,
): { text: string; encoding: Encoding } | null {
  try {
    return { text: read(), encoding }
  } catch {
    return null
  }
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1
  }
  return line
}

import { windows1252fromString } from '@exodus/bytes/single-byte.js'
import { utf16fromString } from '@exodus/bytes/utf16.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { describe, expect, it } from 'vitest'
import type { LayerRow } from '../layers/layer-tables.ts'
import { cleanFiles } from './testing/clean-files.ts'
import { fileOf, readFiles } from './testing/invented-city.ts'
import { decode } from './text/decode.ts'

const bytesOf = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => utf8fromString(text)],
  ['UTF-8 with a byte-order mark', (text) => bytesOf([0xef, 0xbb, 0xbf], utf8fromString(text))],
  ['Latin-1', (text) => windows1252fromString(text)],
  [
    'UTF-16 with a byte-order mark',
    (text) => bytesOf([0xff, 0xfe], utf16fromString(text, 'uint8-le')),
  ],
  [
    'UTF-16 the other way round',
    (text) => bytesOf([0xfe, 0xff], utf16fromString(text, 'uint8-be')),
  ],
  ['UTF-16 without a mark', (text) => utf16fromString(text, 'uint8-le')],
]

/** Cells that hold the separator stand in quotation marks. */
const separatedBy = (sign: string) => (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(';')
        .map((cell) => (cell.includes(sign) ? `"${cell}"` : cell))
        .join(sign),
    )
    .join('\n')

const writings: readonly (readonly [string, (text: string) => string])[] = [
  ['commas', separatedBy(',')],
  ['tabs', separatedBy('\t')],
  ['bars', separatedBy('|')],
  ['lines of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['no end of the last line', (text) => text.trimEnd()],
  ['the line by which Excel knows the separator', (text) => `sep=;\n${text}`],
  ['a title above', (text) => `Auszug aus dem Register\n\n${text}`],
  ['a source below', (text) => `${text}Quelle: Amt für Statistik\n`],
  ['columns that nobody filled', (text) => text.replaceAll('\n', ';;\n')],
  ['blank lines', (text) => text.replaceAll('\n', '\n\n')],
  [
    'every cell in quotation marks',
    (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) =>
          line
            .split(';')
            .map((cell) => `"${cell}"`)
            .join(';'),
        )
        .join('\n'),
  ],
  ['headings in capitals', (text) => text.replace(/^.*/, (line) => line.toUpperCase())],
]

const rowsOf = async (kind: (typeof cleanFiles)[number]['kind'], content: string | Uint8Array) => {
  const { rows, problems } = await readFiles(kind, [fileOf('datei.csv', content)])
  expect(problems.kept).toEqual([])
  return rows
}

/** With umlauts, with decimal commas, with ages in rows. */
const files = cleanFiles.filter(({ kind }) =>
  ['residents-by-district', 'staff', 'residents-by-age'].includes(kind),
)

describe('the same table', () => {
  const clean = new Map<string, LayerRow[]>()
  const cleanRows = async ({ kind, text }: (typeof cleanFiles)[number]) => {
    const rows = clean.get(kind) ?? (await rowsOf(kind, text))
    clean.set(kind, rows)
    return rows
  }

  it.each(encodings)('is read in %s', async (_, encode) => {
    for (const file of files) {
      expect(await rowsOf(file.kind, encode(file.text))).toEqual(await cleanRows(file))
    }
  })

  it.each(writings)('is read with %s', async (_, write) => {
    for (const file of files) {
      expect(await rowsOf(file.kind, write(file.text))).toEqual(await cleanRows(file))
    }
  })
})

describe('the text of a file', () => {
  it('says how it was written', () => {
    expect(decode(utf8fromString('Löbtau'))).toEqual({ text: 'Löbtau', encoding: 'UTF-8' })
    expect(decode(windows1252fromString('Löbtau'))).toEqual({
      text: 'Löbtau',
      encoding: 'Windows-1252',
    })
    expect(decode(utf16fromString('Löbtau', 'uint8-le'))).toEqual({
      text: 'Löbtau',
      encoding: 'UTF-16',
    })
  })

  it('is told by its line where letters are broken', () => {
    expect(decode(utf8fromString('Straße\nLÃ¶btau'))).toEqual({ fault: 'DOUBLE_ENCODED', line: 2 })
    expect(decode(utf8fromString('Straße\n\nL\uFFFDbtau'))).toEqual({
      fault: 'LOST_LETTERS',
      line: 3,
    })
    // The ä and ö of MS-DOS, and of a Macintosh.
    expect(decode(bytesOf([0x4b, 0x84, 0x73, 0x65], utf8fromString('')))).toEqual({
      fault: 'UNKNOWN_ENCODING',
      line: 1,
    })
    expect(decode(bytesOf([0x6b, 0x8a, 0x73, 0x65], utf8fromString('')))).toEqual({
      fault: 'UNKNOWN_ENCODING',
      line: 1,
    })
  })
})

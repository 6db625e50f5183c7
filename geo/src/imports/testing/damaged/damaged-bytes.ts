import { windows1252fromString } from '@exodus/bytes/single-byte.js'
import { utf16fromString } from '@exodus/bytes/utf16.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { mostEntries, mostTableBytes } from '../../text/file-bytes.ts'
import { type Damage, inText, textOf } from './damage.ts'

const bytesOf = (...numbers: readonly number[]) => Uint8Array.from(numbers)
const joined = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** What MS-DOS wrote for letters that Windows writes otherwise. */
const dos: Readonly<Record<string, number>> = { ä: 0x84, ö: 0x94, ü: 0x81, ß: 0xe1, Ä: 0x8e }

/** Files whose bytes, quotation marks or header are not as they should be. */
export const damagedBytes: readonly Damage[] = [
  inText('nothing at all', 'staff', () => '', 'EMPTY_FILE'),
  inText('blank lines alone', 'staff', () => '\n\n  \n', 'EMPTY_FILE'),
  inText('a header alone', 'staff', (table) => textOf(table.lines.slice(0, 1)), 'EMPTY_FILE', null),
  inText(
    'a workbook',
    'staff',
    () => joined(bytesOf(0x50, 0x4b, 3, 4), utf8fromString('…[Content_Types].xml')),
    'NOT_A_TABLE',
  ),
  inText(
    'a workbook of an old program',
    'staff',
    () => bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    'NOT_A_TABLE',
  ),
  inText('a PDF', 'staff', () => '%PDF-1.7 …', 'NOT_A_TABLE'),
  inText('a compressed file', 'staff', () => bytesOf(0x1f, 0x8b, 8, 0), 'NOT_A_TABLE'),
  inText(
    'the page that leads to the file',
    'staff',
    () => '<!DOCTYPE html><title>Open Data</title>',
    'NOT_A_TABLE',
  ),
  inText('JSON', 'staff', () => '[{"Stichtag": "2025-12-31"}]', 'NOT_A_TABLE'),
  inText(
    'bytes amid the text',
    'residents-by-age',
    (table, below) => {
      const bytes = utf8fromString(table.text)
      return bytes.with(below(bytes.length), 0)
    },
    'NOT_A_TABLE',
  ),
  inText(
    'more than any table has',
    'staff',
    () => new Uint8Array(mostTableBytes + 1).fill(0x20),
    'FILE_TOO_LARGE',
  ),
  inText(
    'columns without end',
    'staff',
    (table) => `${table.text}${';'.repeat(mostEntries)}`,
    'TOO_MANY_ENTRIES',
  ),
  inText(
    'a cell without end',
    'staff',
    (table) => `${table.text}1;${'a'.repeat(2_000_000)};1;2\n`,
    'TOO_MANY_ENTRIES',
  ),
  inText(
    'letters of MS-DOS',
    'residents-by-district',
    (table) => Uint8Array.from(table.text, (letter) => dos[letter] ?? letter.charCodeAt(0)),
    'UNKNOWN_ENCODING',
    1,
  ),
  inText(
    'UTF-32',
    'staff',
    (table) =>
      joined(
        bytesOf(0xff, 0xfe, 0, 0),
        ...Array.from(table.text, (letter) => bytesOf(letter.charCodeAt(0), 0, 0, 0)),
      ),
    'UNKNOWN_ENCODING',
  ),
  inText(
    'UTF-16 cut within a letter',
    'staff',
    (table) => joined(bytesOf(0xff, 0xfe), utf16fromString(table.text, 'uint8-le')).subarray(0, -1),
    'UNKNOWN_ENCODING',
  ),
  inText(
    'letters encoded twice',
    'residents-by-district',
    (table) => Array.from(utf8fromString(table.text), (byte) => String.fromCharCode(byte)).join(''),
    'DOUBLE_ENCODED',
    1,
  ),
  inText(
    'letters that were lost',
    'residents-by-district',
    (table) => windows1252fromString(table.text.replaceAll(/[äöü]/g, '?')),
    'LOST_LETTERS',
    1,
  ),
  inText(
    'letters that became signs for none',
    'residents-by-district',
    (table) => table.text.replaceAll(/[äöü]/g, '\uFFFD'),
    'LOST_LETTERS',
    1,
  ),
  inText(
    'a sign that turns the direction of writing',
    'residents-by-district',
    (table) => table.withCell(2, 2, (name) => `\u202e${name}`),
    'HIDDEN_SIGNS',
    3,
  ),
  inText(
    'a quotation mark that does not end',
    'staff',
    (table) => table.withLine(1, `"${table.row(1)}`),
    'BROKEN_QUOTES',
    2,
  ),
  inText(
    'a quotation mark amid a cell',
    'staff',
    (table) => table.withCell(2, 1, () => '2 "Neu"stadt'),
    'BROKEN_QUOTES',
    3,
  ),
  inText(
    'no separator',
    'district-residents-by-age',
    (table) => table.text.replaceAll(';', ' '),
    'NO_SEPARATOR',
  ),
  inText('no header', 'staff', (table) => textOf(table.lines.slice(1)), 'NO_HEADER', 1),
  inText('another table', 'staff', () => 'Farbe;Form\nrot;rund\n', 'NO_HEADER', 1),
  inText(
    'a needed column is missing',
    'staff',
    (table) => textOf(table.lines.map((line) => line.split(';').slice(0, 3).join(';'))),
    'NO_COLUMN',
    1,
  ),
  inText(
    'a column that nobody knows',
    'staff',
    (table) => textOf(table.lines.map((line, at) => `${line};${at === 0 ? 'Stimmung' : 'gut'}`)),
    'UNKNOWN_COLUMN',
    1,
  ),
  inText(
    'a misspelt column',
    'staff',
    (table) => table.text.replace('Planungsbereich', 'Planungsbreich'),
    'UNKNOWN_COLUMN',
    1,
  ),
  inText(
    'the same column twice',
    'staff',
    (table) => textOf(table.lines.map((line) => `${line};${line.split(';').at(-1) ?? ''}`)),
    'DOUBLED_COLUMN',
    1,
  ),
  inText(
    'columns of another separator',
    'residents-by-age',
    (table) => table.withLine(40, table.row(40).replaceAll(';', ',')),
    'RAGGED_ROW',
    41,
  ),
  inText(
    'a comma too many',
    'staff',
    (table) => windows1252fromString(table.withLine(1, `${table.row(1)};7`)),
    'RAGGED_ROW',
    2,
  ),
]

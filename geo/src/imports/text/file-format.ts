/** What a file can be that is no text with one row a line. */
export type FileFormat =
  | 'EXCEL'
  | 'SPREADSHEET'
  | 'PDF'
  | 'COMPRESSED'
  | 'IMAGE'
  | 'GEOPACKAGE'
  | 'WEB_PAGE'
  | 'JSON'
  | 'XML'
  | 'BINARY'

const beginnings: readonly { readonly format: FileFormat; readonly bytes: readonly number[] }[] = [
  { format: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  // An Excel workbook from before 2007.
  { format: 'EXCEL', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { format: 'COMPRESSED', bytes: [0x1f, 0x8b] },
  { format: 'COMPRESSED', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { format: 'IMAGE', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'IMAGE', bytes: [0xff, 0xd8, 0xff] },
  { format: 'GEOPACKAGE', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
]

/** What the first bytes of a file say it is, where that is no text; null where it may be one. */
export function formatOfBytes(bytes: Uint8Array): FileFormat | null {
  const begins = (with_: readonly number[]) => with_.every((byte, at) => bytes[at] === byte)
  if (begins([0x50, 0x4b, 0x03, 0x04])) return formatOfArchive(bytes)
  return beginnings.find((beginning) => begins(beginning.bytes))?.format ?? null
}

/** Workbooks are archives whose first names of files tell them apart. */
function formatOfArchive(bytes: Uint8Array): FileFormat {
  const names = Array.from(bytes.subarray(0, 4096), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : ' ',
  ).join('')
  if (names.includes('opendocument.spreadsheet')) return 'SPREADSHEET'
  return /\[Content_Types\]\.xml|xl\/|_rels\//.test(names) ? 'EXCEL' : 'COMPRESSED'
}

/** What a text is that is no table; null where it may be one. */
export function formatOfText(text: string): FileFormat | null {
  const beginning = text.slice(0, 1024).trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<head|<body|<table)/.test(beginning)) return 'WEB_PAGE'
  if (/^<\?xml|^<[a-z]+[:>\s]/.test(beginning)) return 'XML'
  return /^(\{\s*"|\[\s*[[{])/.test(beginning) ? 'JSON' : null
}

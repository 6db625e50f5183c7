import { inflateRawSync } from 'node:zlib'

import { evaluateFormula, type Read } from '../../geo/src/words/evaluate-formula-fixture.ts'

/** The files in a ZIP, by their names (PKWARE's APPNOTE, 4.3). */
function unzipped(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    files.set(zip.toString('utf8', at + 46, at + 46 + (name ?? 0)), content.toString('utf8'))
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

interface FormulaCell {
  /** Sheet1!G5 */
  address: string
  formula: string
  /** As the file states it. */
  stated: number | string
  /** As a spreadsheet program computes it anew. */
  comesTo: number | string
}

const plain = (xml: string) =>
  xml
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

interface Cell {
  sheet: string
  /** G5 */
  name: string
  column: number
  line: number
  value: number | string
  formula: string | null
}

function cellsOf(xml: string, sheet: string): Cell[] {
  const cells = xml.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)
  return Array.from(cells, ([, letters = '', line = '', attributes = '', inner = '']): Cell => {
    const formula = /<f>(.*?)<\/f>/s.exec(inner)?.[1]
    const text = plain(/<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '')
    const isText = attributes.includes(' t="') && !attributes.includes(' t="n"')
    return {
      sheet,
      name: letters + line,
      column: columnOf(letters),
      line: Number(line),
      value: isText ? text : Number(text),
      formula: formula === undefined ? null : plain(formula),
    }
  })
}

/** Every formula of an Excel file, computed from the file's own numbers. */
export function formulasOf(workbook: Buffer): FormulaCell[] {
  const files = unzipped(workbook)
  const names = (files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)
  const cells = Array.from(names, ([, name = '']) => plain(name)).flatMap((sheet, index) =>
    cellsOf(files.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '', sheet),
  )
  const placed = new Map(cells.map((cell) => [`${cell.sheet} ${cell.column} ${cell.line}`, cell]))
  const read: Read = (sheet, column, line) => {
    const cell = placed.get(`${sheet} ${column} ${line}`)
    return cell ? valueOf(cell) : 0
  }
  const valueOf = ({ sheet, value, formula }: Cell) =>
    formula === null ? value : evaluateFormula(formula, read, sheet)
  return cells.flatMap((cell) => {
    const { sheet, name, formula, value } = cell
    if (formula === null) return []
    return [{ address: `${sheet}!${name}`, formula, stated: value, comesTo: valueOf(cell) }]
  })
}

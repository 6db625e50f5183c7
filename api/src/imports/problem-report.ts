import { writeFile } from 'node:fs/promises'
import { plainText } from '@atlas/geo/datasets/plain-text'
import type { ToldEvent } from './in-words.ts'

const header = ['file', 'line', 'column', 'value', 'code', 'message']

/** Everything that is wrong, as a file that a spreadsheet opens. */
export async function writeReport(path: string, events: readonly ToldEvent[]): Promise<void> {
  const rows = events.flatMap((event) => {
    if (event.event === 'finding') return [['', '', '', '', event.code, event.text]]
    if (event.event !== 'problem') return []
    const { file, line, column, value, code, text } = event
    return [[file, line === null ? '' : String(line), column ?? '', value ?? '', code, text]]
  })
  const lines = [header, ...rows].map((cells) => `${cells.map(inQuotes).join(',')}\r\n`)
  // By the mark a spreadsheet knows that umlauts are meant.
  await writeFile(path, `\u{FEFF}${lines.join('')}`)
}

const inQuotes = (cell: string) => `"${plainText(cell).replaceAll('"', '""')}"`

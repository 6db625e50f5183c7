import type { HistoryWords } from '@atlas/geo/imports/words/import-words'
import { z } from 'zod'

/** What of an import is told in a line; a server may tell more. */
const told = z.object({
  id: z.number(),
  madeAt: z.string(),
  kind: z.string(),
  files: z.array(z.object({ name: z.string() })),
  rows: z.number(),
  day: z.string().nullable(),
  sourceId: z.string(),
  madeBy: z.string(),
  undoneAt: z.string().nullable(),
})

/** 2026-11-28 04:06, in the time of this machine. */
function minute(at: string): string {
  const moment = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** Names of files and people as they are, but without signs that a terminal obeys. */
const plain = (text: string) => text.replaceAll(/\p{Cc}/gu, ' ')

/** The history as lines in columns, the newest first. */
export function historyTable(history: readonly unknown[], words: HistoryWords): string[] {
  if (history.length === 0) return [words.none]
  const { columns } = words
  const head = [
    ...[columns.id, columns.madeAt, columns.kind, columns.rows, columns.day, columns.state],
    ...[columns.source, columns.by, columns.files],
  ]
  const rows = history
    .map((one) => told.parse(one))
    .reverse()
    .map((one) => [
      ...[String(one.id), minute(one.madeAt), one.kind, String(one.rows), one.day ?? '–'],
      one.undoneAt === null ? words.inForce : words.undone(minute(one.undoneAt)),
      ...[one.sourceId, plain(one.madeBy), plain(one.files.map(({ name }) => name).join(', '))],
    ])
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0)))
  return all.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

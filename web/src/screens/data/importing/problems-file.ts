import type { ToldProblem } from './ask-import'

/** All that is wrong as a file that a spreadsheet opens: a value that somebody else wrote is no formula. */
export function problemsFile(
  problems: readonly ToldProblem[],
  heads: Readonly<Record<'file' | 'line' | 'column' | 'value' | 'text', string>>,
): string {
  const rows = problems.map(({ file, line, column, value, text }) => [
    ...[file, line === null ? '' : String(line), column ?? '', value ?? '', text],
  ])
  const lines = [[heads.file, heads.line, heads.column, heads.value, heads.text], ...rows]
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`
}

const quoted = (cell: string) => {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${text.replaceAll('"', '""')}"`
}

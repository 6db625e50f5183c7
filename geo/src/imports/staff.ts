import { layerRow, type LayerRow } from '../layers/layer-tables.ts'
import type { Declared, ImportContext, ImportFile, ImportKind } from './import-kind.ts'
import type { ReportProblem } from './problem.ts'

const header = ['day', 'planning_area', 'meeting_fte', 'counselling_fte'] as const

/** Full-time equivalents in post by planning area. */
export const staff: ImportKind = {
  id: 'staff',
  tables: ['staff'],
  compares: ['planning-areas', 'staff'],
  async *read(files, declared, context, report) {
    for (const file of files) yield* readFile(file, declared, context, report)
  },
}

async function* readFile(
  file: ImportFile,
  declared: Declared,
  context: ImportContext,
  report: ReportProblem,
): AsyncGenerator<LayerRow> {
  const known = context.before('planning-areas').map(({ code }) => code)
  let text = ''
  for await (const bytes of file.bytes()) text += String.fromCodePoint(...bytes)
  const [first = '', ...lines] = text.trim().split(/\r?\n/)
  const found = first.split(',')
  for (const column of header) {
    if (found.includes(column)) continue
    report({
      file: file.name,
      line: 1,
      column,
      value: null,
      message: { key: 'NO_COLUMN', column, found },
    })
  }
  for (const [index, line] of lines.entries()) {
    const cells = line.split(',')
    const cell = (column: (typeof header)[number]) => cells[found.indexOf(column)] ?? ''
    const wrong = (
      column: (typeof header)[number],
      message: Parameters<ReportProblem>[0]['message'],
    ) => {
      report({ file: file.name, line: index + 2, column, value: cell(column), message })
    }
    const fte = (column: 'meeting_fte' | 'counselling_fte') => {
      if (!/^\d+(\.\d+)?$/.test(cell(column))) wrong(column, { key: 'NOT_A_COUNT' })
      return Number(cell(column))
    }
    const day = cell('day') || (declared.day ?? '')
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) wrong('day', { key: 'NOT_A_DAY' })
    if (!known.includes(cell('planning_area'))) {
      wrong('planning_area', { key: 'UNKNOWN_PLANNING_AREA', available: known })
    }
    yield layerRow('staff', {
      day,
      planning_area: cell('planning_area'),
      meeting_fte: fte('meeting_fte'),
      counselling_fte: fte('counselling_fte'),
      source: declared.source,
    })
  }
}

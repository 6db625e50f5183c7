import { describe, expect, it } from 'vitest'
import { type LayerRow, rowsOf } from '../layers/layer-tables.ts'
import type { ImportContext, ImportFile } from './import-kind.ts'
import { importKinds } from './kinds.ts'
import { Problems } from './problem.ts'
import { german } from './words/de.ts'
import { english } from './words/en.ts'
import { sayProblem } from './words/say-problem.ts'

const fileOf = (text: string): ImportFile => ({
  name: 'staff.csv',
  async *bytes() {
    await Promise.resolve()
    yield Uint8Array.from(text.split('').map((character) => character.charCodeAt(0)))
  },
})

const context: ImportContext = {
  today: '2026-11-28',
  before: rowsOf({
    'planning-areas': [{ code: '1', name: 'Altstadt', area_km2: 17, source: 'a' }],
  }),
}

async function read(text: string) {
  const problems = new Problems()
  const rows: LayerRow[] = []
  const kind = importKinds.find(({ id }) => id === 'staff')
  const declared = { day: '2025-12-31', source: 'staff-2025', crs: null, level: null }
  const reading = kind?.read([fileOf(text)], declared, context, problems.report) ?? []
  for await (const row of reading) rows.push(row)
  return { rows, problems }
}

describe('staff by planning area', () => {
  it('becomes rows of the table, on the day that is declared', async () => {
    const { rows, problems } = await read('planning_area,meeting_fte,counselling_fte,day\n1,2.5,3,')
    expect(problems.total).toBe(0)
    expect(rows).toEqual([{ table: 'staff', cells: ['2025-12-31', '1', 2.5, 3, 'staff-2025'] }])
  })

  it('is told all that is wrong at once, in German and English', async () => {
    const { problems } = await read('day,planning_area,meeting_fte,counselling_fte\n1.1.25,7,x,3')
    expect(problems.kept.map(({ line, column, value }) => ({ line, column, value }))).toEqual([
      { line: 2, column: 'day', value: '1.1.25' },
      { line: 2, column: 'planning_area', value: '7' },
      { line: 2, column: 'meeting_fte', value: 'x' },
    ])
    expect(problems.kept.map((problem) => sayProblem(problem, german))).toEqual([
      'Erwartet wird ein Tag, wie 2025-12-31 oder 31.12.2025.',
      'Einen solchen Planungsbereich gibt es nicht. Es gibt: 1.',
      'Erwartet wird eine Zahl von 0 an, wie 1234 oder 12,5.',
    ])
    expect(problems.kept.map((problem) => sayProblem(problem, english))).toEqual([
      'A day is expected, as 2025-12-31 or 31.12.2025.',
      'There is no such planning area. There are: 1.',
      'A number of 0 or more is expected, as 1234 or 12.5.',
    ])
  })

  it('keeps the first thousand problems and counts the rest', async () => {
    const lines = Array.from({ length: 1200 }, () => '2025-12-31,1,x,1')
    const { problems } = await read(
      ['day,planning_area,meeting_fte,counselling_fte', ...lines].join('\n'),
    )
    expect(problems.kept).toHaveLength(1000)
    expect([...problems.counted]).toEqual([['NOT_A_COUNT', 200]])
    expect(problems.total).toBe(1200)
  })
})

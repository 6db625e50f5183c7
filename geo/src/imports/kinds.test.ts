import { describe, expect, it } from 'vitest'
import { layerTables } from '../layers/layer-tables.ts'
import { cleanFiles, frameworkFiles } from './testing/clean-files.ts'
import { fileOf, readFiles } from './testing/invented-city.ts'
import { german } from './words/de.ts'
import { sayProblem } from './words/say-problem.ts'
import type { ImportKindId } from './import-kind.ts'

async function rowsOf(kind: ImportKindId): Promise<string[]> {
  const files =
    kind === 'frameworks' ? frameworkFiles : cleanFiles.filter((file) => file.kind === kind)
  const { rows, problems } = await readFiles(
    kind,
    files.map(({ name, text }) => fileOf(name, text)),
  )
  expect(problems.kept.map((problem) => sayProblem(problem, german))).toEqual([])
  for (const { table, cells } of rows) {
    Object.values(layerTables[table].columns).forEach(({ cell }, place) => {
      expect(cell.safeParse(String(cells[place] ?? '')).success).toBe(true)
    })
  }
  return rows.map(({ table, cells }) => [table, ...cells].join(' | '))
}

describe('a clean file becomes rows that its tables take', () => {
  it('of residents by age, in groups of ages, with those of the last year and older', async () => {
    expect(await rowsOf('residents-by-age')).toEqual([
      'residents-by-age | 2024-12-31 | 1 | 01 | 860 | 180 | 420 | 50 | 50 | 50 | 50 | 50 | 10 | city-2024',
      'residents-by-age | 2024-12-31 | 1 | 02 | 860 | 180 | 420 | 50 | 50 | 50 | 50 | 50 | 10 | city-2024',
      'residents-by-age | 2024-12-31 | 2 | 03 | 860 | 180 | 420 | 50 | 50 | 50 | 50 | 50 | 10 | city-2024',
    ])
  })

  it('of residents by district, whose sum is no district', async () => {
    expect(await rowsOf('residents-by-district')).toEqual([
      'district-residents | 2024-12-31 | 11 | 01 | 360 | 324 | 36 | city-2024',
      'district-residents | 2024-12-31 | 12 | 01 | 300 | 270 | 30 | city-2024',
      'district-residents | 2024-12-31 | 13 | 02 | 460 | 414 | 46 | city-2024',
      'district-residents | 2024-12-31 | 14 | 01 | 200 | 180 | 20 | city-2024',
      'district-residents | 2024-12-31 | 14 | 02 | 400 | 360 | 40 | city-2024',
      'district-residents | 2024-12-31 | 21 | 03 | 860 | 774 | 86 | city-2024',
    ])
  })

  it('of one-person households', async () => {
    expect(await rowsOf('one-person-households')).toEqual([
      'living-alone | 2024-12-31 | 11 |  | 0 | 4 | 6 | 10 | city-2024',
      'living-alone | 2024-12-31 | 12 |  | 1 | 4 | 6 | 11 | city-2024',
      'living-alone | 2024-12-31 | 13 |  | 2 | 4 | 6 | 12 | city-2024',
      'living-alone | 2024-12-31 | 14 |  | 3 | 4 | 6 | 13 | city-2024',
      'living-alone | 2024-12-31 | 21 |  | 4 | 4 | 6 | 14 | city-2024',
    ])
  })

  it('of districts by age, in the two groups that the product tells apart', async () => {
    expect(await rowsOf('district-residents-by-age')).toEqual(
      ['11', '12', '13', '14', '21'].map(
        (code, place) =>
          `district-residents-by-age | 2024-12-31 | ${code} | 86 | ${20 + place} | city-2024`,
      ),
    )
  })

  it('of a forecast, whose points stand between thousands', async () => {
    expect(await rowsOf('forecast')).toEqual(
      [2025, 2026, 2027].flatMap((year) => [
        `forecast-planning-areas | ${year}-12-31 | 1 | 172${year % 10} | city-2024`,
        `forecast-planning-areas | ${year}-12-31 | 2 | 86${year % 10} | city-2024`,
      ]),
    )
  })

  it('of staff, with decimal commas', async () => {
    expect(await rowsOf('staff')).toEqual([
      'staff | 2025-12-31 | 1 | 2.5 | 3 | city-2024',
      'staff | 2025-12-31 | 2 | 0.75 | 1.25 | city-2024',
    ])
  })

  it('of a framework, whose only one it is where a file names none', async () => {
    expect(await rowsOf('frameworks')).toEqual([
      'frameworks | plan-2026 | Plan 2026 | Plan 2026 | 2026-05-05 | 2027-01-01 | 2024-12-31 | 2030-12-31 | 0.5 | city-2024',
      'planning-keys | plan-2026 | meeting | 6500 | 1',
      'planning-keys | plan-2026 | counselling | 5900 | ',
      'expected-changes | plan-2026 | 1 | -3 | -4 | -1.5',
      'expected-changes | plan-2026 | 2 | 24 | 22 | 31',
      'published-targets | plan-2026 | 1 | 2.9 | 3.2',
      'published-targets | plan-2026 | 2 | 1.2 | 1.4',
    ])
  })

  it('of counselling, a row for each number, with what they are told apart by', async () => {
    const rows = await rowsOf('counselling-cases')
    expect(rows).toHaveLength(180)
    expect(rows.slice(0, 2)).toEqual([
      'counselling-statistics | 2025-01-01 | 2025-01-31 | cases | district field age sex | funded | district | 11 | Pflege, Gesundheit | 70 | 80 | female |  |  |  |  | 1 | city-2024',
      'counselling-statistics | 2025-01-01 | 2025-01-31 | consultations | district field age sex | funded | district | 11 | Pflege, Gesundheit | 70 | 80 | female |  |  |  |  | 3 | city-2024',
    ])
  })
})

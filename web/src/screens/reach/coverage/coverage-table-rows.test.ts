import { describe, expect, it } from 'vitest'

import type { CoverageFigure } from './area-coverage'
import type { CoverageRow, KindCoverage } from './coverage-table-data'
import { sortedCoverageRows } from './coverage-table-rows'

const figure = (value: number | null): CoverageFigure => ({
  value,
  status: value === null ? 'SUPPRESSED' : 'ESTIMATED',
  range: null,
})
const kind = (value: number | null): KindCoverage => ({
  residents: { ...figure(value), source: { id: 'estimate-district-seniors' } },
  covered: figure(value),
  share: figure(value),
  mean: figure(value),
  median: figure(value),
  accessibility: figure(value),
})
const row = (name: string, meeting: number | null, counselling = 0): CoverageRow => ({
  id: name,
  code: name,
  name,
  MEETING: kind(meeting),
  COUNSELLING: kind(counselling),
})
const rows = [
  row('Übigau', 0.2, 3),
  row('Zschertnitz', null, 1),
  row('Cotta', 0, 2),
  row('Mitte', 0.2),
]
const order = (...sort: Parameters<typeof sortedCoverageRows>[1][]) =>
  sort.map((one) => sortedCoverageRows(rows, one, 'de').map(({ name }) => name))

describe('sortedCoverageRows', () => {
  it('by name as the language has it', () => {
    expect(order({ key: 'name', descending: false }, { key: 'name', descending: true })).toEqual([
      ['Cotta', 'Mitte', 'Übigau', 'Zschertnitz'],
      ['Zschertnitz', 'Übigau', 'Mitte', 'Cotta'],
    ])
  })

  it('by a figure, equals by name, and what is withheld last either way', () => {
    expect(
      order(
        { key: 'share-meeting', descending: false },
        { key: 'share-meeting', descending: true },
        { key: 'accessibility-counselling', descending: true },
      ),
    ).toEqual([
      ['Cotta', 'Mitte', 'Übigau', 'Zschertnitz'],
      ['Mitte', 'Übigau', 'Cotta', 'Zschertnitz'],
      ['Übigau', 'Cotta', 'Zschertnitz', 'Mitte'],
    ])
  })
})

import { german } from '@atlas/geo/imports/words/de'
import { english } from '@atlas/geo/imports/words/en'
import { expect, it } from 'vitest'
import { historyTable } from './history-table.ts'

const made = (id: number, more: object = {}) => ({
  ...{ id, kind: 'staff', madeAt: '2026-11-02T08:05:00', madeBy: 'erna', rows: 10 },
  ...{ files: [{ name: 'stellen.csv' }], day: null, sourceId: 'staff-2025', undoneAt: null },
  ...more,
})

it('is a line for each import, the newest first, in columns, whatever files are called', () => {
  const history = [
    made(1, { undoneAt: '2026-11-03T10:00:00', day: '2025-12-31' }),
    made(12, { files: [{ name: 'Größe.csv' }, { name: 'b\u001b[2Jc.csv' }], rows: 3000000 }),
  ]
  expect(historyTable(history, german.history)).toEqual([
    'Nr.  eingespielt       Art    Zeilen   Stichtag    Stand                                Quelle      von   Dateien',
    '12   2026-11-02 08:05  staff  3000000  –           gilt                                 staff-2025  erna  Größe.csv, b [2Jc.csv',
    '1    2026-11-02 08:05  staff  10       2025-12-31  rückgängig gemacht 2026-11-03 10:00  staff-2025  erna  stellen.csv',
  ])
  expect(historyTable([], english.history)).toEqual(['Nothing has been imported yet.'])
})

import type { DataColumn, DataSetRows } from './load-data-set'

const column = (id: string, own: Partial<DataColumn>): DataColumn => ({
  id,
  name: id,
  meaning: `what ${id} means`,
  type: 'TEXT',
  unit: null,
  emptyMeans: null,
  values: [],
  ...own,
})

/** Two places: one of which everything is known, and one of which little is. */
export const twoPlaces: DataSetRows = {
  dataVersion: 'v1',
  part: 1,
  parts: 1,
  dataSet: {
    id: 'two-places',
    name: 'Zwei Orte',
    description: 'Orte',
    places: 'POINT',
    columns: [
      column('code', { name: 'Nummer' }),
      column('count', { name: 'Zahl', type: 'INTEGER', emptyMeans: 'nicht bekannt' }),
      column('size', { name: 'Fläche', type: 'NUMBER', unit: 'km²', emptyMeans: 'nicht bekannt' }),
      column('is_old', { name: 'Alt', type: 'BOOLEAN' }),
      column('day', { name: 'Tag', type: 'PARTIAL_DATE' }),
      column('status', {
        name: 'Wie',
        type: 'CHOICE',
        values: [{ id: 'OBSERVED', name: 'gezählt' }],
      }),
      column('kinds', {
        name: 'Arten',
        type: 'LIST',
        emptyMeans: 'nicht bekannt',
        values: [
          { id: 'MEETING', name: 'Begegnung' },
          { id: 'COUNSELLING', name: 'Beratung' },
        ],
      }),
    ],
    completeness: {
      rows: 2,
      days: ['2024', '2025-12-31'],
      sources: [
        {
          id: 'register',
          title: 'Register',
          publisher: 'Stadt',
          licence: 'dl-de/by-2-0',
          licenceUrl: null,
        },
      ],
    },
  },
  cells: [
    ['05', 3, 1.5, true, '2025-12-31', 'OBSERVED', 'MEETING COUNSELLING'],
    ['=1+1', null, null, false, '2024', 'OBSERVED', null],
  ],
  places: [{ point: [13.7, 51.05] }, { point: [13.8, 51.1] }],
}

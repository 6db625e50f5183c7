import type { CellValue, LayerTableName } from '@atlas/geo/layers/layer-tables'
import type { FolderMessage, FolderProblem } from '@atlas/geo/layers/folder-problem'
import { parse } from 'csv-parse/sync'

type Row = Record<string, CellValue>

interface Table {
  name: LayerTableName
  rows: Row[]
}

/**
 * A city may do without planning areas, without social spaces, or without both. Rules need both, so they are made: one
 * planning area that is the city, and a social space of each district. Files of such a city have no columns for them.
 */
interface CityLevels {
  /** The lines of a file with the columns that such a city leaves out. */
  complete: (table: LayerTableName, lines: readonly string[][]) => readonly string[][]
  /** What is wrong with the levels that were named. */
  problemsIn: (tables: readonly Table[]) => FolderProblem[]
  /** The tables with the areas that are made. */
  coinciding: (tables: Table[]) => Table[]
  /** What tables depend on besides their own file. */
  hashed: readonly string[]
}

/** @param texts of the files, by name */
export function levelsIn(texts: ReadonlyMap<string, string>): CityLevels {
  const named = firstColumn(texts.get('levels.csv') ?? '', 'level')
  // One that is missing is told of once, not in every row that would name it.
  const [city = 'city'] = firstColumn(texts.get('city.csv') ?? '', 'code')
  const lacks = (level: string) => named.length > 0 && !named.includes(level)
  const withoutPlanning = lacks('planning-area')
  const withoutSpaces = lacks('social-space')

  return {
    complete: (table, [header = [], ...body]) => {
      const names = header.map((name) =>
        withoutSpaces && countedByDistrict.has(table) && name === 'district'
          ? 'social_space'
          : name,
      )
      const added: { name: string; of: (cell: (name: string) => string) => string }[] = []
      if (withoutPlanning && byPlanningArea.has(table) && !names.includes('planning_area')) {
        added.push({ name: 'planning_area', of: () => city })
      }
      if (withoutSpaces && bySocialSpace.has(table) && !names.includes('social_space')) {
        const own = table === 'districts' ? 'code' : 'district'
        added.push({ name: 'social_space', of: (cell) => cell(own) })
      }
      if (header.length === 0) return []
      return [
        [...names, ...added.map(({ name }) => name)],
        ...body.map((cells) => [
          ...cells,
          // One that lacks cells is told of as it stands.
          ...(cells.length === names.length
            ? added.map(({ of }) => of((name) => cells[names.indexOf(name)] ?? ''))
            : []),
        ]),
      ]
    },
    problemsIn: (tables) => {
      const rowsOf = rowsIn(tables)
      const missing = ['city', 'district'].filter(lacks)
      return [
        ...missing.map((level) => ofTable('levels', { key: 'LEVEL_MISSING', level })),
        ...(named.length === new Set(named).size
          ? []
          : [ofTable('levels', { key: 'LEVEL_TWICE' })]),
        ...(rowsOf('city').length === 1 ? [] : [ofTable('city', { key: 'NOT_ONE_ROW' })]),
        ...listed('planning-areas', withoutPlanning, rowsOf('planning-areas')),
        ...listed('social-spaces', withoutSpaces, rowsOf('social-spaces')),
      ]
    },
    coinciding: (tables) => {
      const rowsOf = rowsIn(tables)
      const districts = rowsOf('districts')
      const made = new Map<LayerTableName, Row[]>()
      if (withoutPlanning) {
        const area = districts.reduce((sum, row) => sum + Number(row.area_km2), 0)
        made.set('planning-areas', [
          { ...rowsOf('city')[0], area_km2: area, source: districts[0]?.source ?? null },
        ])
      }
      if (withoutSpaces) {
        const space = ({ code = null, name = null, source = null }: Row) => ({ code, name, source })
        made.set('social-spaces', districts.map(space))
      }
      return tables.map(({ name, rows }) => ({ name, rows: made.get(name) ?? rows }))
    },
    hashed:
      withoutPlanning || withoutSpaces
        ? ['levels', 'city', 'districts'].map((name) => texts.get(`${name}.csv`) ?? '')
        : [],
  }
}

const byPlanningArea: ReadonlySet<LayerTableName> = new Set([
  'districts',
  'residents-by-age',
  'migration-background-65-plus',
  'forecast-planning-areas',
  'expected-changes',
  'published-targets',
  'staff',
])
const bySocialSpace: ReadonlySet<LayerTableName> = new Set([
  'districts',
  'district-residents',
  'living-alone',
])
/** Where the register counts by social space, or by district where there is none. */
const countedByDistrict: ReadonlySet<LayerTableName> = new Set([
  'residents-by-age',
  'migration-background-65-plus',
])

const rowsIn =
  (tables: readonly Table[]) =>
  (name: LayerTableName): readonly Row[] =>
    tables.find((table) => table.name === name)?.rows ?? []

function listed(table: LayerTableName, isLacked: boolean, rows: readonly Row[]): FolderProblem[] {
  if (isLacked === (rows.length === 0)) return []
  return [ofTable(table, { key: isLacked ? 'TABLE_OF_NO_LEVEL' : 'LEVEL_WITHOUT_AREAS' })]
}

const ofTable = (table: LayerTableName, message: FolderMessage): FolderProblem => ({
  ...{ file: `${table}.csv`, line: null, column: null, value: null, message },
})

/** Of a file that may be wrong in whatever way: that is told where it is read. */
function firstColumn(text: string, column: string): string[] {
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    })
    return rows.flatMap((row) => row[column] ?? [])
  } catch {
    return []
  }
}

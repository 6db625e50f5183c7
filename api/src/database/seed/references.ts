import type { CityTextKey } from '@atlas/geo/terms/city-texts'
import type { FolderMessage, FolderProblem } from '@atlas/geo/layers/folder-problem'
import type { CellValue, LayerTableName } from '@atlas/geo/layers/layer-tables'

type Row = Readonly<Record<string, CellValue>>

interface Table {
  name: LayerTableName
  rows: readonly Row[]
}

/** By which column rows of a table are told apart. */
const keys = {
  sources: 'id',
  'planning-areas': 'code',
  'social-spaces': 'code',
  districts: 'code',
  frameworks: 'id',
  'service-sites': 'slug',
  stops: 'slug',
} as const satisfies Partial<Record<LayerTableName, string>>
type Named = keyof typeof keys

const namedTables = ['sources', 'planning-areas', 'social-spaces', 'districts'] as const
const otherNamedTables = ['frameworks', 'service-sites', 'stops'] as const

/** The columns that name a row of another table, wherever they stand. */
const references: Readonly<Record<string, Named>> = {
  source: 'sources',
  planning_area: 'planning-areas',
  responsible_for: 'planning-areas',
  social_space: 'social-spaces',
  district: 'districts',
  reported_with: 'districts',
  framework: 'frameworks',
  site: 'service-sites',
}

/**
 * What names something that is not there, or is there twice: told before the database is asked, which would stop at the
 * first and name it by its constraint.
 * @param made tables whose areas follow from a city's districts: no file has them
 */
export function brokenReferences(
  tables: readonly Table[],
  made: ReadonlySet<LayerTableName>,
): FolderProblem[] {
  const rowsOf = (name: LayerTableName) => tables.find((one) => one.name === name)?.rows ?? []
  const known = new Map(
    [...namedTables, ...otherNamedTables].map((name) => [
      name,
      new Set(rowsOf(name).flatMap((row) => row[keys[name]] ?? [])),
    ]),
  )
  // Districts may still be to come by an import, and all that lies in them with them.
  const isBegun = rowsOf('districts').length > 0
  const files = [...namedTables, ...otherNamedTables].filter((name) => !made.has(name))
  return [
    ...files.flatMap((name) => twice(name, rowsOf(name))),
    ...(isBegun ? once(tables.flatMap((table) => missing(table, known, made))) : []),
    ...withoutOutline(rowsOf('districts'), rowsOf('district-outlines')),
    ...tables.flatMap(markup),
    ...untoldSources(rowsOf('city-texts'), known.get('sources')),
  ]
}

/** A row may name the same thing in two columns that are one in its file. */
const once = (problems: readonly FolderProblem[]): FolderProblem[] => [
  ...new Map(
    problems.map((one) => [`${one.file} ${one.line} ${one.column} ${one.value}`, one]),
  ).values(),
]

function twice(name: Named, rows: readonly Row[]): FolderProblem[] {
  const seen = new Set<CellValue>()
  return rows.flatMap((row, index) => {
    const key = row[keys[name]] ?? null
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ ...place(name, index, keys[name], key), message: { key: 'GIVEN_TWICE' } }]
  })
}

function missing(
  { name, rows }: Table,
  known: ReadonlyMap<Named, ReadonlySet<CellValue>>,
  made: ReadonlySet<LayerTableName>,
): FolderProblem[] {
  return rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, value]) => {
      const target = references[column]
      if (target === undefined || value === null || known.get(target)?.has(value)) return []
      // Of a level that the city does not have the file has what its areas coincide with.
      const ofDistrict = target === 'social-spaces' && made.has(target)
      const ofCity = target === 'planning-areas' && made.has(target)
      const where = ofDistrict ? 'district' : column
      const file = ofDistrict ? 'districts' : ofCity ? 'city' : target
      const message = { key: 'NOT_IN_TABLE', table: `${file}.csv` } as const
      return [{ ...place(name, index, where, value), message }]
    }),
  )
}

function withoutOutline(districts: readonly Row[], outlines: readonly Row[]): FolderProblem[] {
  const drawn = new Set(outlines.map(({ district }) => district))
  return districts.flatMap(({ code }, index) =>
    drawn.has(code ?? null)
      ? []
      : { ...place('districts', index, null, code ?? null), message: { key: 'NO_OUTLINE' } },
  )
}

/** What is said of outlines, or of a grid, holds for one source of them, which has to be told: others may be imported. */
const toldBySource = {
  'outlines-source': ['outlines-attribution', 'outlines-accuracy'],
  'grid-source': ['grid-attribution'],
} satisfies Partial<Record<CityTextKey, readonly CityTextKey[]>>

function untoldSources(
  texts: readonly Row[],
  sources: ReadonlySet<CellValue> | undefined,
): FolderProblem[] {
  const of = (column: string, value: string | null, message: FolderMessage): FolderProblem => ({
    ...{ file: 'city-texts.csv', line: null, column, value, message },
  })
  return Object.entries(toldBySource).flatMap(([by, keys]) => {
    const source = texts.find(({ key }) => key === by)?.text_de
    if (source !== undefined && !sources?.has(source)) {
      return of(by, String(source), { key: 'NOT_IN_TABLE', table: 'sources.csv' })
    }
    const told = source === undefined && keys.find((one) => texts.some(({ key }) => key === one))
    return told ? of(told, null, { key: 'SOURCE_UNTOLD', by }) : []
  })
}

const shownAsItStands: ReadonlySet<LayerTableName> = new Set(['city', 'levels', 'city-texts'])

/** Tags would be shown as they stand. */
function markup({ name, rows }: Table): FolderProblem[] {
  if (!shownAsItStands.has(name)) return []
  return rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, value]) =>
      typeof value === 'string' && /<[a-z/!]/i.test(value)
        ? { ...place(name, index, column, value), message: { key: 'TAGS' } }
        : [],
    ),
  )
}

const place = (
  name: LayerTableName,
  index: number,
  column: string | null,
  value: CellValue,
): Omit<FolderProblem, 'message'> => ({
  ...{ file: `${name}.csv`, line: index + 2, column, value: value === null ? null : String(value) },
})

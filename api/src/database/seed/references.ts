import type { CityTextKey } from '@atlas/geo/terms/city-texts'
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
): string[] {
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
    ...new Set(isBegun ? tables.flatMap((table) => missing(table, known, made)) : []),
    ...withoutOutline(rowsOf('districts'), rowsOf('district-outlines')),
    ...tables.flatMap(markup),
    ...untoldSources(rowsOf('city-texts'), known.get('sources')),
  ]
}

function twice(name: Named, rows: readonly Row[]): string[] {
  const seen = new Set<CellValue>()
  return rows.flatMap((row, index) => {
    const key = row[keys[name]] ?? null
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [`${place(name, index)}, ${keys[name]}: "${String(key)}" stands there twice`]
  })
}

function missing(
  { name, rows }: Table,
  known: ReadonlyMap<Named, ReadonlySet<CellValue>>,
  made: ReadonlySet<LayerTableName>,
): string[] {
  return rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, value]) => {
      const target = references[column]
      if (target === undefined || value === null || known.get(target)?.has(value)) return []
      // Of a level that the city does not have the file has what its areas coincide with.
      const ofDistrict = target === 'social-spaces' && made.has(target)
      const ofCity = target === 'planning-areas' && made.has(target)
      const where = ofDistrict ? 'district' : column
      const file = ofDistrict ? 'districts' : ofCity ? 'city' : target
      return [`${place(name, index)}, ${where}: "${String(value)}" is not in ${file}.csv`]
    }),
  )
}

function withoutOutline(districts: readonly Row[], outlines: readonly Row[]): string[] {
  const drawn = new Set(outlines.map(({ district }) => district))
  return districts.flatMap(({ code }, index) =>
    drawn.has(code ?? null)
      ? []
      : [`${place('districts', index)}: "${String(code)}" has no outline in district-outlines.csv`],
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
): string[] {
  return Object.entries(toldBySource).flatMap(([by, keys]) => {
    const source = texts.find(({ key }) => key === by)?.text_de
    if (source !== undefined && !sources?.has(source)) {
      return [`city-texts.csv, ${by}: "${String(source)}" is not in sources.csv`]
    }
    const told = source === undefined && keys.find((one) => texts.some(({ key }) => key === one))
    return told ? [`city-texts.csv, ${told}: is of a source that ${by} has to name`] : []
  })
}

const shownAsItStands: ReadonlySet<LayerTableName> = new Set(['city', 'levels', 'city-texts'])

/** Tags would be shown as they stand. */
function markup({ name, rows }: Table): string[] {
  if (!shownAsItStands.has(name)) return []
  return rows.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, value]) =>
      typeof value === 'string' && /<[a-z/!]/i.test(value)
        ? [`${place(name, index)}, ${column}: must be text without tags (it is "${value}")`]
        : [],
    ),
  )
}

const place = (name: LayerTableName, index: number) => `${name}.csv line ${String(index + 2)}`

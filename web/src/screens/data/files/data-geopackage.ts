import type { ToldCell } from '@atlas/geo/datasets/told-rows'
import startSqlite, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import type { Geometry } from 'geojson'
import { geojsonToWkb } from 'hyparquet-writer'

import { boundsOf } from './bounds'
import type { PlacedRows } from './data-places'
import type { DataColumn, DataSetRows } from './load-data-set'

/** Text for a database, not for people. */
const sql = (parts: TemplateStringsArray, ...values: string[]): string =>
  String.raw({ raw: parts }, ...values)

let starting: Promise<Sqlite3Static> | undefined

const typeNames: Record<DataColumn['type'], string> = {
  TEXT: 'TEXT',
  INTEGER: 'INTEGER',
  NUMBER: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
  DATE: 'DATE',
  PARTIAL_DATE: 'TEXT',
  CHOICE: 'TEXT',
  LIST: 'TEXT',
}

/** OGC GeoPackage 1.3. SQLite writes it in memory. */
export async function dataGeoPackage(
  found: DataSetRows,
  places: PlacedRows,
  description: string,
): Promise<Uint8Array<ArrayBuffer>> {
  starting ??= startSqlite()
  const sqlite = await starting
  const database = new sqlite.oo1.DB(':memory:')
  try {
    database.exec(containers)
    database.transaction(() => {
      addTable(database, found, places, description)
    })
    return new Uint8Array(sqlite.capi.sqlite3_js_db_export(database))
  } finally {
    database.close()
  }
}

/** "GPKG", version 1.3, and the tables and systems of coordinates that every GeoPackage has. */
const containers = sql`
  pragma application_id = 1196444487;
  pragma user_version = 10300;
  create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (
    table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null
      default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (
    table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name),
    constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  insert into gpkg_spatial_ref_sys values
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
    ('WGS 84', 4326, 'EPSG', 4326,
      'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]',
      'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
`

const geometryTypes = { POINT: 'POINT', LINE: 'LINESTRING', AREA: 'GEOMETRY' } as const

function addTable(
  database: Database,
  found: DataSetRows,
  places: PlacedRows,
  description: string,
): void {
  const { dataSet } = found
  const table = dataSet.id.replaceAll('-', '_')
  const columns = [
    sql`fid integer primary key autoincrement not null`,
    'geom blob',
    ...dataSet.columns.map(
      ({ id, type, emptyMeans }) =>
        `"${id}" ${typeNames[type]}${emptyMeans === null ? sql` not null` : ''}`,
    ),
  ]
  database.exec(`create table "${table}" (${columns.join(', ')})`)
  register(database, { table, found, places, description })
  insertRows(database, table, found, places)
}

/** What the GeoPackage says it has in the table. */
function register(
  database: Database,
  {
    table,
    found: { dataSet, dataVersion },
    places,
    description,
  }: { table: string; found: DataSetRows; places: PlacedRows; description: string },
): void {
  const [west, south, east, north] = boundsOf(places)
  // Of no day but the data's: the same data are the same bytes.
  const day = `${dataSet.completeness.days.at(-1) ?? '1970'}-01-01`.slice(0, 10)
  database.exec({
    sql: sql`insert into gpkg_contents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    bind: [
      ...[table, 'features', dataSet.name],
      ...[`${description} (${dataVersion})`, `${day}T00:00:00.000Z`],
      ...[west, south, east, north].map((bound) => bound ?? null),
      4326,
    ],
  })
  database.exec({
    sql: sql`insert into gpkg_geometry_columns values (?, 'geom', ?, 4326, 0, 0)`,
    bind: [table, geometryTypes[dataSet.places]],
  })
}

function insertRows(
  database: Database,
  table: string,
  { dataSet, cells }: DataSetRows,
  places: PlacedRows,
): void {
  const names = ['geom', ...dataSet.columns.map(({ id }) => `"${id}"`)]
  const marks = names.map(() => '?')
  const statement = database.prepare(
    sql`insert into "${table}" (${names.join(', ')}) values (${marks.join(', ')})`,
  )
  try {
    for (const [index, row] of cells.entries()) {
      const place = places[index] ?? null
      const values = dataSet.columns.map((_, at) => valueOf(row[at] ?? null))
      statement.bind([place && geometryBlob(place), ...values]).stepReset()
    }
  } finally {
    statement.finalize()
  }
}

const valueOf = (value: ToldCell): string | number | null =>
  typeof value === 'boolean' ? Number(value) : value

/** "GP", version 1, little endian without an envelope, EPSG:4326; then the geometry as WKB. */
function geometryBlob(geometry: Geometry): Uint8Array {
  const header = Uint8Array.of(0x47, 0x50, 0, 1, 0, 0, 0, 0)
  new DataView(header.buffer).setInt32(4, 4326, true)
  const wkb = geojsonToWkb(geometry)
  const blob = new Uint8Array(header.length + wkb.length)
  blob.set(header)
  blob.set(wkb, header.length)
  return blob
}

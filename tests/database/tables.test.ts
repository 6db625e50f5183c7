import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, isPgEnum, PgTable, type PgColumn } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'

import * as columnTypes from '../../api/src/database/column-types.ts'
import * as importTables from '../../api/src/database/import-tables.ts'
import { keptTables } from '../../api/src/database/people-dump.ts'
import * as placeTables from '../../api/src/database/place-tables.ts'
import * as otherTables from '../../api/src/database/tables.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

const all = [columnTypes, importTables, otherTables, placeTables].flatMap((declared) =>
  Object.values<unknown>(declared),
)
const tables = all.filter((one) => is(one, PgTable))
const enums = all.filter((one) => isPgEnum(one))

interface Column {
  table: string
  column: string
  type: string
  required: boolean
  filled: string
}

/** How a column gets its value where none is given. */
function filledBy({ generated, generatedIdentity, hasDefault }: PgColumn): string {
  if (generatedIdentity) return `identity ${generatedIdentity.type}`
  if (generated) return 'generated'
  return hasDefault ? 'default' : 'nothing'
}

const inOrder = (columns: readonly Column[]) =>
  columns.toSorted((a, b) => `${a.table} ${a.column}`.localeCompare(`${b.table} ${b.column}`))

describeOnBothLoadedDatabases('the tables that queries are written against', (database) => {
  it('are those of the migrated database: each column, type, null and default', async () => {
    const migrated = await database().sql<Column[]>`
      select class.relname as "table", attribute.attname as "column",
             format_type(attribute.atttypid, attribute.atttypmod) as type, attribute.attnotnull as required,
             case when attribute.attidentity = 'a' then 'identity always'
                  when attribute.attidentity = 'd' then 'identity byDefault'
                  when attribute.attgenerated <> '' then 'generated'
                  when attribute.atthasdef then 'default'
                  else 'nothing' end as filled
        from pg_class class
        join pg_attribute attribute on attribute.attrelid = class.oid
       where class.relkind = 'r' and class.relnamespace = 'public'::regnamespace
         and attribute.attnum > 0 and not attribute.attisdropped
         and not exists (select from pg_depend where objid = class.oid and deptype = 'e')`
    const written = tables.flatMap((table) =>
      Object.values(getTableColumns(table)).map((column) => ({
        table: getTableName(table),
        column: column.name,
        type: column.getSQLType(),
        required: column.notNull,
        filled: filledBy(column),
      })),
    )
    expect(inOrder(written)).toEqual(inOrder([...migrated]))
  })

  it('have the same primary keys', async () => {
    const migrated = await database().sql<{ table: string; key: string[] }[]>`
      select class.relname as "table",
             (select array_agg(attribute.attname::text order by position)
                from unnest(index.indkey) with ordinality as key (attnum, position)
                join pg_attribute attribute
                  on attribute.attrelid = class.oid and attribute.attnum = key.attnum) as key
        from pg_index index
        join pg_class class on class.oid = index.indrelid
       where index.indisprimary and class.relnamespace = 'public'::regnamespace
         and not exists (select from pg_depend where objid = class.oid and deptype = 'e')`
    const written = tables.map((table) => {
      const { name, columns, primaryKeys } = getTableConfig(table)
      const together = primaryKeys.flatMap((key) => key.columns)
      const key = [...columns.filter((column) => column.primary), ...together]
      return [name, key.map((column) => column.name)]
    })
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(migrated.map(({ table, key }) => [table, key])),
    )
  })

  it('use enums with the same labels in the same order', async () => {
    const migrated = await database().sql<{ name: string; labels: string[] }[]>`
      select type.typname as name, array_agg(label.enumlabel::text order by label.enumsortorder) as labels
        from pg_type type
        join pg_enum label on label.enumtypid = type.oid
       where type.typnamespace = 'public'::regnamespace
       group by type.typname`
    expect(
      Object.fromEntries(enums.map(({ enumName, enumValues }) => [enumName, enumValues])),
    ).toEqual(Object.fromEntries(migrated.map(({ name, labels }) => [name, labels])))
  })

  it('are all kept of what people write, but what lasts as long as somebody is signed in', async () => {
    const found = await database().sql<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'people'::regnamespace order by 1`
    const kept: readonly string[] = keptTables
    expect(found.map(({ name }) => name).filter((name) => !kept.includes(name))).toEqual([
      'known_browser',
      'session',
      'sign_in_attempt',
      'sign_in_link',
      'used_once',
    ])
  })
})

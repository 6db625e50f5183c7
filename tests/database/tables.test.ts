import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, isPgEnum, PgTable, type PgColumn } from 'drizzle-orm/pg-core'
import type postgres from 'postgres'
import { expect, it } from 'vitest'

import { recordIn } from '../../api/src/audit/audit.ts'
import * as columnTypes from '../../api/src/database/column-types.ts'
import * as importTables from '../../api/src/database/import-tables.ts'
import { bringPeopleBack, keptTables, writePeople } from '../../api/src/database/people-dump.ts'
import * as placeTables from '../../api/src/database/place-tables.ts'
import * as otherTables from '../../api/src/database/tables.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

const all = [columnTypes, importTables, otherTables, placeTables].flatMap((declared) =>
  Object.values<unknown>(declared),
)
const tables = all.filter((one) => is(one, PgTable))
const enums = all.filter((one) => isPgEnum(one))

const anotherOffer = `
  insert into people.network_offer (planning_area, category, name, address, source, as_of, made_by, changed_by)
  values ('1', 'MEETING', 'Treff', '', 'Träger', '2026-01-01', 'eva', 'eva')`

/** Rows that refer to others in every way there is, also to later ones of their own table. */
const networkAndDraft = `
  insert into people.account (name, shown_name) values ('eva', 'Eva');
  ${anotherOffer};
  ${anotherOffer};
  insert into people.network_cooperation (planning_area, one_offer, other_offer, what, source, as_of, made_by)
  select '1', min(id), max(id), 'Fahrdienst', 'Träger', '2026-01-01', 'eva' from people.network_offer;
  insert into people.network_funding
    (planning_area, offer, variant, first_day, source, as_of, made_by, changed_by)
  select '1', max(id), 'CONTRACT', '2026-01-01', 'Träger', '2026-01-01', 'eva', 'eva' from people.network_offer;
  insert into people.form_beside (what, about, written_by, on_version, said)
  select 'OFFER', max(id), 'eva', 1, '{"name": "Treff"}' from people.network_offer;
  insert into people.draft (made_by, changed_by, said) values ('eva', 'eva', '{"name": "2027"}');
  insert into people.draft_version (draft_id, version, written_by, said)
  select id, 1, 'eva', said from people.draft;
  insert into people.draft_beside (draft_id, written_by, on_version, said)
  select id, 'eva', 1, said from people.draft;
  insert into people.draft_scenario (draft_id, scenario_id, name, file) select id, 1, 'Szenario', '{}' from people.draft;
  insert into people.draft_round (draft_id, kind, body, from_day) select id, 'OFFICES', '', '2026-01-01' from people.draft;
  insert into people.draft_comment (draft_id, round_id, on_version, account_id, by_name, by_role, said)
  select draft_id, round.id, 1, account.id, 'eva', 'PLANNER', 'Zu wenig' from people.draft_round round, people.account;
  insert into people.draft_comment (draft_id, answers_to, on_version, by_name, by_role, said)
  select draft_id, id, 1, 'eva', 'PLANNER', 'Genug' from people.draft_comment;
  update people.draft_comment set answers_to = (select max(id) from people.draft_comment), round_id = null
   where answers_to is null;
  update people.draft_comment set answers_to = null where said = 'Genug'`
const filled = [
  'account',
  'network_offer',
  'network_cooperation',
  'network_funding',
  'form_beside',
  'draft',
  'draft_version',
  'draft_beside',
  'draft_scenario',
  'draft_round',
  'draft_comment',
]

/** All that is kept, by its table. */
async function keptIn(transaction: postgres.TransactionSql) {
  const kept: [string, readonly unknown[]][] = []
  for (const table of keptTables) {
    const rows = await transaction`
      select to_jsonb(kept)::text as row from ${transaction(`people.${table}`)} as kept order by id`
    kept.push([table, [...rows]])
  }
  return kept
}

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

  it('bring back provision networks and drafts with all that refers to them', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'atlas-people-'))
    const rolledBack = new Error('nothing stays')
    const trying = database().sql.begin(async (transaction) => {
      await transaction.unsafe(networkAndDraft)
      // As other tests of the same database may have written, too.
      await recordIn(transaction, 'jemand', { what: 'SCENARIO_SAVED', about: '1 Plan' })
      const before = await keptIn(transaction)
      const present = before.filter(([, rows]) => rows.length > 0).map(([table]) => table)
      expect(present).toEqual(expect.arrayContaining(filled))
      await writePeople(transaction, directory)
      // Also of what nobody may delete.
      await transaction`set local session_replication_role = replica`
      for (const table of present.toReversed()) {
        await transaction`delete from ${transaction(`people.${table}`)}`
      }
      await transaction`set local session_replication_role = origin`
      expect(await bringPeopleBack(transaction, directory)).toBeGreaterThan(0)
      expect(await keptIn(transaction)).toEqual(before)
      // What is added next takes a number of its own.
      await transaction.unsafe(anotherOffer)
      throw rolledBack
    })
    await expect(trying).rejects.toBe(rolledBack)
    await rm(directory, { recursive: true })
  })
})

import postgres from 'postgres'
import { allowMinutes } from '../connection.ts'
import { lock } from '../migrate.ts'
import { type DataSet, SeedError } from './read-data-set.ts'

/**
 * Makes the database hold exactly this data set; one transaction, so all of it or nothing changes.
 * Returns false when it already does. Safe for several processes at once.
 * @throws SeedError when an outline is invalid or a constraint refuses a row, with the reason.
 */
export async function loadDataSet(
  sql: postgres.Sql,
  id: string,
  dataSet: DataSet,
): Promise<boolean> {
  try {
    return await sql.begin(async (transaction) => {
      await allowMinutes(transaction)
      await lock(transaction)
      if ((await loadedHash(transaction, id)) === dataSet.contentHash) return false
      for (const table of dataSet.tables) await stage(transaction, table)
      await refuseInvalidOutlines(transaction)
      await transaction.unsafe(dataSet.load)
      await transaction`
        insert into data_set (id, content_hash) values (${id}, ${dataSet.contentHash})
        on conflict (id) do update set content_hash = excluded.content_hash, loaded_at = now()`
      return true
    })
  } catch (error) {
    if (error instanceof postgres.PostgresError && /^2[23]/.test(error.code)) {
      const reason = error.constraint_name ? ` (${error.constraint_name})` : ''
      throw new SeedError(`The data set cannot be loaded:\n  ${error.message}${reason}`, {
        cause: error,
      })
    }
    throw error
  }
}

/** Names the state of a data set in the database; undefined where it is not loaded. */
export async function loadedHash(sql: postgres.ISql, id: string): Promise<string | undefined> {
  const [loaded] = await sql<{ contentHash: string }[]>`
    select content_hash as "contentHash" from data_set where id = ${id}`
  return loaded?.contentHash
}

/** A CSV as a temporary table. Names come from layer-tables.ts, values travel as one JSON parameter. */
async function stage(
  transaction: postgres.TransactionSql,
  { name, columns, rows }: DataSet['tables'][number],
) {
  const table = transaction(`seed_${name.replaceAll('-', '_')}`)
  const definition = Object.entries(columns)
    .map(([column, { type }]) => `"${column}" ${type}`)
    .join(', ')
  await transaction`create temp table ${table} (${transaction.unsafe(definition)}) on commit drop`
  await transaction`
    insert into ${table}
    select * from jsonb_to_recordset(${transaction.json(rows)}) as row (${transaction.unsafe(definition)})`
}

/** Before any of them is touched: the embedded database swallows what GEOS says of an invalid polygon. */
async function refuseInvalidOutlines(transaction: postgres.TransactionSql): Promise<void> {
  const invalid = await transaction<{ district: string; part: number; reason: string }[]>`
    select district, part, st_isvalidreason(outline) as reason
      from (select district, part, st_geomfromtext('POLYGON((' || ring || '))', 4326) as outline
              from seed_district_outlines) outlines
     where not st_isvalid(outline)
     order by district, part`
  if (invalid.length > 0) {
    const reasons = invalid.map(
      ({ district, part, reason }) => `  district ${district}, part ${part}: ${reason}`,
    )
    throw new SeedError(`district-outlines.csv: not a valid polygon:\n${reasons.join('\n')}`)
  }
}

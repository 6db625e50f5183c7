import type { LayerTableName } from '@atlas/geo/layers/layer-tables'
import postgres from 'postgres'
import { type Connection, allowMinutes } from '../connection.ts'
import { contentHash } from '../content-hash.ts'
import { lock } from '../migrate.ts'
import { asking } from '../statements.ts'
import { foldedRows, type Layer, readLayers, seenLayers } from './layers.ts'
import { type LoadStep, stagedName } from './load-steps.ts'
import { type DataSet, type Row, SeedError } from './read-data-set.ts'
import { stage } from './stage.ts'

/**
 * Makes the database hold exactly this data set with the imports in force upon it; one transaction, so all of it or
 * nothing changes. Returns false when it already does. Safe for several processes at once.
 * @throws SeedError when an outline is invalid or a constraint refuses a row, with the reason.
 */
export async function loadDataSet(
  { sql, isEmbedded }: Pick<Connection, 'sql' | 'isEmbedded'>,
  id: string,
  dataSet: DataSet,
): Promise<boolean> {
  return explainingRefusals(() =>
    sql.begin(async (transaction) => {
      await allowMinutes(transaction)
      await lock(transaction)
      return putInForce(transaction, id, dataSet, { canCopy: !isEmbedded })
    }),
  )
}

/** @throws SeedError where a constraint refuses a row, with the reason */
export async function explainingRefusals<Value>(load: () => Promise<Value>): Promise<Value> {
  try {
    return await load()
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

interface LoadOptions {
  canCopy: boolean
  /** Told of each step before it runs. */
  onStep?: (step: string) => void
}

/**
 * The same in a transaction that is under way and holds the lock. Only those steps run whose inputs are others than when
 * they ran last. @returns whether anything changed
 */
export async function putInForce(
  transaction: postgres.TransactionSql,
  id: string,
  dataSet: DataSet,
  options: LoadOptions,
): Promise<boolean> {
  const layers = await readLayers(asking(transaction))
  const wanted = stateHash(dataSet.contentHash, layers)
  if ((await loadedState(transaction, id)) === wanted) return false
  await runSteps(transaction, dataSet, layers, options)
  // One database is of one city: whatever stood there is gone.
  await transaction`delete from data_set where id <> ${id}`
  await transaction`
    insert into data_set (id, content_hash) values (${id}, ${wanted})
    on conflict (id) do update set content_hash = excluded.content_hash, loaded_at = now()`
  return true
}

/** Names what a data set and the layers upon it make: without layers it is the data set's own name. */
const stateHash = (base: string, layers: readonly Pick<Layer, 'contentHash'>[]): string =>
  layers.length === 0 ? base : contentHash([base, ...layers.map((layer) => layer.contentHash)])

/** Names the state of a data set in the database; undefined where it is not loaded. */
export async function loadedState(sql: postgres.ISql, id: string): Promise<string | undefined> {
  const [loaded] = await sql<{ contentHash: string }[]>`
    select content_hash as "contentHash" from data_set where id = ${id}`
  return loaded?.contentHash
}

/** Whether the database holds a data set of this name with the imports in force upon it. */
export async function isLoaded(sql: postgres.ISql, id: string, base: string): Promise<boolean> {
  return (await loadedState(sql, id)) === stateHash(base, await readLayers(asking(sql)))
}

/** The tables by whose codes areas are told apart. */
const areaTables = ['city', 'planning-areas', 'social-spaces', 'districts'] as const

async function runSteps(
  transaction: postgres.TransactionSql,
  { tables, steps }: DataSet,
  layers: readonly Layer[],
  { canCopy, onStep }: LoadOptions,
): Promise<void> {
  const baseOf = (table: LayerTableName) => tables.find(({ name }) => name === table)
  const rowsOf = (table: LayerTableName): readonly Row[] => baseOf(table)?.rows ?? []
  const hashOf = (table: LayerTableName) => {
    const { seen, isBaseSeen } = seenLayers(table, layers)
    return [
      table,
      isBaseSeen ? (baseOf(table)?.hash ?? '') : '',
      ...seen.map((layer) => layer.contentHash),
    ]
  }
  const codes: string[] = []
  for (const table of areaTables) {
    const rows = await foldedRows(table, rowsOf(table), layers)
    codes.push(table, ...rows.map((row) => String(row.code)).sort())
  }
  const areas = contentHash(codes)
  const outlines = contentHash([areas, ...hashOf('district-outlines')])
  const inputsOf = (step: LoadStep) =>
    contentHash([
      step.statements,
      ...step.reads.flatMap(hashOf),
      step.needs === null ? '' : step.needs === 'areas' ? areas : outlines,
    ])

  const last = await lastInputs(transaction)
  const areOtherAreas = last.get(areasKey) !== areas
  const due = steps.filter((step) => last.get(step.name) !== inputsOf(step))
  const emptied = due.flatMap((step) => [...(areOtherAreas ? step.merges : []), ...step.replaces])
  const staged = new Set(due.flatMap(({ reads }) => reads))
  for (const table of staged) await stage(transaction, table, rowsOf(table), layers, canCopy)
  if (staged.has('district-outlines')) await refuseInvalidOutlines(transaction)
  // From what builds on others to what they build on.
  for (const table of emptied.toReversed()) await transaction`delete from ${transaction(table)}`
  for (const step of due) {
    onStep?.(step.name)
    await transaction.unsafe(step.statements)
  }
  await transaction`delete from load_step`
  const inputs = [
    { name: areasKey, inputs_hash: areas },
    ...steps.map((step) => ({ name: step.name, inputs_hash: inputsOf(step) })),
  ]
  await transaction`insert into load_step ${transaction(inputs, 'name', 'inputs_hash')}`
}

const areasKey = 'areas'

async function lastInputs(sql: postgres.ISql): Promise<Map<string, string>> {
  const rows = await sql<{ name: string; inputsHash: string }[]>`
    select name, inputs_hash as "inputsHash" from load_step`
  return new Map(rows.map(({ name, inputsHash }) => [name, inputsHash]))
}

/** Before any of them is touched: the embedded database swallows what GEOS says of an invalid polygon. */
async function refuseInvalidOutlines(transaction: postgres.TransactionSql): Promise<void> {
  const invalid = await transaction<{ district: string; part: number; reason: string }[]>`
    select district, part, st_isvalidreason(outline) as reason
      from (select district, part, st_geomfromtext('POLYGON((' || ring || '))', 4326) as outline
              from ${transaction(stagedName('district-outlines'))}) outlines
     where not st_isvalid(outline)
     order by district, part`
  if (invalid.length > 0) {
    const reasons = invalid.map(
      ({ district, part, reason }) => `  district ${district}, part ${part}: ${reason}`,
    )
    throw new SeedError(`district-outlines.csv: not a valid polygon:\n${reasons.join('\n')}`)
  }
}

import { asc, max, sql } from 'drizzle-orm'
import { cityImport, importLayer } from '../../database/import-tables.ts'
import type { Queries } from '../../database/statements.ts'
import { dataSet } from '../../database/tables.ts'

/** Every import there was, the first one first; not by whom, which is nobody else's business. */
export const madeImports = (database: Queries) =>
  database
    .select({
      id: cityImport.id,
      kind: cityImport.kind,
      madeAt: sql<string>`to_json(${cityImport.madeAt})#>>'{}'`,
      undoneAt: sql<string | null>`to_json(${cityImport.undoneAt})#>>'{}'`,
      sourceId: cityImport.sourceId,
      day: cityImport.day,
      files: sql<readonly { name: string; sha256: string; bytes: number }[]>`${cityImport.files}`,
      rows: sql<number>`(select coalesce(sum(${importLayer.rows}), 0)::int from ${importLayer} where ${importLayer.importId} = ${cityImport.id})`,
    })
    .from(cityImport)
    .orderBy(asc(cityImport.id))

/** Since when the data are in use that are. */
export const loadedAt = (database: Queries) =>
  database
    .select({ at: sql<string | null>`to_json(${max(dataSet.loadedAt)})#>>'{}'` })
    .from(dataSet)

export type MadeImport = Awaited<ReturnType<typeof madeImports>>[number]

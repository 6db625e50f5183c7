import type { ImportKindId } from '@atlas/geo/imports/import-kind'
import type { Finding } from '@atlas/geo/imports/plausibility'
import type postgres from 'postgres'

/** A file as it was imported; the file itself is not kept. */
export interface ImportedFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** What is recorded of an import. */
export interface ImportRecord {
  readonly id: number
  readonly kind: ImportKindId
  readonly madeAt: string
  readonly madeBy: string
  readonly files: readonly ImportedFile[]
  readonly contentHash: string
  readonly sourceId: string
  readonly day: string | null
  readonly confirmed: readonly Finding[]
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly rows: number
}

/** All imports there ever were, from the first to the last. */
export async function readHistory(sql: postgres.ISql): Promise<ImportRecord[]> {
  const [found] = await sql<[{ history: ImportRecord[] }]>`
    select coalesce(json_agg(json_build_object(
             'id', id, 'kind', kind, 'madeAt', made_at, 'madeBy', made_by, 'files', files,
             'contentHash', content_hash, 'sourceId', source_id, 'day', day, 'confirmed', confirmed,
             'undoneAt', undone_at, 'undoneBy', undone_by,
             'rows', (select coalesce(sum(rows), 0) from import_layer
                      where import_id = id and table_name <> 'sources')) order by id), '[]') as history
      from import`
  return found.history
}

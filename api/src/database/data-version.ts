import { asc } from 'drizzle-orm'
import type { Queries } from './statements.ts'
import { contentHash } from './content-hash.ts'
import { dataSet, dataState } from './tables.ts'

/** Names the state of the data as this release reads it. Whoever loads other data, the name changes. */
export async function readDataVersion(database: Queries, release: string): Promise<string> {
  const sets = await database
    .select({ id: dataState.id, contentHash: dataState.contentHash })
    .from(dataState)
    .orderBy(asc(dataState.id))
  return nameDataVersion(release, sets)
}

/** Names what is loaded alone: what people submit changes nothing of it. */
export async function readLoadedVersion(database: Queries): Promise<string> {
  const sets = await database
    .select({ id: dataSet.id, contentHash: dataSet.contentHash })
    .from(dataSet)
    .orderBy(asc(dataSet.id))
  return nameDataVersion('', sets)
}

/** @param sets in the order of their ids */
export const nameDataVersion = (
  release: string,
  sets: readonly { id: string; contentHash: string }[],
): string => contentHash([release, ...sets.flatMap((set) => [set.id, set.contentHash])])

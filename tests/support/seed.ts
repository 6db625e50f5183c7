import { readFile } from 'node:fs/promises'

import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const seed = new URL('../../migrations/seed/dresden/', import.meta.url)
const table = z.array(z.record(z.string(), z.string()))

export type SeedRow = Record<string, string>

/** A table of the built-in data set, read straight from its file. */
export async function readSeed(name: string): Promise<SeedRow[]> {
  return table.parse(parse(await readFile(new URL(`${name}.csv`, seed)), { columns: true }))
}

/** The sum of some columns over some rows. */
export function sumOf(rows: readonly SeedRow[], columns: readonly string[]): number {
  return rows.reduce(
    (sum, row) => columns.reduce((inner, column) => inner + Number(row[column]), sum),
    0,
  )
}

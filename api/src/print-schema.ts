import { readFile, writeFile } from 'node:fs/promises'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './features/index.ts'
import { printedSchema } from './paths.ts'

/** Writes api/schema.graphql, or with --check says whether it is up to date. */
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`
if (!process.argv.includes('--check')) {
  await writeFile(printedSchema, printed)
} else if ((await readFile(printedSchema, 'utf8').catch(() => '')) !== printed) {
  console.error(
    'api/schema.graphql is not what the code says; run: npx tsx api/src/print-schema.ts',
  )
  process.exitCode = 1
}

import { cpus } from 'node:os'

import { openBrowser } from '../support/browser.ts'
import { postgresMissing, startPostgresCluster } from '../support/postgres-cluster.ts'
import { measurePage } from './page.ts'
import { measureRepaint } from './repaint.ts'
import { measureRequests } from './requests.ts'
import { measureStarts } from './starts.ts'

/**
 * Measures the built product and prints JSON: every figure with its raw runs. Absolute times belong to the machine;
 * what counts are the ratios, taken from alternating runs.
 */
const note = (message: string) => process.stderr.write(`▸ ${message}\n`)

/** The map of districts and the table of the planning framework. */
const measureOperations = async (databaseUrl: string | null) => ({
  map: await measureRequests(databaseUrl, 'map'),
  demand: await measureRequests(databaseUrl, 'demand'),
})

async function main(): Promise<void> {
  const result: Record<string, unknown> = {
    machine: { node: process.version, cores: cpus().length, model: cpus()[0]?.model },
  }
  note('Starts of the embedded database')
  result.starts = await measureStarts()

  note('The page in Chromium')
  const browser = await openBrowser()
  result.page = await measurePage(browser)
  note('Moving a weight of the need index')
  result.needIndex = await measureRepaint(browser)
  await browser.close()

  note('Requests on the embedded database')
  const requests: Record<string, unknown> = { embedded: await measureOperations(null) }
  const missing = await postgresMissing()
  if (missing === null) {
    note('Requests on PostgreSQL')
    const cluster = await startPostgresCluster()
    requests.postgresql = await measureOperations(await cluster.createDatabase('bench'))
    await cluster.stop()
  } else {
    requests.postgresql = missing
  }
  result.requests = requests
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

await main()

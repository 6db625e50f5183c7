import { cpus } from 'node:os'

import { openBrowser } from '../support/browser.ts'
import { postgresMissing, startPostgresCluster } from '../support/postgres-cluster.ts'
import { measureBesidePlacement } from './beside-placement.ts'
import { measureCountry } from './country.ts'
import { measureDragging } from './dragging.ts'
import { measureExpensive } from './expensive.ts'
import { measureFollowing } from './following.ts'
import { measureImport } from './import.ts'
import { measureImportServed } from './import-served.ts'
import { fillLargerTown } from './larger-town.ts'
import { measureOverload } from './overload.ts'
import { measurePage } from './page.ts'
import { measurePlanning } from './planning.ts'
import { measurePlacement } from './placement.ts'
import { measurePlateau } from './plateau.ts'
import { measureNeedIndex, measureReach } from './repaint.ts'
import { measureCached, measureUncached } from './requests.ts'
import { measureSearch } from './search.ts'
import { measureSoak } from './soak.ts'
import { measureMemory, measureStarts } from './starts.ts'
import { measureStreets } from './streets.ts'
import { measureWorkers } from './workers.ts'

/**
 * Measures the built product and prints JSON: every figure with its raw runs. Absolute times belong to the machine;
 * what counts are the ratios, taken from alternating runs. Arguments name the parts to measure; all without any.
 */
const parts: Record<string, () => Promise<unknown>> = {
  starts: measureStarts,
  memory: async () => ({
    embedded: await measureMemory(null),
    postgresql: await onPostgres('memory', measureMemory),
  }),
  uncached: () => onPostgres('uncached', measureUncached),
  cached: async () => ({
    embedded: await measureCached(null),
    postgresql: await onPostgres('cached', measureCached),
  }),
  workers: () => onPostgres('workers', measureWorkers),
  page: () => inBrowser(measurePage),
  needIndex: () => inBrowser(measureNeedIndex),
  reach: () => inBrowser((browser) => measureReach(browser)),
  largerReach: () => onPostgres('larger', measureLargerReach),
  overload: async () => ({
    embedded: await measureOverload(null),
    postgresql: await onPostgres('overload', measureOverload),
  }),
  import: () => onPostgres('import', measureImport),
  importServed: measureServed,
  following: () =>
    onPostgres('following', (url) => inBrowser((browser) => measureFollowing(browser, url))),
  country: () => onPostgres('country', measureCountry),
  expensive: measureExpensive,
  plateau: measurePlateau,
  soak: measureSoak,
  planning: measurePlanning,
  dragging: () => inBrowser(measureDragging),
  streets: measureStreets,
  search: measureSearch,
  placement: measurePlacement,
  besidePlacement: measureBesidePlacement,
}

async function inBrowser<Result>(
  measure: (browser: Awaited<ReturnType<typeof openBrowser>>) => Promise<Result>,
): Promise<Result> {
  const browser = await openBrowser()
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}

async function measureLargerReach(databaseUrl: string) {
  await fillLargerTown(databaseUrl)
  return inBrowser((browser) => measureReach(browser, databaseUrl))
}

/** As many cells as each database is meant for. */
async function measureServed() {
  const cells = Number(process.env.IMPORT_CELLS ?? 3_000_000)
  return {
    embedded: await measureImportServed(Math.min(cells, 100_000)),
    postgres: await onPostgres('served', (databaseUrl) => measureImportServed(cells, databaseUrl)),
  }
}

async function onPostgres(name: string, measure: (databaseUrl: string) => Promise<unknown>) {
  const missing = await postgresMissing()
  if (missing !== null) return missing
  const cluster = await startPostgresCluster()
  try {
    return await measure(await cluster.createDatabase(name))
  } finally {
    await cluster.stop()
  }
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !(name in parts))
  if (unknown !== undefined) {
    throw new Error(`There is no part ${unknown}; there are ${Object.keys(parts).join(', ')}`)
  }
  const result: Record<string, unknown> = {
    machine: { node: process.version, cores: cpus().length, model: cpus()[0]?.model },
  }
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    process.stderr.write(`▸ ${name}\n`)
    result[name] = await measure()
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

await main()

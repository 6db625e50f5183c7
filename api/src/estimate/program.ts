import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { seedDirectory } from '../paths.ts'
import { readDataSetCounts } from './data-set-counts.ts'
import { differencesFrom, errorTable, type Estimate, estimateDataSet } from './estimate.ts'
import { CensusError, readCensus } from './read-census.ts'

const usage = `Usage: npm run estimate [-- --census=<grid of 100 m.csv>] [--out=<folder>]

Estimates residents 60 to 79 and 80+ of districts and cells from the data set and the census grid of 2011, compares
them with the estimates that the data set carries, and measures how far that way of estimating misses where the truth
is known. --out also writes the tables there.`

/** `npm run estimate`: tasks/estimate.mjs calls it with where the census's grid lies. */
async function main(): Promise<void> {
  const { census, out } = options()
  const grid = await readFile(census, 'utf8').catch(() => {
    throw new CensusError(
      `The census grid of 2011 is not at ${census}, and without it nothing can be estimated. It is no part of the project; --census names another place.`,
    )
  })
  const counts = await readDataSetCounts(seedDirectory)
  const estimate = estimateDataSet(counts, readCensus(grid))
  const { districts, cells, unmatchedCells } = differencesFrom(counts, estimate)
  stdout.write(
    [
      `Residents 60 to 79 and 80+ on ${counts.days.join(' and ')}; one-person households of ${counts.livingAloneDay}.`,
      `Districts: at most ${districts} residents beside the data set's estimate.`,
      `${estimate.cells.length} cells: at most ${cells.toFixed(2)} residents beside it; ${unmatchedCells} without a counterpart.`,
      '',
      'Missed where the truth is known (social spaces from planning areas), in percent:',
      'level     ages          day         mean  largest',
      ...estimate.days.flatMap(({ day, errors }) =>
        errors.map(({ level, ages, mean, largest }) =>
          [
            level.padEnd(9),
            ages.padEnd(13),
            day,
            percent(mean).padStart(5),
            percent(largest).padStart(8),
          ].join(' '),
        ),
      ),
      '',
    ].join('\n'),
  )
  if (out !== undefined) await write(out, estimate)
}

function options() {
  try {
    const { values } = parseArgs({
      args: argv.slice(2),
      options: { census: { type: 'string' }, out: { type: 'string' } },
    })
    const { census, out } = values
    if (census === undefined) throw new CensusError(usage)
    return { census, out }
  } catch (error) {
    throw error instanceof CensusError ? error : new CensusError(usage)
  }
}

const percent = (fraction: number) => (fraction * 100).toFixed(1)

/** The tables as the data set has them. */
async function write(folder: string, { days, cells }: Estimate): Promise<void> {
  await mkdir(folder, { recursive: true })
  const newest = days.at(-1)?.day ?? ''
  const tables = {
    'district-seniors-estimate.csv': [
      'day,district,age_60_to_79,age_80_plus,source',
      ...days.flatMap(({ day, districts }) =>
        [...districts]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([code, { AGE_60_TO_79, AGE_80_PLUS }]) =>
            [day, code, AGE_60_TO_79, AGE_80_PLUS, 'estimate-district-seniors'].join(),
          ),
      ),
    ],
    'cells.csv': [
      'day,lon,lat,district,age_60_to_79,age_80_plus,source',
      ...cells.map(({ lon, lat, district, residents }) =>
        [
          newest,
          lon.toFixed(4),
          lat.toFixed(4),
          district,
          residents.AGE_60_TO_79.toFixed(1),
          residents.AGE_80_PLUS.toFixed(1),
          'estimate-cells',
        ].join(),
      ),
    ],
    'estimate-errors.csv': errorTable(days),
  }
  for (const [name, lines] of Object.entries(tables)) {
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  }
  stdout.write(`Written to ${folder}: ${Object.keys(tables).join(', ')}\n`)
}

try {
  await main()
} catch (error) {
  const known = error instanceof CensusError
  const reason = error instanceof Error ? (known ? error.message : error.stack) : String(error)
  stderr.write(`\n✗ ${reason}\n`)
  process.exitCode = 1
}

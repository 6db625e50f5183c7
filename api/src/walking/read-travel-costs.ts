import type { Place } from '@atlas/geo/reach/distance/geodesic'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { contentHash } from '../database/content-hash.ts'
import { givenTravelCosts, type TravelCost } from './given-travel-costs.ts'
import type { WalkingDistance } from './walking-distance.ts'

/** The table of TRAVEL_COSTS cannot be used, for reasons that whoever made it can mend. */
export class TravelCostsError extends Error {
  override name = 'TravelCostsError'
}

/** Between which places there can be ways. */
export interface Places {
  cells: readonly Place[]
  sites: readonly (Place & { slug: string })[]
}

/**
 * Cells have no names and sites' numbers change with every loading, so a way is named by what stays: the cell's
 * position as it stands in the data set, and the site's slug.
 */
const columns = ['lon', 'lat', 'site', 'metres'] as const

/** Twice round the largest city; what is longer was given in another unit. */
const longestMetres = 200_000

const number = (least: number, most: number, what: string) =>
  z
    .string()
    .refine((text) => /^-?\d+(\.\d+)?$/.test(text), `${what}, written like 13.7428`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, what)

const row = z.object({
  lon: number(-180, 180, 'must be degrees of longitude'),
  lat: number(-90, 90, 'must be degrees of latitude'),
  site: z.string().min(1, 'must be the slug of a site'),
  metres: number(0, longestMetres, `must be metres from 0 to ${longestMetres}`),
})
type Row = z.output<typeof row> & { line: number }

const about = z.object({
  source: z.string('is missing: where the ways come from').trim().min(3),
  as_of: z.iso.date('must be the day of the ways, such as 2026-05-01'),
})

/**
 * A table of walking distances, as CSV with the columns lon, lat, site and metres under two lines that say where it
 * comes from: `# source: …` and `# as_of: 2026-05-01`.
 * @throws TravelCostsError naming the line of every problem (the first twenty in words)
 */
export function readTravelCosts(file: string, places: Places): WalkingDistance {
  const text = file.replace(/^\uFEFF/, '')
  const problems: string[] = []
  const origin = readAbout(text, problems)
  const costs = locate(readRows(text, problems), places, problems)
  if (costs.length === 0 && problems.length === 0) problems.push('it names no way')
  if (problems.length > 0 || origin === null) throw new TravelCostsError(listed(problems))
  return givenTravelCosts(costs, {
    version: contentHash([text]),
    source: origin.source,
    asOf: origin.as_of,
  })
}

function readAbout(text: string, problems: string[]): z.output<typeof about> | null {
  const lines = [...text.matchAll(/^# *(source|as_of) *:(.*)$/gm)]
  const found = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value.trim()]))
  const result = about.safeParse(found)
  if (result.success) return result.data
  for (const { path, message } of result.error.issues) {
    problems.push(`the line "# ${String(path[0])}: …" ${message}`)
  }
  return null
}

const line = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) })

function readRows(text: string, problems: string[]): Row[] {
  let lines: z.output<typeof line>[]
  try {
    lines = z.array(line).parse(
      parse(text, {
        comment: '#',
        comment_no_infix: true,
        skipEmptyLines: true,
        info: true,
      }),
    )
  } catch (error) {
    problems.push(`it is not readable as CSV: ${error instanceof Error ? error.message : ''}`)
    return []
  }
  const [header, ...body] = lines
  const names = header?.record ?? []
  const absent = columns.filter((name) => !names.includes(name))
  if (absent.length > 0) {
    problems.push(`it has no column ${absent.join(', ')}`)
    return []
  }
  return body.flatMap(({ record, info }) => {
    const cells = Object.fromEntries(names.map((name, index) => [name, record[index] ?? '']))
    const result = row.safeParse(cells)
    if (result.success) return [{ ...result.data, line: info.lines }]
    for (const { path, message } of result.error.issues) {
      const name = String(path[0])
      problems.push(`line ${info.lines}, ${name}: ${message} (it is "${cells[name] ?? ''}")`)
    }
    return []
  })
}

const nameOf = ({ lon, lat }: Place) => `${lon.toFixed(5)} ${lat.toFixed(5)}`

/** Ways between places that there are, each once. */
function locate(rows: readonly Row[], { cells, sites }: Places, problems: string[]): TravelCost[] {
  const cellAt = new Map(cells.map((cell) => [nameOf(cell), cell]))
  const siteOf = new Map(sites.map((site) => [site.slug, site]))
  const lineOf = new Map<string, number>()
  const metresTo = new Map<string, number>()
  return rows.flatMap(({ site: slug, metres, line: place, ...position }) => {
    const from = cellAt.get(nameOf(position))
    const to = siteOf.get(slug)
    const way = `${nameOf(position)} ${slug}`
    const earlier = lineOf.get(way)
    lineOf.set(way, place)
    if (!from) problems.push(`line ${place}: there is no cell at ${position.lon} ${position.lat}`)
    if (!to) problems.push(`line ${place}: there is no service site "${slug}"`)
    if (earlier !== undefined) problems.push(`line ${place}: line ${earlier} names this way, too`)
    if (!from || !to || earlier !== undefined) return []
    // Two sites may share a house; then they share the way to it.
    const sameWay = `${nameOf(from)} ${nameOf(to)}`
    const before = metresTo.get(sameWay)
    metresTo.set(sameWay, metres)
    if (before === undefined) return [{ from, to, metres }]
    if (before !== metres) {
      problems.push(`line ${place}: another site at the same place is ${before} m away`)
    }
    return []
  })
}

const mostInWords = 20

function listed(problems: readonly string[]): string {
  const named = problems.slice(0, mostInWords).map((problem) => `  ${problem}`)
  if (problems.length > named.length) named.push(`  … and ${problems.length - named.length} more`)
  return named.join('\n')
}

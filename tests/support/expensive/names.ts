import { z } from 'zod'
import type { Names } from './asked-query.ts'

/** Asks for everything that arguments can name. */
export const namesQuery = `{
  indicators { id }
  districts { code }
  planningAreas { code }
  serviceSites(first: 100) { nodes { slug } }
  frameworks { id }
}`

const coded = z.array(z.object({ code: z.string() }))
const named = z.object({
  indicators: z.array(z.object({ id: z.string() })),
  districts: coded,
  planningAreas: coded,
  serviceSites: z.object({ nodes: z.array(z.object({ slug: z.string() })) }),
  frameworks: z.array(z.object({ id: z.string() })),
})

/** @param data as the query above is answered */
export function namesIn(data: unknown): Names {
  const { indicators, districts, planningAreas, serviceSites, frameworks } = named.parse(data)
  return {
    indicators: indicators.map(({ id }) => id),
    areas: [...planningAreas, ...districts].map(({ code }) => code),
    sites: serviceSites.nodes.map(({ slug }) => slug),
    frameworks: frameworks.map(({ id }) => id),
    // Some that there are figures of, and one that there are not.
    days: ['2025-12-31', '2019-12-31', '2035-12-31', '1900-01-01'],
  }
}

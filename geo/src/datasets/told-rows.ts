import { z } from 'zod'
import { areaLevels } from '../terms/classifications.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const position = z.tuple([z.number(), z.number()]).readonly()
const place = z.union([
  z.object({ point: position }),
  z.object({ line: z.array(position).readonly() }),
  z.object({ area: z.object({ level: z.enum(areaLevels), code: z.string() }) }),
])

const rows = z.object({
  schema: z.literal(1),
  cells: z.array(z.array(cell).readonly()).readonly(),
  places: z.array(place).readonly(),
})

/** What stands in a cell once it is said in a language. */
export type ToldCell = z.output<typeof cell>

/** Where a row is, as it is told: a point, a line, or an area by its code. */
export type ToldPlace = z.output<typeof place>

/** Rows as JSON: their cells in the order of the columns and, of a table with places, where each is. */
export type ToldRows = z.output<typeof rows>

/** @throws z.ZodError for what is none */
export const readToldRows = (json: unknown): ToldRows => rows.parse(json)

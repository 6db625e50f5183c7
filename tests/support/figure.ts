import { z } from 'zod'

import { units } from '../../geo/src/figures/units.ts'
import { bases } from '../../geo/src/terms/classifications.ts'

/** From the surest to the least sure; written down once more, so that a change of the order is seen. */
export const certainties = [
  'OBSERVED',
  'REPORTED',
  'COMPUTED',
  'ESTIMATED',
  'PROJECTED',
  'SUPPRESSED',
  'MISSING',
] as const
export const status = z.enum(certainties)
export const basis = z.enum(bases)
export type { Basis } from '../../geo/src/terms/classifications.ts'
export const unit = z.enum(units)
const source = z.strictObject({ id: z.string().min(1), title: z.string().min(1) })

const input = z.strictObject({
  name: z.string().min(1),
  value: z.number().nullable(),
  status,
  unit,
  asOf: z.iso.date(),
  source,
})

/** A figure with everything that is to be known of it. */
export const figure = z.strictObject({
  value: z.number().nullable(),
  status,
  unit,
  asOf: z.iso.date(),
  since: z.iso.date().nullable(),
  staffAsOf: z.iso.date().nullable(),
  ofArea: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  basis,
  source,
  interval: z
    .strictObject({ lower: z.number(), upper: z.number(), method: z.string().min(1) })
    .nullable(),
  explanation: z.strictObject({
    formula: z.string().min(1),
    note: z.string().min(1).nullable(),
    inputs: z.array(input),
  }),
})
export type Figure = z.output<typeof figure>

export const figureFields = `value status unit asOf since staffAsOf ofArea { code name } basis source { id title }
  interval { lower upper method }
  explanation { formula note inputs { name value status unit asOf source { id title } } }`

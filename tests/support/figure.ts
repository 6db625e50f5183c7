import { z } from 'zod'

/** From the surest to the least sure. */
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
export const basis = z.enum(['REGISTER', 'PROJECTION', 'FORECAST'])
export type Basis = z.output<typeof basis>
export const unit = z.enum([
  'RESIDENTS',
  'RESIDENTS_PER_KM2',
  'SHARE',
  'RELATIVE_CHANGE',
  'SQUARE_KILOMETRES',
  'METRES',
  'FTE',
  'FTE_PER_1000_RESIDENTS',
  'RESIDENTS_PER_FTE',
  'CASES',
  'CASES_PER_1000_RESIDENTS',
  'INDEX_POINTS',
])
const source = z.strictObject({ id: z.string().min(1), title: z.string().min(1) })

const input = z.strictObject({
  name: z.string().min(1),
  value: z.number().nullable(),
  status,
  unit,
  asOf: z.iso.date(),
  source,
})
export type Input = z.output<typeof input>

/** A figure with everything that is to be known of it. */
export const figure = z.strictObject({
  value: z.number().nullable(),
  status,
  unit,
  asOf: z.iso.date(),
  since: z.iso.date().nullable(),
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

export const figureFields = `value status unit asOf since basis source { id title }
  interval { lower upper method }
  explanation { formula note inputs { name value status unit asOf source { id title } } }`

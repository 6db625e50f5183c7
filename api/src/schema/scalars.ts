import { GraphQLError, Kind } from 'graphql'
import { z } from 'zod'
import { builder } from './builder.ts'
import { RequestError } from './request-error.ts'

const calendarDay = z.iso.date()
const partialDay = /^\d{4}(-\d{2}(-\d{2})?)?$/

function day(value: unknown): string {
  const result = calendarDay.safeParse(value)
  if (!result.success)
    throw new RequestError('MALFORMED_DATE', { value: String(value).slice(0, 40) })
  return result.data
}

builder.scalarType('Date', {
  description: 'A calendar day, written yyyy-mm-dd.',
  serialize: (value) => value,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : node.kind),
})

builder.scalarType('PartialDate', {
  description: 'A day known to the year, the month or the day: 2024, 2024-06 or 2024-06-30.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && partialDay.test(value)) return value
    throw new GraphQLError('A partial date is written 2024, 2024-06 or 2024-06-30')
  },
})

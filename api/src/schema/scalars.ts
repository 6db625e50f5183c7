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

/** Years in which the rules of the calendar, and of public holidays, are known well enough. */
const moments = z.iso
  .datetime({ offset: true })
  .refine((moment) => /^(19|20|21)/.test(moment) && Number.isFinite(Date.parse(moment)))

function moment(value: unknown): string {
  const result = moments.safeParse(value)
  if (!result.success)
    throw new RequestError('MALFORMED_MOMENT', { value: String(value).slice(0, 40) })
  return result.data
}

builder.scalarType('DateTime', {
  description:
    'A moment by RFC 3339, with its distance from UTC: 2026-11-27T15:30:00+01:00. From 1900 to 2199.',
  serialize: (value) => value,
  parseValue: moment,
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : node.kind),
})

builder.scalarType('PartialDate', {
  description: 'A day known to the year, the month or the day: 2024, 2024-06 or 2024-06-30.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && partialDay.test(value)) return value
    throw new GraphQLError('A partial date is written 2024, 2024-06 or 2024-06-30')
  },
})

builder.scalarType('JSON', {
  description: 'An object as JSON, whose form its own "schema" names.',
  serialize: (value) => value,
  parseValue: () => {
    throw new GraphQLError('JSON is only answered')
  },
})

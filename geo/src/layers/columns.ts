import { z } from 'zod'

export type CellValue = string | number | null

/** A column of a layer: how a cell of a canonical CSV is read, and as what it reaches the database. */
export interface Column<Value extends CellValue = CellValue> {
  type: 'text' | 'date' | 'double precision' | 'integer'
  cell: z.ZodType<Value, string>
}

const number = (expected: string, allowed: (value: number) => boolean) =>
  z
    .string()
    .refine((text) => /^-?\d+(\.\d+)?$/.test(text) && allowed(Number(text)), `must be ${expected}`)
    .transform(Number)

const matching = (pattern: RegExp, expected: string) =>
  z.string().regex(pattern, `must be ${expected}`)

const longitude = (value: number) => value >= -180 && value <= 180
const latitude = (value: number) => value >= -90 && value <= 90

export const text: Column<string> = { type: 'text', cell: matching(/\S/, 'filled in') }
export const optionalText: Column<string | null> = {
  type: 'text',
  cell: z.string().transform((cell) => cell || null),
}
export const code: Column<string> = {
  type: 'text',
  cell: matching(/^[a-z0-9]+$/, 'a code of small letters and digits'),
}
export const optionalCode: Column<string | null> = {
  type: 'text',
  cell: matching(/^[a-z0-9]*$/, 'a code of small letters and digits, or empty').transform(
    (cell) => cell || null,
  ),
}
export const slug: Column<string> = {
  type: 'text',
  cell: matching(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
}
export const day: Column<string> = {
  type: 'date',
  cell: z
    .string()
    .refine((cell) => z.iso.date().safeParse(cell).success, 'must be a day, as 2025-12-31'),
}
export const count: Column<number> = {
  type: 'double precision',
  cell: number('a count: a number of 0 or more', (value) => value >= 0),
}
const wholeCell = number(
  'a whole number of 0 or more',
  (value) => Number.isInteger(value) && value >= 0,
)
export const anyNumber: Column<number> = {
  type: 'double precision',
  cell: number('a number', Number.isFinite),
}
export const wholeCount: Column<number> = {
  type: 'integer',
  cell: wholeCell,
}
export const optionalWholeCount: Column<number | null> = {
  type: 'integer',
  cell: z.union([z.literal('').transform(() => null), wholeCell], {
    error: 'must be a whole number of 0 or more, or empty',
  }),
}
const aboveZeroCell = number('a number above 0', (value) => value > 0)
export const aboveZero: Column<number> = { type: 'double precision', cell: aboveZeroCell }
export const optionalAboveZero: Column<number | null> = {
  type: 'double precision',
  cell: z.union([z.literal('').transform(() => null), aboveZeroCell], {
    error: 'must be a number above 0, or empty',
  }),
}
/** Of something there is: it can lose all of itself at most. */
export const percentChange: Column<number> = {
  type: 'double precision',
  cell: number('a change in percent, -100 or more', (value) => value >= -100),
}
export const percentShare: Column<number> = {
  type: 'double precision',
  cell: number('a share in percent, from 0 to 100', (value) => value >= 0 && value <= 100),
}
export const squareKilometres: Column<number> = {
  type: 'double precision',
  cell: number('an area in km², above 0', (value) => value > 0),
}
export const metres: Column<number> = {
  type: 'integer',
  cell: number('whole metres, above 0', (value) => Number.isInteger(value) && value > 0),
}
export const lon: Column<number> = {
  type: 'double precision',
  cell: number('a longitude in degrees', longitude),
}
export const lat: Column<number> = {
  type: 'double precision',
  cell: number('a latitude in degrees', latitude),
}
export const words = (...allowed: string[]): Column<string> => ({
  type: 'text',
  cell: z
    .string()
    .refine(
      (cell) => cell.split(' ').every((word) => allowed.includes(word)),
      `must be one or more of ${allowed.join(', ')}, separated by spaces`,
    ),
})
export const optionalWords = (...allowed: string[]): Column<string | null> => ({
  type: 'text',
  cell: z
    .string()
    .refine(
      (cell) => cell === '' || cell.split(' ').every((word) => allowed.includes(word)),
      `must be some of ${allowed.join(', ')}, separated by spaces, or empty`,
    )
    .transform((cell) => cell || null),
})
export const word = (...allowed: string[]): Column<string> => ({
  type: 'text',
  cell: z.string().refine((cell) => allowed.includes(cell), `must be one of ${allowed.join(', ')}`),
})
export const optionalWord = (...allowed: string[]): Column<string | null> => ({
  type: 'text',
  cell: z
    .string()
    .refine(
      (cell) => cell === '' || allowed.includes(cell),
      `must be one of ${allowed.join(', ')}, or empty`,
    )
    .transform((cell) => cell || null),
})

const optionally = (pattern: RegExp, expected: string): Column<string | null> => ({
  type: 'text',
  cell: z
    .string()
    .refine((cell) => cell === '' || pattern.test(cell), `must be ${expected}, or empty`)
    .transform((cell) => cell || null),
})
export const optionalPartialDay = optionally(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'a year, a month or a day, as 2025, 2025-12 or 2025-12-31',
)
/** Whether each span ends after it begins is the database's to say. */
export const optionalWeeklyHours = optionally(
  /^[A-Z][A-Za-z,-]+ [\d:,-]+(; [A-Z][A-Za-z,-]+ [\d:,-]+)*$/,
  'weekly hours, as Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00',
)
const telephoneNumber = /^\+[1-9]\d{0,2}( \d+)+$/
const telephoneInWords = 'a telephone number, as +49 351 1234567'
export const telephone: Column<string> = {
  type: 'text',
  cell: matching(telephoneNumber, telephoneInWords),
}
export const optionalTelephone = optionally(telephoneNumber, telephoneInWords)
export const optionalWebsite = optionally(
  /^https?:\/\/\S+$/,
  'an address that begins with https://',
)

export const timeZone: Column<string> = {
  type: 'text',
  cell: z.string().refine((cell) => Intl.supportedValuesOf('timeZone').includes(cell), {
    error: 'must be a time zone, as Europe/Berlin',
  }),
}
/** Whether there is one of that name is the database's to say. */
export const state: Column<string> = {
  type: 'text',
  cell: matching(/^[A-Z]{2}-[A-Z]{2}$/, 'a state by ISO 3166-2, as DE-SN'),
}

const positions = z.string().refine(
  (cell) =>
    cell.split(', ').every((position) => {
      const match = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)$/.exec(position)
      return match !== null && longitude(Number(match[1])) && latitude(Number(match[2]))
    }),
  'must be positions as "lon lat, lon lat, …" in degrees',
)
export const course: Column<string> = { type: 'text', cell: positions }
/** A closed ring; whether it crosses itself is the database's to say, before anything is loaded. */
export const ring: Column<string> = {
  type: 'text',
  cell: positions.refine((cell) => {
    const corners = cell.split(', ')
    return corners.length >= 4 && corners[0] === corners.at(-1)
  }, 'must be a closed ring: at least four positions, the last equal to the first'),
}

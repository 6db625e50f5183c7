import { z } from 'zod'
import type { ExpectedCell } from './folder-problem.ts'

export type CellValue = string | number | null

/** A column of a layer: how a cell of a canonical CSV is read, and as what it reaches the database. */
export interface Column<Value extends CellValue = CellValue> {
  type: 'text' | 'date' | 'double precision' | 'integer'
  cell: z.ZodType<Value, string>
  /** What else than that is told of. */
  expected: ExpectedCell
}

const number = (allowed: (value: number) => boolean) =>
  z
    .string()
    .refine((text) => /^-?\d+(\.\d+)?$/.test(text) && allowed(Number(text)))
    .transform(Number)

const matching = (pattern: RegExp) => z.string().regex(pattern)

const longitude = (value: number) => value >= -180 && value <= 180
const latitude = (value: number) => value >= -90 && value <= 90

const filled: ExpectedCell = { is: 'FILLED' }
export const text: Column<string> = { type: 'text', cell: matching(/\S/), expected: filled }
export const optionalText: Column<string | null> = {
  type: 'text',
  cell: z.string().transform((cell) => cell || null),
  expected: filled,
}
export const code: Column<string> = {
  type: 'text',
  cell: matching(/^[a-z0-9]+$/),
  expected: { is: 'CODE' },
}
export const optionalCode: Column<string | null> = {
  type: 'text',
  cell: matching(/^[a-z0-9]*$/).transform((cell) => cell || null),
  expected: { is: 'CODE', orEmpty: true },
}
export const slug: Column<string> = {
  type: 'text',
  cell: matching(/^[a-z0-9-]+$/),
  expected: { is: 'SLUG' },
}
export const day: Column<string> = {
  type: 'date',
  cell: z.string().refine((cell) => z.iso.date().safeParse(cell).success),
  expected: { is: 'DAY' },
}
export const count: Column<number> = {
  type: 'double precision',
  cell: number((value) => value >= 0),
  expected: { is: 'COUNT' },
}
const wholeCell = number((value) => Number.isInteger(value) && value >= 0)
export const anyNumber: Column<number> = {
  type: 'double precision',
  cell: number(Number.isFinite),
  expected: { is: 'NUMBER' },
}
export const wholeCount: Column<number> = {
  type: 'integer',
  cell: wholeCell,
  expected: { is: 'WHOLE_COUNT' },
}
const emptyCell = z.literal('').transform(() => null)
export const optionalWholeCount: Column<number | null> = {
  type: 'integer',
  cell: z.union([emptyCell, wholeCell]),
  expected: { is: 'WHOLE_COUNT', orEmpty: true },
}
const aboveZeroCell = number((value) => value > 0)
export const aboveZero: Column<number> = {
  type: 'double precision',
  cell: aboveZeroCell,
  expected: { is: 'ABOVE_ZERO' },
}
export const optionalAboveZero: Column<number | null> = {
  type: 'double precision',
  cell: z.union([emptyCell, aboveZeroCell]),
  expected: { is: 'ABOVE_ZERO', orEmpty: true },
}
/** Of something there is: it can lose all of itself at most. */
export const percentChange: Column<number> = {
  type: 'double precision',
  cell: number((value) => value >= -100),
  expected: { is: 'PERCENT_CHANGE' },
}
export const percentShare: Column<number> = {
  type: 'double precision',
  cell: number((value) => value >= 0 && value <= 100),
  expected: { is: 'PERCENT_SHARE' },
}
export const squareKilometres: Column<number> = {
  type: 'double precision',
  cell: aboveZeroCell,
  expected: { is: 'SQUARE_KILOMETRES' },
}
export const metres: Column<number> = {
  type: 'integer',
  cell: number((value) => Number.isInteger(value) && value > 0),
  expected: { is: 'METRES' },
}
export const lon: Column<number> = {
  type: 'double precision',
  cell: number(longitude),
  expected: { is: 'LONGITUDE' },
}
export const lat: Column<number> = {
  type: 'double precision',
  cell: number(latitude),
  expected: { is: 'LATITUDE' },
}
const allOf = (allowed: readonly string[]) => (cell: string) =>
  cell.split(' ').every((word) => allowed.includes(word))
const orEmpty = (fits: (cell: string) => boolean) =>
  z
    .string()
    .refine((cell) => cell === '' || fits(cell))
    .transform((cell) => cell || null)
export const words = (...allowed: string[]): Column<string> => ({
  type: 'text',
  cell: z.string().refine(allOf(allowed)),
  expected: { is: 'SOME_OF', words: allowed },
})
export const optionalWords = (...allowed: string[]): Column<string | null> => ({
  type: 'text',
  cell: orEmpty(allOf(allowed)),
  expected: { is: 'SOME_OF', words: allowed, orEmpty: true },
})
export const word = (...allowed: string[]): Column<string> => ({
  type: 'text',
  cell: z.string().refine((cell) => allowed.includes(cell)),
  expected: { is: 'ONE_OF', words: allowed },
})
export const optionalWord = (...allowed: string[]): Column<string | null> => ({
  type: 'text',
  cell: orEmpty((cell) => allowed.includes(cell)),
  expected: { is: 'ONE_OF', words: allowed, orEmpty: true },
})

const optionally = (pattern: RegExp, is: ExpectedCell['is']): Column<string | null> => ({
  type: 'text',
  cell: orEmpty((cell) => pattern.test(cell)),
  expected: { is, orEmpty: true },
})
export const optionalPartialDay = optionally(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'PARTIAL_DAY',
)
/** Whether each span ends after it begins is the database's to say. */
export const optionalWeeklyHours = optionally(
  /^[A-Z][A-Za-z,-]+ [\d:,-]+(; [A-Z][A-Za-z,-]+ [\d:,-]+)*$/,
  'WEEKLY_HOURS',
)
const telephoneNumber = /^\+[1-9]\d{0,2}( \d+)+$/
export const telephone: Column<string> = {
  type: 'text',
  cell: matching(telephoneNumber),
  expected: { is: 'TELEPHONE' },
}
export const optionalTelephone = optionally(telephoneNumber, 'TELEPHONE')
export const optionalWebsite = optionally(/^https?:\/\/\S+$/, 'WEBSITE')

export const timeZone: Column<string> = {
  type: 'text',
  cell: z.string().refine((cell) => Intl.supportedValuesOf('timeZone').includes(cell)),
  expected: { is: 'TIME_ZONE' },
}
/** Whether there is one of that name is the database's to say. */
export const state: Column<string> = {
  type: 'text',
  cell: matching(/^[A-Z]{2}-[A-Z]{2}$/),
  expected: { is: 'STATE' },
}

const positions = z.string().refine((cell) =>
  cell.split(', ').every((position) => {
    const match = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)$/.exec(position)
    return match !== null && longitude(Number(match[1])) && latitude(Number(match[2]))
  }),
)
export const course: Column<string> = {
  type: 'text',
  cell: positions,
  expected: { is: 'POSITIONS' },
}
/** A closed ring; whether it crosses itself is the database's to say, before anything is loaded. */
export const ring: Column<string> = {
  type: 'text',
  cell: positions.refine((cell) => {
    const corners = cell.split(', ')
    return corners.length >= 4 && corners[0] === corners.at(-1)
  }),
  expected: { is: 'RING' },
}

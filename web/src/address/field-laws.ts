import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readField, type Field, type Fields } from './field'

/** Values of every field, for tests: none may be missing. */
export type Arbitraries<Stated> = { readonly [Key in keyof Stated]: fc.Arbitrary<Stated[Key]> }

/** Tests that every field reads what it prints, and that no text, however hostile, leads anywhere else than to a value. */
export function testFields<Stated extends object, Known, Notice>(
  fields: Fields<Stated, Known, Notice>,
  values: Arbitraries<Stated>,
  known: Known,
): void {
  for (const key in fields) {
    const field = fields[key]
    it(`reads what it prints: ${field.name}`, () => {
      fc.assert(
        fc.property(values[key], (value) => {
          expect(readText(field, field.print(value), known)).toEqual({ value, notices: [] })
        }),
      )
    })
    it(`makes a value of every text, and says where it could not be understood: ${field.name}`, () => {
      fc.assert(
        fc.property(hostileText, (text) => {
          const { value, notices } = readText(field, text, known)
          expect(readText(field, field.print(value), known)).toEqual({ value, notices: [] })
          const understood = field.parse(text, { known, say: () => undefined })
          if (text !== '' && understood === undefined) {
            expect(value).toEqual(field.fallback)
            expect(notices).toEqual([field.misread(text)])
          }
        }),
      )
    })
  }
}

function readText<Value, Known, Notice>(
  field: Field<Value, Known, Notice>,
  text: string,
  known: Known,
): { value: Value; notices: Notice[] } {
  const notices: Notice[] = []
  const say = (notice: Notice) => void notices.push(notice)
  const value = readField(new URLSearchParams([[field.name, text]]), field, { known, say })
  return { value, notices }
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double().map(String),
  fc.integer().map(String),
  fc
    .array(fc.constantFrom('-', ':', ',', '/', '.', ' ', 'e', '0', '9', "'", '%', '\u0000'), {
      maxLength: 12,
    })
    .map((signs) => signs.join('')),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'none',
    'null',
    '1e308',
    '<script>',
    "'; DROP TABLE area",
  ),
)

/** Where a map looks, as exactly as an address says it. */
export const cameras = fc.option(
  fc.record({
    zoom: fc.integer({ min: 0, max: 2_200 }).map((hundredths) => hundredths / 100),
    lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((steps) => steps / 100_000),
    lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((steps) => steps / 100_000),
  }),
  { nil: null },
)

/** Days of the calendar. */
export const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

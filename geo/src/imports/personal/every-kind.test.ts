import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportFile, ImportKindId } from '../import-kind.ts'
import { importKindIds } from '../import-kind.ts'
import { importKinds } from '../kinds.ts'
import { Problems } from '../problem.ts'
import { contextOf, fileOf, inDegrees, places } from '../spatial-fixture.ts'
import { inventedContext } from '../testing/invented-city.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import { sayProblem } from '../words/say-problem.ts'

const ofPlaces: ReadonlySet<ImportKindId> = new Set(['boundaries', 'service-sites', 'census-grid'])
const withGeoJson: ReadonlySet<ImportKindId> = new Set(['boundaries', 'service-sites'])

async function readAs(id: ImportKindId, file: ImportFile) {
  const problems = new Problems()
  const declared = { day: null, source: 'new', crs: null, level: null }
  const context = ofPlaces.has(id) ? contextOf() : inventedContext
  let rows = 0
  const kind = importKinds.find((one) => one.id === id)
  for await (const row of kind?.read([file], declared, context, problems.report) ?? []) {
    rows += row.cells.length
  }
  const told = problems.kept.flatMap((problem) => [
    JSON.stringify(problem),
    sayProblem(problem, german),
    sayProblem(problem, english),
  ])
  return { rows, keys: new Set(problems.kept.map(({ message }) => message.key)), told }
}

const letters = fc.string({
  unit: fc.constantFrom(...'bcdfghklmnprstvwz'.split('')),
  minLength: 6,
  maxLength: 9,
})
const surname = letters.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
const firstName = fc.constantFrom('Erika', 'Hans-Jürgen', 'Fatma', 'Ingeborg', 'Piotr', 'Walter')
const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'123456789'.split('')), minLength: count, maxLength: count })

interface PersonalColumn {
  readonly headings: readonly [de: string, en: string]
  readonly value: fc.Arbitrary<string>
}

/** By any of these a list of people is known, whatever its kind, and with a heading or without. */
const signs: readonly PersonalColumn[] = [
  {
    headings: ['Name', 'name'],
    value: fc.tuple(firstName, surname).map((words) => words.join(' ')),
  },
  {
    headings: ['Name', 'Name'],
    value: fc.tuple(surname, firstName).map((words) => words.join(', ')),
  },
  {
    headings: ['Klient*in', 'Client'],
    value: surname.map((word) => `Frau ${word}`),
  },
  {
    headings: ['geboren am', 'Date of birth'],
    value: fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1925, max: 1965 }))
      .map(([day, year]) => `${day}.03.${year}`),
  },
  { headings: ['Versichertennummer', 'Insurance no'], value: digits(9).map((all) => `A${all}`) },
]
const beside: readonly PersonalColumn[] = [
  { headings: ['Telefon', 'Phone'], value: digits(7).map((number) => `0351 ${number}`) },
  { headings: ['E-Mail', 'E-mail'], value: letters.map((word) => `${word}@post.example`) },
  { headings: ['Aktenzeichen', 'Case no'], value: digits(6).map((number) => `SB-${number}`) },
  {
    headings: ['Anschrift', 'Address'],
    value: fc.tuple(surname, digits(2)).map(([street, number]) => `${street}straße ${number}`),
  },
]

const people = fc
  .record({
    sign: fc.constantFrom(...signs),
    others: fc.uniqueArray(fc.constantFrom(...beside), { maxLength: 3 }),
    rows: fc.integer({ min: 4, max: 12 }),
    header: fc.constantFrom('de', 'en', 'none'),
    separator: fc.constantFrom(';', ',', '\t'),
  })
  .filter(({ sign, separator }) => separator !== ',' || sign !== signs[1])
  .chain(({ sign, others, rows, header, separator }) => {
    const columns = [sign, ...others]
    return fc.record({
      header: fc.constant(header),
      separator: fc.constant(separator),
      headings: fc.constant(columns.map(({ headings }) => headings[header === 'en' ? 1 : 0])),
      values: fc.tuple(
        ...columns.map(({ value }) => fc.uniqueArray(value, { minLength: rows, maxLength: rows })),
      ),
    })
  })

const position = (row: number) => inDegrees(100 + row * 50, 500).map(String)

describe('a list of people', () => {
  it.each(importKindIds)('is refused as %s, and nothing of it is told', async (kind) => {
    await fc.assert(
      fc.asyncProperty(people, async ({ header, headings, values, separator }) => {
        const rows = (values[0] ?? []).map((_, row) => [
          ...values.map((column) => column[row] ?? ''),
          ...position(row),
        ])
        const lines = header === 'none' ? rows : [[...headings, 'lon', 'lat'], ...rows]
        const table = lines.map((cells) => cells.join(separator)).join('\n')
        const files = [fileOf('liste.csv', table), fileOf('liste.csv', `${table}\n"`)]
        if (withGeoJson.has(kind)) files.push(fileOf('liste.json', geoJson(headings, rows)))
        for (const file of files) {
          const { rows: read, keys, told } = await readAs(kind, file)
          expect(read).toBe(0)
          expect([...keys]).toEqual(['PERSONAL_RECORDS'])
          for (const value of values.flat()) expect(told.join('\n')).not.toContain(value)
        }
      }),
      { numRuns: 10 },
    )
  })

  it.each(importKindIds)('that is no table is refused as %s without its values', async (kind) => {
    const { rows, told } = await readAs(
      kind,
      fileOf('liste.json', geoJson(['Name'], [['Erika Muster', '13.7', '51']])),
    )
    expect(rows).toBe(0)
    expect(told.join('\n')).not.toMatch(/Erika|Muster/)
  })
})

const geoJson = (headings: readonly string[], rows: readonly (readonly string[])[]) => ({
  type: 'FeatureCollection',
  features: rows.map((cells) => ({
    type: 'Feature',
    properties: Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])),
    geometry: { type: 'Point', coordinates: cells.slice(-2).map(Number) },
  })),
})

describe('one name in a sum', () => {
  it('is told to nobody, wherever it stands', async () => {
    const cells = ['Erika Muster', 'Xaver Quaderstein']
    for (const cell of cells) {
      const lines = ['Monat;Träger;Stadtteil;Themenfeld;Anzahl']
      for (let row = 0; row < 30; row += 1) lines.push(`2025-01;gefördert;11;Feld ${row};3`)
      lines.push(`2025-01;${cell};11;Pflege;3`, `2025-01;gefördert;${cell};Pflege;3`)
      lines.push(`2025-01;gefördert;11;Pflege;${cell}`, `${cell};gefördert;11;Wohnen;3`)
      const { rows, told } = await readAs('counselling-cases', fileOf('a.csv', lines.join('\n')))
      expect(rows).toBe(0)
      expect(told.length).toBeGreaterThan(0)
      expect(told.join('\n')).not.toContain(cell)
    }
  })

  it('is not told as the name of a district', async () => {
    const lines = ['Jahr;Stadtteil;60-64;65-69;70-74;75-79;80+', '2024;Erika Muster;1;2;3;4;5']
    for (const code of Object.keys(places)) lines.push(`2024;${code};1;2;3;4;5`)
    const { told } = await readAs('district-residents-by-age', fileOf('a.csv', lines.join('\n')))
    expect(told.join('\n')).toContain('UNKNOWN_AREA')
    expect(told.join('\n')).not.toContain('Erika')
  })
})

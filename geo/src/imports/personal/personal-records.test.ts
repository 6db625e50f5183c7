import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFiles, frameworkFiles } from '../testing/clean-files.ts'
import { fileOf, readFiles } from '../testing/invented-city.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import { sayProblem } from '../words/say-problem.ts'
import type { PersonalRule } from '../words/table-problems.ts'
import { ruleOfValue } from './personal-values.ts'

async function report(text: string) {
  const { rows, problems } = await readFiles('counselling-cases', [fileOf('liste.csv', text)])
  expect(rows).toEqual([])
  return problems.kept
}

const rulesOf = async (text: string): Promise<string[]> =>
  (await report(text)).map(({ message }) => ('rule' in message ? message.rule : message.key))

/** One value of each kind that tells of somebody, as no two people share it. */
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghiklmnoprstuvwz'.split('')),
  minLength: 5,
  maxLength: 9,
})
const name = letters.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'123456789'.split('')), minLength: count, maxLength: count })
const born = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1925, max: 1965 }),
  )
  .map(([day, month, year]) => `${day}.${month}.${year}`)

interface PersonalColumn {
  readonly headings: readonly string[]
  readonly value: fc.Arbitrary<string>
  readonly rule: PersonalRule
}

const personal: readonly PersonalColumn[] = [
  {
    headings: ['Nachname', 'Name', 'Klient*in', 'Familienname', 'client name'],
    value: name,
    rule: 'NAME',
  },
  { headings: ['Vorname', 'First name'], value: name, rule: 'NAME' },
  { headings: ['Geburtsdatum', 'geb. am', 'Date of Birth', 'xyz'], value: born, rule: 'BIRTH' },
  {
    headings: ['E-Mail', 'xyz'],
    value: fc.tuple(letters, letters).map(([one, other]) => `${one}@${other}.de`),
    rule: 'EMAIL',
  },
  {
    headings: ['Telefon', 'Handynummer', 'xyz'],
    value: digits(7).map((number) => `0351 ${number}`),
    rule: 'TELEPHONE',
  },
  {
    headings: ['Anschrift', 'Straße'],
    value: fc.tuple(name, digits(2)).map(([street, number]) => `${street}straße ${number}`),
    rule: 'ADDRESS',
  },
  {
    headings: ['Aktenzeichen', 'Fall-Nr.', 'Klienten-ID'],
    value: digits(6).map((number) => `SB-${number}`),
    rule: 'CASE_NUMBER',
  },
  {
    headings: ['IBAN', 'xyz'],
    value: digits(20).map((number) => `DE${number}`),
    rule: 'IDENTITY_NUMBER',
  },
  {
    headings: ['Bemerkungen'],
    value: fc.array(letters, { minLength: 12, maxLength: 14 }).map((words) => words.join(' ')),
    rule: 'FREE_TEXT',
  },
]

const personalFile = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...personal), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 6, max: 20 }),
    fc.constantFrom(';', ',', '\t'),
    fc.nat(),
  )
  .chain(([columns, rows, separator, which]) =>
    fc.record({
      separator: fc.constant(separator),
      header: fc.constant(columns.map(({ headings }) => headings[which % headings.length] ?? '')),
      columns: fc.constant(columns),
      values: fc.tuple(
        ...columns.map(({ value }) => fc.uniqueArray(value, { minLength: rows, maxLength: rows })),
      ),
    }),
  )

describe('a file that looks like personal records', () => {
  it('is refused before anything else is said, by rules and columns, and no value of it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        personalFile,
        fc.boolean(),
        async ({ header, columns, values, separator }, isBroken) => {
          const rows = (values[0] ?? []).map((_, row) =>
            ['2025-01', '11', ...values.map((ofColumn) => ofColumn[row] ?? ''), '1'].join(
              separator,
            ),
          )
          const text = [['Monat', 'Stadtteil', ...header, 'Anzahl'].join(separator), ...rows].join(
            '\n',
          )
          // Quotation marks that do not match hide nobody.
          const problems = await report(isBroken ? `${text}\n"` : text)
          const rules = problems.map(({ message }) =>
            'rule' in message ? message.rule : message.key,
          )
          for (const { rule } of columns) expect(rules).toContain(rule)
          expect(problems.every(({ message }) => message.key === 'PERSONAL_RECORDS')).toBe(true)
          const told = problems
            .flatMap((problem) => [
              JSON.stringify(problem),
              sayProblem(problem, german),
              sayProblem(problem, english),
            ])
            .join('\n')
          for (const value of values.flat()) expect(told).not.toContain(value)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is told by its rule and the numbers of its columns', async () => {
    const problems = await report(
      'Monat;Stadtteil;Vorname;Nachname;geb. am;Anzahl\n2025-01;11;Erika;Muster;12.03.1941;1',
    )
    expect(problems.map((problem) => sayProblem(problem, german))).toEqual([
      'Die Datei sieht nach Angaben über einzelne Menschen aus: Namen von Personen (Spalten 3 und 4). Solche Dateien werden nicht angenommen, und nichts aus ihr wurde gespeichert. Erwartet werden zusammengezählte Zahlen, ohne Spalten, die von Einzelnen handeln.',
      'Die Datei sieht nach Angaben über einzelne Menschen aus: Geburtsdaten (Spalte 5). Solche Dateien werden nicht angenommen, und nichts aus ihr wurde gespeichert. Erwartet werden zusammengezählte Zahlen, ohne Spalten, die von Einzelnen handeln.',
    ])
    expect(problems.map(({ line, column, value }) => ({ line, column, value }))).toEqual(
      problems.map(() => ({ line: null, column: null, value: null })),
    )
  })

  it('has a row a person without saying how many', async () => {
    expect(
      await rulesOf(
        'Monat;Stadtteil;Alter;Geschlecht\n2025-01;11;83;w\n2025-01;11;79;m\n2025-01;13;91;w',
      ),
    ).toEqual(['ONE_ROW_A_PERSON'])
  })

  it('has a row a person where every row counts one', async () => {
    const rows = Array.from({ length: 20 }, (_, row) => `2025-01;11;${70 + (row % 7)};w;1`)
    expect(await rulesOf(['Monat;Stadtteil;Alter;Geschlecht;Anzahl', ...rows].join('\n'))).toEqual([
      'ONE_ROW_A_PERSON',
    ])
  })

  it('has names where its columns should have categories', async () => {
    const rows = ['Muster, Erika', 'Beispiel, Hans', 'Vorbild, Ute'].map(
      (one) => `2025-01;11;${one};2`,
    )
    expect(await rulesOf(['Monat;Stadtteil;Themenfeld;Anzahl', ...rows].join('\n'))).toEqual([
      'NAME',
    ])
    expect(await rulesOf('Monat;Stadtteil;Träger;Anzahl\n2025-01;11;Frau Muster;2\n')).toEqual([
      'NAME',
    ])
  })
})

it('is looked for in the beginning of a cell alone: the whole of a long one would take hours', () => {
  expect(ruleOfValue('a'.repeat(10_000_000), '2026-11-28')).toBeNull()
})

describe('an honest sum', () => {
  it.each(cleanFiles)('of $kind is no personal record', async ({ kind, name: file, text }) => {
    const { problems } = await readFiles(kind, [fileOf(file, text)])
    expect(problems.total).toBe(0)
  })

  it.each([
    [
      'few cases in each group',
      'Monat;Alter;Geschlecht;Anzahl\n2025-01;60-69;w;1\n2025-01;70-79;w;1\n2025-01;70-79;m;2',
    ],
    [
      'fields with commas and capitals',
      'Monat;Themenfeld;Anzahl\n2025-01;Pflege, Gesundheit;3\n2025-01;Wohnen, Umzug;4\n2025-01;Sonstiges;1',
    ],
    ['fields that say women', 'Monat;Geschlecht;Anzahl\n2025-01;Frauen;3\n2025-01;Männer;4'],
    [
      'sites with their addresses',
      [
        'Monat;Ort der Beratung;Anzahl',
        ...Array.from(
          { length: 40 },
          (_, row) =>
            `2025-${String((row % 12) + 1).padStart(2, '0')};${['Büro Prager Straße 10', 'Treff Hauptstraße 5'][row % 2]};${row}`,
        ),
      ].join('\n'),
    ],
    [
      'a note below with an e-mail address',
      'Monat;Alter;Anzahl\n2025-01;60+;3\nQuelle: Sozialamt, statistik@stadt.example;;',
    ],
    ['days of years ago', 'von;bis;Anzahl\n01.01.2005;31.01.2005;3'],
    ['dates with which programs begin', 'von;bis;Anzahl\n01.01.1970;31.01.2005;3'],
    [
      'numbers of six digits',
      'Monat;Stadtteil;Anzahl\n2025-01;11;100001\n2025-01;12;100002\n2025-01;13;100003\n2025-01;14;100004\n2025-01;21;100005',
    ],
  ])('with %s is no personal record', async (_, text) => {
    const { problems } = await readFiles('counselling-cases', [fileOf('summen.csv', text)])
    expect(problems.kept.filter(({ message }) => message.key === 'PERSONAL_RECORDS')).toEqual([])
  })

  it('of frameworks is no personal record', async () => {
    const { problems } = await readFiles(
      'frameworks',
      frameworkFiles.map((file) => fileOf(file.name, file.text)),
    )
    expect(problems.total).toBe(0)
  })
})

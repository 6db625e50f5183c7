import { utf8fromString } from '@exodus/bytes/utf8.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completed, faultsOf } from '../../counselling/months/faults.ts'
import { cellsOfMonth, type MonthCounts } from '../../counselling/months/report.ts'
import { monthFields } from '../headings/months.ts'
import { Problems } from '../problem.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import { sayProblem } from '../words/say-problem.ts'
import { type KnownToMonths, readMonth, readMonths } from './read-months.ts'

const districts = [
  { code: '11', name: 'Am Markt' },
  { code: '72', name: 'Gorbitz-Süd (Höhe)' },
]
const submittedCounts: MonthCounts = {
  INFORMATION: 40,
  CLEARING: 9,
  NEW_CASES: 12,
  CONSULTATIONS: 1060,
  CRISIS_INTERVENTIONS: 2,
}
const known: KnownToMonths = {
  today: '2026-04-15',
  lastMonthOver: '2026-03',
  centres: [
    { slug: 'luise', name: 'Begegnungs- und Beratungszentrum Luise' },
    { slug: 'gorbitz', name: 'Seniorenberatung Gorbitz' },
  ],
  districts,
  submitted: (site, month) => (`${site} ${month}` === 'luise 2026-01' ? submittedCounts : null),
  pause: () => Promise.resolve(),
}
const measures = 'Auskünfte;Klärungen der Zuständigkeit;Neue Fälle;Beratungen;Kriseninterventionen'

async function read(text: string, more: Partial<KnownToMonths> = {}) {
  const problems = new Problems()
  const file = {
    name: 'monate.csv',
    async *bytes() {
      yield await Promise.resolve(utf8fromString(text))
    },
  }
  const found = await readMonths(file, { ...known, ...more }, problems.report)
  const told = problems.kept.map((problem) => {
    const { line, column, value, message } = problem
    return [line, column, value, message.key]
  })
  const sentences = problems.kept.flatMap((problem) =>
    [german, english].map((dictionary) => sayProblem(problem, dictionary)),
  )
  return { ...found, told, sentences }
}

describe('a file of months of counselling centres', () => {
  it('is read by its German, English and technical names of columns, in any order', async () => {
    const texts = [
      `Monat;Kennung;${measures};Neue Fälle: 72\n2026-02;luise;40;9;12;1.060;2;12\n`,
      'site,month,Information,New cases,CLEARING,CONSULTATIONS,CRISIS_INTERVENTIONS,New cases: 72 (Anywhere)\n' +
        'LUISE,Feb-26,40,12,9,1060,2,12\n',
    ].map((text) => text.replace('Information,', 'Pieces of information,'))
    for (const text of texts) {
      const { months, empty, told } = await read(text)
      expect(told).toEqual([])
      expect(empty).toBe(0)
      expect(months).toEqual([
        {
          site: 'luise',
          month: '2026-02',
          is: 'NEW',
          reason: null,
          counts: {
            ...submittedCounts,
            'NEW_CASES.DISTRICT.11': 0,
            'NEW_CASES.DISTRICT.72': 12,
            'NEW_CASES.DISTRICT.ELSEWHERE': 0,
          },
        },
      ])
    }
  })

  it('says what is new, what is as it was, and what is corrected, and leaves out what nobody filled in', async () => {
    const head = `Kennung;Beratungsstelle;Monat;Grund der Berichtigung;${measures}`
    const { months, empty, told } = await read(
      [
        head,
        'luise;;2026-01;;40;9;12;1060;2',
        'luise;Begegnungs- und Beratungszentrum Luise;2026-02;;1;2;3;4;5',
        'gorbitz;Seniorenberatung Gorbitz;2026-02;;;;;;',
        'gorbitz;;2026-01;noch nie abgegeben;0;0;0;0;0',
      ].join('\n'),
    )
    expect(told).toEqual([])
    expect(empty).toBe(1)
    expect(months.map(({ site, month, is, reason }) => [site, month, is, reason])).toEqual([
      ['luise', '2026-01', 'UNCHANGED', null],
      ['luise', '2026-02', 'NEW', null],
      ['gorbitz', '2026-01', 'NEW', null],
    ])
    const corrected = await read(`${head}\nluise;;2026-01;Telefon nachgetragen;41;9;12;1060;2`)
    expect(corrected.months).toMatchObject([{ is: 'CORRECTED', reason: 'Telefon nachgetragen' }])
  })

  it('tells all that is wrong at once, with its place and what is expected', async () => {
    const { told, sentences } = await read(
      [
        `Kennung;Beratungsstelle;Monat;Grund;${measures};Neue Fälle: Frauen;Neue Fälle: Männer;Schritt: Fallzugang`,
        'luise;;2026-01;;41;9;12;1060;2;;;',
        'elbe;;2026-02;;1;1;1;1;1;;;',
        'luise;Seniorenberatung Gorbitz;2026-04;;1;1;1;1;1;;;',
        'gorbitz;;2026-Q1;;1;1;1;1;1;;;',
        'gorbitz;;2026-02;;1,5;;Frau M;1;100001;;;',
        'gorbitz;;2026-03;;1;1;7;1;1;3;3;6',
        'gorbitz;;2026-03;;1;1;1;1;1;;;',
        `gorbitz;;2026-01;${'g'.repeat(501)};1;;1;1;1;;;`,
      ].join('\n'),
    )
    expect(told).toEqual([
      [2, 'Grund', null, 'NO_REASON_OF_CORRECTION'],
      [3, 'Kennung', null, 'NOT_YOUR_CENTRE'],
      [4, 'Beratungsstelle', null, 'CENTRE_CALLED_OTHERWISE'],
      [4, 'Monat', '2026-04', 'MONTH_NOT_OVER'],
      [5, 'Monat', null, 'NOT_A_MONTH'],
      [6, 'Auskünfte', '1,5', 'NOT_A_WHOLE_COUNT'],
      [6, 'Neue Fälle', null, 'NOT_A_WHOLE_COUNT'],
      [6, 'Kriseninterventionen', '100001', 'OUT_OF_RANGE'],
      [7, 'Neue Fälle', null, 'PARTS_DIFFER'],
      ...['INTAKE', 'NEEDS', 'PLANNING', 'CARRYING', 'EVALUATION', 'LEAVING'].map(() => [
        ...[7, null, null],
        'STAGE_MISSING',
      ]),
      [7, 'Schritt: Fallzugang', null, 'ACCESS_DIFFERS'],
      [8, 'Monat', '2026-03', 'MONTH_TWICE'],
      [9, 'Klärungen der Zuständigkeit', null, 'EMPTY_CELL'],
      [9, 'Grund', null, 'REASON_TOO_LONG'],
    ])
    expect(sentences).toContain(
      'Die Teile nach Geschlecht ergeben 6, insgesamt sind es 7. Erwartet wird dieselbe Zahl.',
    )
    expect(sentences).toContain(
      'The parts by sex come to 6, in total there are 7. The same number is expected.',
    )
    expect(sentences.join('\n')).not.toContain('Frau M')
  })

  it('is refused where it tells of single people, by columns and rules and never by values', async () => {
    const files = [
      `Kennung;Monat;Name;${measures}\nluise;2026-02;Mustermann;1;1;1;1;1\n`,
      `Kennung;Monat;Grund;${measures}\nluise;2026-01;wegen Erika Mustermann, geb. 03.04.1941;1;1;1;1;1\n`,
      `Kennung;Monat;Grund;${measures}\nluise;2026-01;Aktenzeichen 51.2/4711;1;1;1;1;1\n`,
      `Kennung;Beratungsstelle;Monat;${measures}\nluise;Frau Mustermann;2026-02;1;1;1;1;1\n`,
      'Erika Mustermann;03.04.1941\nHans Mustermann;07.08.1939\n',
    ]
    for (const text of files) {
      const { told, sentences } = await read(text)
      expect(told.map(([, , value]) => value)).toEqual(told.map(() => null))
      expect(told.map(([, , , key]) => key)).toContain('PERSONAL_RECORDS')
      expect(sentences.join('\n')).not.toMatch(/Erika|Mustermann|1941|4711|Hans/)
    }
  })

  it('refuses a column that nobody knows, and says which are missing', async () => {
    const { told } = await read(
      'Kennung;Monat;Auskünfte;Neue Falle;Sprechstunden\nluise;2026-02;1;1;1\n',
    )
    expect(told.map(([, column, , key]) => [column, key])).toEqual([
      ['Sprechstunden', 'UNKNOWN_COLUMN'],
      ['Klärungen der Zuständigkeit', 'NO_COLUMN'],
      ['Beratungen', 'NO_COLUMN'],
      ['Kriseninterventionen', 'NO_COLUMN'],
    ])
  })

  it('takes whatever the form takes, and nothing that it refuses', async () => {
    const codes = districts.map(({ code }) => code)
    const { fields } = monthFields(districts)
    const cells = cellsOfMonth(codes)
    const count = fc.nat(40)
    const some = fc
      .record(
        { ...Object.fromEntries(cells.map((cell) => [cell, count])) },
        {
          requiredKeys: [
            'INFORMATION',
            'CLEARING',
            'NEW_CASES',
            'CONSULTATIONS',
            'CRISIS_INTERVENTIONS',
          ],
        },
      )
      .map((counts) => {
        const known: Record<string, number> = {}
        for (const [cell, count] of Object.entries(counts))
          if (count !== undefined) known[cell] = count
        return known
      })
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom('de', 'en'), async (counts, language) => {
        const said = cells.map((cell) => fields[cell]?.heading[language] ?? '')
        const text = [
          ['site', 'month', ...said].join(';'),
          ['luise', '2026-02', ...cells.map((cell) => counts[cell] ?? '')].join(';'),
        ].join('\n')
        const { months, told } = await read(text)
        expect(told.length === 0).toBe(faultsOf(counts, codes).length === 0)
        if (told.length === 0) expect(months[0]?.counts).toEqual(completed(counts, codes))
      }),
      { numRuns: 60 },
    )
  })

  it('reads months as people and spreadsheets write them, and no longer time', () => {
    expect(
      ['2026-03', '03/2026', 'März 2026', 'Mrz 26', 'Mrz. 26', 'Mar-26', '01.03.2026'].map(
        readMonth,
      ),
    ).toEqual(Array(7).fill('2026-03'))
    expect(
      ['2026', '2026-Q1', '02.03.2026', '1999-03', '2026-13', 'Marz', ''].map(readMonth),
    ).toEqual(Array(7).fill(null))
  })
})

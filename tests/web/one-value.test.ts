import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { roundedTo, roundingStep, toStep } from '../../geo/src/figures/precision.ts'
import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'
import { formulasOf } from '../support/workbook.ts'

const number = z.object({ value: z.number() })
const answer = z.object({
  planningAreas: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      residents: number,
      meeting: z.object({ difference: number }),
      reach: z.object({
        value: z.number().nullable(),
        range: z.object({ low: z.number(), high: z.number() }).nullable(),
      }),
    }),
  ),
})

/** A file's rows, by the names of its columns. */
const rowsOf = (csv: string) =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(csv, { bom: true, delimiter: ';', columns: true }))

const german = (value: number, decimals: number) =>
  value
    .toLocaleString('de-DE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '−')

describe('screens and files', () => {
  const api = new Api()
  /** One where sites are known. */
  let area: z.output<typeof answer>['planningAreas'][number]

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
    const asked = await api.ask(
      answer,
      `{ planningAreas {
        code name
        residents(ages: AGE_60_PLUS) { value }
        meeting: staffing(kind: MEETING) { difference { value } }
        reach: figure(indicator: "coverage-meeting-60-plus") { value range { low high } }
      } }`,
    )
    const found = asked.planningAreas.find(({ reach }) => reach.range !== null)
    if (!found) throw new Error('the sites of no planning area are known')
    area = found
  })

  const text = async (path: string) => (await api.fetch(path)).text()
  /** What a page says, without its markup. */
  const page = async (path: string) => (await text(path)).replaceAll(/<[^>]+>/g, ' ')
  /** The number of the area in a file. */
  const inFile = async (path: string, of: (row: Record<string, string>) => boolean) => {
    const row = rowsOf(await text(path)).find(
      (one) => one.Gebiet === `${area.code} ${area.name}` && of(one),
    )
    return Number(row?.Wert?.replace(',', '.'))
  }
  const any = () => true

  it('tell one value of one measure: people, staff and reach on map, demand, reach, comparison, profile and from the API', async () => {
    const { code, residents, meeting, reach } = area
    const people = residents.value
    const staff = roundedTo(3, meeting.difference.value)
    const value = reach.value ?? Number.NaN
    const share = toStep(value, roundingStep(value, 'SHARE', reach.range) ?? 0.0001)
    const level = 'level=planning-area'
    const [demand, comparison, profile] = await Promise.all([
      page('/bedarf'),
      page(`/vergleich?compare-areas=planning-area-${code},district-01`),
      page(`/profil/planning-area/${code}`),
    ])
    for (const screen of [demand, comparison, profile]) {
      expect(screen).toContain(german(people, 0))
      expect(screen).toContain(german(meeting.difference.value, 2))
    }
    expect(comparison).toContain(german(share * 100, 0))
    const files = await Promise.all([
      inFile(`/tabelle.csv?${level}&indicator=residents-60-plus`, any),
      inFile('/bedarf/tabelle.csv', ({ Kennzahl }) => Kennzahl === 'Menschen ab 60'),
      inFile(`/erreichbarkeit/tabelle.csv?${level}`, ({ Kennzahl }) => Kennzahl === 'Menschen'),
      inFile(`/tabelle.csv?${level}&indicator=staff-difference-meeting`, any),
      inFile(
        '/bedarf/tabelle.csv',
        ({ Kennzahl }) => Kennzahl?.includes('Begegnung: Differenz') === true,
      ),
      inFile(`/tabelle.csv?${level}&indicator=coverage-meeting-60-plus`, any),
      inFile(
        `/erreichbarkeit/tabelle.csv?${level}`,
        ({ Kennzahl, Angebot }) =>
          Kennzahl?.startsWith('Anteil in') === true && Angebot === 'Begegnung',
      ),
    ])
    expect(files).toEqual([people, people, people, staff, staff, share, share])
  })

  it.each([
    '/tabelle.csv',
    '/tabelle.csv?level=social-space&indicator=coverage-meeting-60-plus',
    '/tabelle.csv?level=district&indicator=unmet-residents-meeting',
    '/erreichbarkeit/tabelle.csv?level=district',
    '/vergleich/tabelle.xlsx?compare-areas=district-01,district-76',
  ])('give a range nowhere without its method: %s', async (path) => {
    const response = await api.fetch(path)
    const bytes = Buffer.from(await response.arrayBuffer())
    const [heads = [], ...rows] = path.includes('.xlsx')
      ? ((await readXlsxFile(bytes))[0]?.data ?? [])
      : z.array(z.array(z.string())).parse(parse(bytes, { bom: true, delimiter: ';' }))
    const ends = heads.flatMap((head, place) =>
      String(head).includes('Spanne von') ? [place] : [],
    )
    const method = heads.indexOf('Wie die Spanne entsteht')
    const ranged = rows.filter((row) => ends.some((place) => (row[place] ?? '') !== ''))
    expect(ranged.length).toBeGreaterThan(0)
    expect(ranged.filter((row) => (row[method] ?? '') === '')).toEqual([])
  })

  it.each([
    ['/tabelle.csv?level=planning-area&indicator=unmet-residents-meeting', any],
    ['/tabelle.csv?level=planning-area&indicator=residents-per-fte-counselling', any],
    [
      '/bedarf/tabelle.csv',
      ({ Kennzahl = '' }) => /: (Soll|Differenz|Menschen ab 60 je)/.test(Kennzahl),
    ],
  ] satisfies [string, (row: Record<string, string>) => boolean][])(
    'name who counts the people beside the plan: %s',
    async (path, of) => {
      const rows = rowsOf(await text(path)).filter((row) => row.Wert !== '' && of(row))
      expect(rows.length).toBeGreaterThan(9)
      const without = rows.filter(
        ({ Quelle = '' }) =>
          !Quelle.includes('Einwohnermelderegister') || !Quelle.includes('Rahmenkonzept'),
      )
      expect(without).toEqual([])
    },
  )

  it('name who counts the people of the social spaces that share a district, and their areas', async () => {
    const rows = rowsOf(await text('/tabelle.csv?level=social-space&indicator=density-60-plus'))
    const shared = rows.filter(({ Nummer }) => Nummer === '11' || Nummer === '12')
    expect(shared).toHaveLength(2)
    for (const { Quelle } of shared) {
      expect(Quelle).toMatch(/Einwohnermelderegister/)
      expect(Quelle).toMatch(/Stadtteile, Stadträume und Planungsbereiche/)
    }
  })

  const index = 'index=share-80-plus:2,density-80-plus:1,change-60-plus:1'
  it.each([
    '/tabelle.xlsx',
    '/tabelle.xlsx?level=social-space&compare-date=2019-12-31',
    '/tabelle.xlsx?level=planning-area&indicator=change-60-plus',
    '/tabelle.xlsx?level=district&indicator=target-fte-meeting',
    '/tabelle.xlsx?level=district&indicator=unmet-residents-meeting',
    '/tabelle.xlsx?level=planning-area&indicator=staff-difference-counselling',
    '/tabelle.xlsx?level=district&indicator=coverage-meeting-80-plus',
    `/tabelle.xlsx?level=district&${index}`,
    `/tabelle.xlsx?level=social-space&standardise=percentile&${index}`,
    '/bedarf/tabelle.xlsx',
    '/bedarf/tabelle.xlsx?basis=projection&meeting=5900',
    '/erreichbarkeit/tabelle.xlsx?level=district',
    '/vergleich/tabelle.xlsx?compare-areas=district-01,district-76,social-space-11,planning-area-7',
  ])('state beside each formula what Excel computes by it: %s', async (path) => {
    const response = await api.fetch(path)
    const formulas = formulasOf(Buffer.from(await response.arrayBuffer()))
    expect(formulas.length).toBeGreaterThan(5)
    expect(formulas.filter(({ stated, comesTo }) => stated !== comesTo)).toEqual([])
  })
})

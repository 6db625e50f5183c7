import { buffer } from 'node:stream/consumers'

import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { roundedTo } from '../../geo/src/figures/precision.ts'
import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { type DemandArea, demandOf, DemandPage, figuresOf, planned } from './demand-page.ts'

const rows = z.array(z.record(z.string(), z.string()))

/** What the file says of a difference. */
function flagOf({ flagged, difference }: DemandArea['meeting']): RegExp {
  if (!flagged) return /^$/
  return (difference.value ?? 0) > 0 ? /über|above/ : /unter|below/
}

/** Rounded to so many decimals. */
const inFile = (value: number | null | undefined, decimals: number) =>
  value == null ? value : roundedTo(decimals, value)

/** What a spreadsheet would compute. */
const formula = /^[=+\-@]/

describe.skipIf(browserMissing())('the table of the demand screen as a file', () => {
  const on = inBrowser()

  const download = async (path: string): Promise<{ name: string; file: Buffer }> => {
    const screen = new DemandPage(await on.browser.newPage(), on.url)
    await screen.open(path)
    const started = screen.page.waitForEvent('download')
    await screen.page.getByRole('link', { name: /^CSV/ }).click()
    const saved = await started
    const file = await buffer(await saved.createReadStream())
    await screen.observed.close()
    return { name: saved.suggestedFilename(), file }
  }

  /** The same file, without a page that leads to it. */
  const fetched = async (address: string): Promise<{ name: string; file: Buffer }> => {
    const response = await fetch(on.url + address)
    const [, name = ''] =
      /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
    return { name, file: Buffer.from(await response.arrayBuffer()) }
  }

  it('CSV in German: a figure a row, decimal commas, unit, status, day and source', async () => {
    const { name, file } = await download('/bedarf?basis=projection&meeting=6000')
    expect(name).toBe('atlas-60-plus_bedarf_projection_2025-12-31.csv')
    const table = rows.parse(parse(file, { bom: true, delimiter: ';', columns: true }))
    expect(table).toHaveLength(11 * 16)
    const targets = table.filter(({ Kennzahl }) => Kennzahl === 'Begegnung: Soll')
    const areas = await demandOf(on.api, { ...planned, meeting: 6000 })
    expect(targets.map(({ Wert = '' }) => Number(Wert.replace(',', '.')))).toEqual(
      areas.map(({ meeting }) => inFile(meeting.target.value, 3)),
    )
    for (const row of targets) {
      expect(row).toMatchObject({
        Einheit: 'VZÄ',
        'Wie ermittelt': 'vorausberechnet',
        Stichtag: '2025-12-31',
        Rahmenkonzept: 'Rahmenkonzept 2020',
      })
      expect(row.Anmerkung).toMatch(/^Probe: nicht der Schlüssel des Rahmenkonzepts/)
      expect(row.Quelle).toMatch(/Landeshauptstadt Dresden/)
      expect(row['Personalschlüssel (Menschen ab 60 je VZÄ)']).toBe('6000')
    }
    const [neustadt] = table.filter(
      ({ Gebiet, Kennzahl }) =>
        Gebiet === '1 Neustadt' && Kennzahl === 'Beratung: veröffentlichtes Soll',
    )
    expect(neustadt?.Anmerkung).toMatch(/1,4.*1,33/)
  })

  it('CSV in English: commas and decimal points', async () => {
    const { name, file } = await fetched('/en/bedarf/tabelle.csv')
    expect(name).toBe('atlas-60-plus_demand_register_2025-12-31.csv')
    const table = rows.parse(parse(file, { bom: true, columns: true }))
    expect(Object.keys(table[0] ?? {})).toEqual(
      expect.arrayContaining([
        'Area',
        'Figure',
        'Value',
        'Unit',
        'How it was found',
        'Day',
        'Source',
      ]),
    )
    const share = table.find(
      ({ Area, Figure }) => Area === '7 Prohlis' && Figure === 'Share of people 60+',
    )
    expect(Number(share?.Value)).toBeCloseTo(0.322, 3)
    const statusOf = (figure: string) => {
      const ofFigure = table.filter(({ Figure }) => Figure === figure)
      return [
        ...new Set(ofFigure.map((row) => `${row['How it was found']} ${row['Day of the staff']}`)),
      ]
    }
    expect(statusOf('People 60+')).toEqual(['counted '])
    expect(statusOf('Meeting: actual')).toEqual(['reported '])
    expect(statusOf('Meeting: published target')).toEqual(['reported '])
    expect(statusOf('Counselling: target')).toEqual(['computed '])
    expect(statusOf('Counselling: difference of actual and target')).toEqual([
      'computed 2019-12-31',
    ])
    // What is expected can be followed in the file, too, and nothing is said to be known better than it is stated.
    const ofAltstadt = (figure: string) => {
      const row = table.find((one) => one.Area === '0 Altstadt' && one.Figure === figure)
      return [row?.Value, row?.['Rounded to']]
    }
    expect(ofAltstadt('People 60+, 31/12/2019')).toEqual(['19355', '1'])
    expect(ofAltstadt('Expected change, 60+')).toEqual(['-0.03', '0.01'])
    expect(ofAltstadt('People 60+, expected in 2025')).toEqual(['18774.4', '0.1'])
    expect(ofAltstadt('Meeting: target, expected 2025')).toEqual(['2.888', '0.001'])
    expect(ofAltstadt('Meeting: published target')).toEqual(['2.9', '0.1'])
    expect(ofAltstadt('Meeting: actual')).toEqual(['3', '0.1'])
  })

  it.each([
    { path: '/bedarf', sheets: ['Tabelle', 'Einzelwerte', 'Angaben'] },
    { path: '/en/bedarf', sheets: ['Table', 'Single figures', 'About'] },
  ])(
    'Excel from $path: to read and to compute with, numbers as numbers',
    async ({ path, sheets }) => {
      const { name, file } = await fetched(`${path}/tabelle.xlsx?basis=projection`)
      expect(name).toMatch(/\.xlsx$/)
      const book = await readXlsxFile(file)
      expect(book.map(({ sheet }) => sheet)).toEqual(sheets)
      const [wide, long, notes] = book
      const areas = await demandOf(on.api, planned)
      const body = wide?.data.slice(1) ?? []
      expect(body).toHaveLength(areas.length)
      for (const [index, area] of areas.entries()) {
        const row = body[index] ?? []
        const figures = figuresOf(area)
        // What a formula stands for is there for whoever computes nothing, too.
        expect([row[2], row[3]]).toEqual([figures.residents, inFile(figures.share, 4)])
        expect(row.slice(6, 11)).toEqual([
          inFile(figures['change-60-plus'], 4),
          inFile(figures.expected, 6),
          area.meeting.actual.value,
          6500,
          inFile(area.meeting.target.value, 3),
        ])
        expect(row[13] ?? '').toMatch(flagOf(area.meeting))
      }
      expect(long?.data).toHaveLength(1 + 11 * 16)
      // The figure, and to what it is rounded.
      expect(long?.data[1]?.filter((cell) => typeof cell === 'number')).toHaveLength(2)
      expect(long?.data[1]).toContainEqual(new Date('2019-12-31'))
      expect(notes?.data.flat()).toContainEqual(new Date('2020-05-05'))
      expect(notes?.data.flat()).toContain(`${on.url}${path}?basis=projection`)
      expect(JSON.stringify(notes?.data)).toContain('6500')
      const texts = book.flatMap(({ data }) =>
        data.flat().filter((cell) => typeof cell === 'string'),
      )
      expect(texts.filter((text) => formula.test(text))).toEqual([])
    },
  )

  it('refuses nothing a screen would show: bad input falls back as there', async () => {
    const response = await fetch(`${on.url}/bedarf/tabelle.csv?meeting=0&framework=x&date=never`)
    expect(response.status).toBe(200)
    const usual = await fetch(`${on.url}/bedarf/tabelle.csv`)
    expect(await response.text()).toBe(await usual.text())
  })

  it.each([
    { path: '', sheets: ['Tabelle', 'Angaben'], heads: ['Wert', 'Nummer', 'Stichtag'] },
    { path: '/en', sheets: ['Table', 'About'], heads: ['Value', 'Code', 'Day'] },
  ])(
    'the map’s table as an Excel file from $path/tabelle.xlsx',
    async ({ path, sheets, heads }) => {
      const [value = '', code = '', day = ''] = heads
      const search = '?level=planning-area&indicator=residents-60-plus&date=2025-12-31'
      const response = await fetch(`${on.url}${path}/tabelle.xlsx${search}`)
      expect(response.headers.get('content-disposition')).toMatch(/residents-60-plus.*\.xlsx"$/)
      const [sheet, notes] = await readXlsxFile(Buffer.from(await response.arrayBuffer()))
      expect([sheet?.sheet, notes?.sheet]).toEqual(sheets)
      expect(notes?.data.flat()).toContainEqual(new Date('2025-12-31'))
      expect(notes?.data.flat()).toContain(`${on.url}${path || '/'}${search}`)
      const [headers = [], ...lines] = sheet?.data ?? []
      const column = (name: string) => lines.map((line) => line[headers.indexOf(name)])
      const areas = await demandOf(on.api, { ...planned, counted: '2025-12-31' })
      expect(new Set(column(value))).toEqual(new Set(areas.map(({ residents }) => residents.value)))
      expect(column(code).every((cell) => cell === null || typeof cell === 'string')).toBe(true)
      expect(column(day)).toEqual(column(day).map(() => new Date('2025-12-31')))
    },
  )
})

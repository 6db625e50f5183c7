import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { roundedForFiles } from '../../geo/src/figures/precision.ts'
import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import {
  figure,
  number,
  range,
  roughMetres,
  asShown,
  wholePercent,
  written,
} from './reach-figures.ts'

const coverage = `fragment F on Figure { value status }
  fragment C on Coverage { share { ...F range { low high } } covered { ...F range { low high } } residents { ...F range { low high } } }
  fragment A on Area { id
    meeting: withinReach(reach: { kind: MEETING, ARGS }) { ...C }
    counselling: withinReach(reach: { kind: COUNSELLING, ARGS }) { ...C }
    ways: accessDistance(reach: { kind: COUNSELLING, ARGS }) { mean { ...F } median { ...F } }
    posts: accessibility(reach: { kind: COUNSELLING, ARGS }) { ...F } }`
const share = figure.extend({ range: range.nullable() })
const coverageOf = z.object({ share, covered: share, residents: share })
const area = z.object({
  id: z.string(),
  meeting: coverageOf,
  counselling: coverageOf,
  ways: z.object({ mean: figure, median: figure }),
  posts: figure,
})

/** Files tell a share as roughly as the page does. */
const inFile = ({ value, range }: z.output<typeof share>) =>
  value === null ? null : roundedForFiles(value, 'SHARE', range).rounded

describe.skipIf(browserMissing())('the table of reach', () => {
  const on = inBrowser()

  const areasOf = async (list: string, reach: string) => {
    const query = coverage.replaceAll('ARGS', reach)
    const answer = await on.api.ask(
      z.object({ areas: z.array(area), city: area }),
      `${query} { areas: ${list} { ...A } city { ...A } }`,
    )
    return [...answer.areas, answer.city]
  }

  it('says without a script what the API says, in the order asked for', async () => {
    const observed = await on.browser.newPage({ javaScriptEnabled: false })
    const search = '?level=district&ages=80-plus&unit=minutes&minutes=20&sort=-share-meeting'
    await observed.page.goto(`${on.url}/erreichbarkeit${search}`)
    const rows = await observed.page.locator('#table tr[data-area]').evaluateAll((found) =>
      found.map((row) => ({
        id: row.getAttribute('data-area') ?? '',
        cells: [...row.querySelectorAll('td[data-column]')].map((cell) =>
          (
            cell.querySelector('[data-value]') ??
            cell.querySelector('.visually-hidden') ??
            cell.querySelector('.none') ??
            cell
          ).textContent
            .replace(/\s/g, ' ')
            .trim(),
        ),
      })),
    )
    const explained = observed.page.locator('[data-accessibility="COUNSELLING"] details')
    const postsOfSites = await explained.locator('tbody td:last-child').allTextContents()
    const [posts = ''] = await explained.locator('li b').allTextContents()
    await observed.close()
    // What falls to the city is the sum of what its sites have to give, each written with two decimals.
    expect(postsOfSites.length).toBeGreaterThan(10)
    const sum = postsOfSites.reduce((all, text) => all + Number(text.replace(',', '.')), 0)
    expect(Math.abs(sum - Number.parseFloat(posts.replace(',', '.')))).toBeLessThan(0.1)
    const published = await areasOf('districts', 'ages: AGE_80_PLUS, withinMinutes: 20')
    expect(rows).toHaveLength(65)
    const shown = new Map(rows.map(({ id, cells }) => [id, cells]))
    const fte = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
    for (const { id, meeting, counselling, ways, posts: ofArea } of published) {
      const cells = shown.get(id) ?? []
      expect([cells[0], cells[2], ...cells.slice(6)]).toEqual([
        written(counselling.residents, (all) => asShown(all, counselling.residents)),
        meeting.residents.value !== null && meeting.share.value === null
          ? 'Standorte nicht bekannt'
          : written(meeting.share, wholePercent),
        written(counselling.covered, (part) =>
          asShown(
            part,
            part === counselling.residents.value ? counselling.residents : counselling.covered,
          ),
        ),
        written(counselling.share, wholePercent),
        written(ways.mean, roughMetres),
        written(ways.median, roughMetres),
        written(ofArea, (value) => number(value, fte)),
      ])
    }
    const shares = new Map(published.map(({ id, meeting }) => [id, meeting.share.value]))
    const order = rows.slice(0, -1).map(({ id }) => shares.get(id) ?? -1)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  })

  it.each([
    { path: '', value: 'Wert', kind: 'Angebot', name: 'erreichbarkeit', delimiter: ';' },
    { path: '/en', value: 'Value', kind: 'Service', name: 'reach', delimiter: ',' },
  ])(
    'as CSV from $path/erreichbarkeit: a figure a row with all it rests on',
    async ({ path, value, kind, name, delimiter }) => {
      const search = '?level=planning-area&metres=1500'
      const response = await fetch(`${on.url}${path}/erreichbarkeit/tabelle.csv${search}`)
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="atlas-60-plus_${name}_planning-area_2025-12-31.csv"`,
      )
      const rows = z
        .array(z.record(z.string(), z.string()))
        .parse(parse(await response.text(), { bom: true, delimiter, columns: true }))
      expect(rows).toHaveLength(11 * 11)
      const published = await areasOf('planningAreas', 'ages: AGE_60_PLUS, withinMetres: 1500')
      const shares = rows.filter((row) =>
        /^(Anteil in|Share within)/.test(row.Kennzahl ?? row.Figure ?? ''),
      )
      const numbers = (service: RegExp) =>
        shares
          .filter((row) => service.test(row[kind] ?? ''))
          .map((row) => (row[value] ? Number(row[value].replace(',', '.')) : null))
      const city = published.at(-1)
      expect(numbers(/^(Beratung|Counselling)$/).at(-1)).toBe(
        city && inFile(city.counselling.share),
      )
      expect(new Set(numbers(/^(Beratung|Counselling)$/))).toEqual(
        new Set(published.map(({ counselling }) => inFile(counselling.share))),
      )
      expect(new Set(numbers(/^(Begegnung|Meeting)$/))).toEqual(
        new Set(published.map(({ meeting }) => inFile(meeting.share))),
      )
      for (const row of shares.filter((share) => share[value] !== '')) {
        const [low, stated, high] = [
          row['Spanne von (mindestens)'] ?? row['Range from (at least)'],
          row[value],
          row['Spanne bis (mindestens)'] ?? row['Range to (at least)'],
        ].map((text) => Number(text?.replace(',', '.')))
        expect(low).toBeLessThanOrEqual(stated ?? Number.NaN)
        expect(high).toBeGreaterThanOrEqual(stated ?? Number.NaN)
      }
      for (const row of rows) {
        expect(Object.values(row)).toEqual(
          expect.arrayContaining([
            '2025-12-31',
            expect.stringMatching(
              row[value] === ''
                ? /^(Standorte nicht bekannt|sites not known)$/
                : row[kind] === ''
                  ? /^(gezählt|counted)$/
                  : /^(geschätzt|estimated)$/,
            ),
            expect.stringMatching(/1[.,]500\sm/),
            expect.stringMatching(/1[.,]3 ×/),
            expect.stringMatching(/^(nur bekannte|only known ones)$/),
            expect.stringMatching(/^dl-de\/by-2-0(; Tatsachenangaben)?$/),
          ]),
        )
      }
    },
  )

  it('as Excel: to read, to compute with, and what both rest on', async () => {
    const response = await fetch(
      `${on.url}/erreichbarkeit/tabelle.xlsx?level=social-space&unit=minutes&minutes=10&speed-80-plus=2.5`,
    )
    const book = await readXlsxFile(Buffer.from(await response.arrayBuffer()))
    expect(book.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Tabelle', 1 + 18],
      ['Einzelwerte', 1 + 18 * 11],
      ['Angaben', expect.any(Number)],
    ])
    expect(JSON.stringify(book[2]?.data)).toContain(
      '10\u00a0Minuten, von 60 bis 79 mit 4 km/h, ab 80 mit 2,5 km/h',
    )
    const published = await areasOf('socialSpaces', 'withinMinutes: 10, kmPerHour80Plus: 2.5')
    const [wide, long] = book
    const wholeCity = published.at(-1)
    // The share with its range and how it was found, and so the people, of their day.
    const [heads = [], ...lines] = wide?.data ?? []
    const [, , , residents, , , share, low, high, status] = lines.at(-1) ?? []
    expect(heads[3]).toBe('Menschen ab 60, 31.12.2025 (Menschen)')
    expect(residents).toBe(160_058)
    expect(share).toBe(wholeCity && inFile(wholeCity.meeting.share))
    expect(Number(low)).toBeLessThan(Number(share))
    expect(Number(high)).toBeGreaterThan(Number(share))
    expect(status).toBe('geschätzt')
    const method = long?.data[0]?.indexOf('Wie die Spanne entsteht') ?? -1
    expect(long?.data.at(-1)?.[method]).toMatch(/Luftlinie|Standorte/)
    expect(wide?.data.slice(1, -1).map((row) => row[2])).toContain('7 Prohlis')
    expect(long?.data[1]).toContainEqual(new Date('2025-12-31'))
  })

  it('is the usual one where the address cannot be understood', async () => {
    const [odd, usual] = await Promise.all(
      ['?metres=never&level=street&sort=x&site=y&gap=-1', ''].map(async (search) => {
        const response = await fetch(`${on.url}/erreichbarkeit/tabelle.csv${search}`)
        return [response.status, await response.text()]
      }),
    )
    expect(odd).toEqual(usual)
    expect(odd?.[0]).toBe(200)
  })
})

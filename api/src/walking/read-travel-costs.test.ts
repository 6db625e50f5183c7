import { describe, expect, it } from 'vitest'
import { readTravelCosts, TravelCostsError } from './read-travel-costs.ts'

const cells = [
  { lon: 13.7428, lat: 51.0488 },
  { lon: 13.736, lat: 51.0489 },
]
const luise = { slug: 'luise', lon: 13.7, lat: 51.06 }
const nextDoor = { slug: 'next-door', lon: 13.7, lat: 51.06 }
const places = { cells, sites: [luise, nextDoor] }

const table = (...rows: string[]) =>
  ['# source: Table of the city', '# as_of: 2026-05-01', 'lon,lat,site,metres', ...rows].join('\n')

function refusalOf(text: string): string[] {
  try {
    readTravelCosts(text, places)
  } catch (error) {
    if (error instanceof TravelCostsError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a table of walking distances', () => {
  it('answers for the ways it names, with its source and day, under a name of its own', async () => {
    const read = readTravelCosts(table('13.7428,51.0488,luise,4210'), places)
    const ways = cells.map((from) => ({ from, to: luise, geodesicMetres: 3000 }))
    expect(await read.walkingMetres(ways)).toEqual([4210, null])
    expect(read).toMatchObject({
      method: 'TRAVEL_COSTS',
      detourFactor: null,
      network: { source: { name: 'Table of the city' }, asOf: '2026-05-01' },
    })
    const other = readTravelCosts(table('13.7428,51.0488,luise,4211'), places)
    expect(other.version).not.toBe(read.version)
  })

  it('may have its columns in any order, others beside them, Windows line ends and a byte order mark', async () => {
    const text =
      '\uFEFF# source: Table\r\n# as_of: 2026-05-01\r\nsite,minutes,metres,lat,lon\r\nluise,50,4210,51.0488,13.7428\r\n'
    const [from] = cells
    if (!from) throw new Error('no cell')
    expect(
      await readTravelCosts(text, places).walkingMetres([{ from, to: luise, geodesicMetres: 1 }]),
    ).toEqual([4210])
  })

  it('names a way once for two sites in one house, which are equally far', () => {
    const both = ['13.736,51.0489,luise,900', '13.736,51.0489,next-door,900']
    expect(refusalOf(table(...both))).toEqual([])
    expect(refusalOf(table('13.736,51.0489,luise,900', '13.736,51.0489,next-door,901'))).toEqual([
      '  line 5: another site at the same place is 900 m away',
    ])
  })

  it('tells every problem at once, each with its line', () => {
    expect(
      refusalOf(
        table(
          '13.7428,51.0488,luise,4210',
          '13.7428,51.0488,luise,4210',
          '14.5,51.0488,luise,10',
          '13.736,51.0489,nowhere,10',
          '13.736,51.0489,luise,-1',
          '13.736,51.0489,luise,4.2e3',
          '13.736,951.0489,luise,500000',
          '13.736,,,',
        ),
      ),
    ).toEqual([
      '  line 8, metres: must be metres from 0 to 200000 (it is "-1")',
      '  line 9, metres: must be metres from 0 to 200000, written like 13.7428 (it is "4.2e3")',
      '  line 10, lat: must be degrees of latitude (it is "951.0489")',
      '  line 10, metres: must be metres from 0 to 200000 (it is "500000")',
      '  line 11, lat: must be degrees of latitude, written like 13.7428 (it is "")',
      '  line 11, site: must be the slug of a site (it is "")',
      '  line 11, metres: must be metres from 0 to 200000, written like 13.7428 (it is "")',
      '  line 5: line 4 names this way, too',
      '  line 6: there is no cell at 14.5 51.0488',
      '  line 7: there is no service site "nowhere"',
    ])
  })

  it.each([
    [
      'nothing in it',
      '',
      [
        '  the line "# source: …" is missing: where the ways come from',
        '  the line "# as_of: …" must be the day of the ways, such as 2026-05-01',
        '  it has no column lon, lat, site, metres',
      ],
    ],
    ['no ways', table(), ['  it names no way']],
    [
      'no such day',
      table('13.7428,51.0488,luise,1').replace('2026-05-01', '2026-02-30'),
      ['  the line "# as_of: …" must be the day of the ways, such as 2026-05-01'],
    ],
    [
      'rows of another length',
      table('13.7428,51.0488,luise'),
      [expect.stringContaining('it is not readable as CSV: Invalid Record Length')],
    ],
  ])('is refused with %s', (_, text, problems) => {
    expect(refusalOf(text)).toEqual(problems)
  })

  it('names twenty problems in words and counts the others', () => {
    const rows = Array.from({ length: 25 }, (_, index) => `13.736,51.0489,nowhere-${index},10`)
    const refusal = refusalOf(table(...rows))
    expect(refusal).toHaveLength(21)
    expect(refusal.at(-1)).toBe('  … and 5 more')
  })
})

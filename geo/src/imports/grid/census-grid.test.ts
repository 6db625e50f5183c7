import { describe, expect, it } from 'vitest'
import { europesGrid } from '../../projection/europes-grid.ts'
import { contextOf, fileOf, inDegrees, readAll } from '../spatial-fixture.ts'
import { censusGrid } from './census-grid.ts'
import { cellOfId } from './grid-id.ts'

/** The middle of the cell in which a place of the city lies. */
function middle(east: number, north: number, side = 100): readonly [number, number] {
  const [x, y] = europesGrid.fromDegrees(inDegrees(east, north))
  return [(Math.floor(x / side) + 0.5) * side, (Math.floor(y / side) + 0.5) * side]
}

const idOf = ([x, y]: readonly [number, number], side = 100) =>
  `CRS3035RES${side}mN${y - side / 2}E${x - side / 2}`

/** Two cells in each of the four districts. */
const inEach = [0, 1].flatMap((column) =>
  [0, 1].flatMap((row) =>
    [300, 600].map((within) => middle(column * 1000 + within, row * 1000 + within)),
  ),
)

const header =
  'GITTER_ID_100m;x_mp_100m;y_mp_100m;Insgesamt_Bevoelkerung;Unter10;a50bis59;a60bis69;a70bis79;a80undaelter'
const census = (lines: readonly string[]) =>
  fileOf('Zensus2022.csv', [header, ...lines, ''].join('\r\n'))
const line = (at: readonly [number, number], people: string) =>
  `${idOf(at)};${at[0]};${at[1]};${people}`

const sums = (rows: readonly object[]) => {
  const of = (column: string, district: string) =>
    rows
      .filter((row) => 'district' in row && row.district === district)
      .reduce(
        (sum, row) => sum + Number(Object.entries(row).find(([name]) => name === column)?.[1]),
        0,
      )
  return ['01', '02', '03', '04'].map((district) => [
    Math.round(of('age_60_to_79', district) * 1e4) / 1e4,
    Math.round(of('age_80_plus', district) * 1e4) / 1e4,
  ])
}
const residents = [1, 2, 3, 4].map(() => [100, 40])

describe('the names of cells', () => {
  const names = [
    ['CRS3035RES100mN3026500E4533000', { x: 4_533_050, y: 3_026_550, side: 100 }],
    ['100mN30265E45330', { x: 4_533_050, y: 3_026_550, side: 100 }],
    ['CRS3035RES250mN3026500E4533250', { x: 4_533_375, y: 3_026_625, side: 250 }],
    ['500mN30265E45330', { x: 4_533_250, y: 3_026_750, side: 500 }],
    ['1kmN3026E4533', { x: 4_533_500, y: 3_026_500, side: 1000 }],
    ['CRS3035RES1000mN3026000E4533000', { x: 4_533_500, y: 3_026_500, side: 1000 }],
  ] as const
  it.each(names)('%s is one', (name, cell) => {
    expect(cellOfId(name)).toEqual(cell)
  })
  it.each(['', 'N30265E45330', '100mN3026.5E4533.0', '500mN30263E45330', '10kmN302E453'])(
    '%j is none',
    (name) => {
      expect(cellOfId(name)).toBeUndefined()
    },
  )
})

describe('a census grid', () => {
  it('says where residents of districts live, by their ages, and adds up to them', async () => {
    const lines = inEach.map((at, place) =>
      line(at, `50;5;5;${place % 2 === 0 ? 3 : 2};1;${place % 2}`),
    )
    const { rows, problems } = await readAll(censusGrid, [census(lines)])
    expect(problems).toEqual([])
    expect(rows).toHaveLength(8)
    expect(sums(rows)).toEqual(residents)
    const [lon, lat] = europesGrid.toDegrees(inEach[0] ?? [0, 0])
    expect(rows[0]).toEqual({
      ...{ table: 'cells', day: '2025-12-31', district: '01', source: 'new' },
      ...{ lon: Math.round(lon * 1e7) / 1e7, lat: Math.round(lat * 1e7) / 1e7 },
      // Four of the seven between 60 and 79, and none of the one of 80.
      ...{ age_60_to_79: 57.142857, age_80_plus: 0 },
    })
  })

  it('says it by numbers of all people, where it tells no ages', async () => {
    const lines = inEach.map(([x, y], place) => `${x},${y},${place % 2 === 0 ? 30 : 10}`)
    const file = fileOf('gitter.csv', ['x_3035,y_3035,Einwohner', ...lines].join('\n'))
    const { rows, problems } = await readAll(censusGrid, [file])
    expect(problems).toEqual([])
    expect(sums(rows)).toEqual(residents)
    expect(rows[0]).toMatchObject({ age_60_to_79: 75, age_80_plus: 30 })
  })

  it('says it by the model of the built-in cells, where it tells 65 and older', async () => {
    const lines = inEach.map(
      ([x, y], place) => `${x},${y},${place % 2 === 0 ? 30 : 10},${place % 2 === 0 ? 0 : 6}`,
    )
    const file = fileOf(
      'gitter.csv',
      ['x_3035,y_3035,est65_2011,age_80plus_2011', ...lines].join('\n'),
    )
    const { rows, problems } = await readAll(censusGrid, [file])
    expect(problems).toEqual([])
    expect(sums(rows)).toEqual(residents)
    // 105 of 140 people 60+; of the 40 aged 80+ half of three quarters: 15. The other cell has room for 25.
    expect(rows[0]).toMatchObject({ age_60_to_79: 90, age_80_plus: 15 })
  })

  it('distributes residents as they were counted, where they were, in place of their estimate', async () => {
    const counted = ['01', '02', '03', '04'].map((district) => ({
      ...{ day: '2025-12-31', district, source: 'register' },
      ...{ age_60_to_79: 70, age_80_plus: 30 },
    }))
    const lines = inEach.map((at) => line(at, '50;5;5;3;1;1'))
    const context = contextOf({ 'district-residents-by-age': counted })
    const { rows } = await readAll(censusGrid, [census(lines)], {}, context)
    expect(sums(rows)).toEqual([1, 2, 3, 4].map(() => [70, 30]))
  })

  it('takes a kilometre as sixteen squares, of which those in the city count', async () => {
    const places = [0, 1].flatMap((column) =>
      [0, 1].map((row) => middle(column * 1000 + 500, row * 1000 + 500, 1000)),
    )
    const lines = [...new Set(places.map((at) => `${idOf(at, 1000)};10;4`))]
    const file = fileOf('1km.csv', ['Gitter_ID_1km;60-79;80+', ...lines].join('\n'))
    const { rows, problems } = await readAll(censusGrid, [file])
    expect(problems).toEqual([])
    expect(rows.length).toBeGreaterThan(32)
    expect(sums(rows)).toEqual(residents)
  })

  it('leaves out what lies outside of the city, as of a whole country', async () => {
    const lines = inEach.map((at) => line(at, '50;5;5;3;1;1'))
    const far = line(middle(90_000, 40_000), '50;5;5;3;1;1')
    const { rows, problems } = await readAll(censusGrid, [census([far, ...lines])])
    expect([rows.length, problems]).toEqual([8, []])
  })

  it('takes what is withheld, or nobody, for nobody', async () => {
    const lines = inEach.map((at, place) =>
      line(at, `50;–;5;${place % 2 === 0 ? '3;1;2' : '–;;-1'}`),
    )
    const { rows, problems } = await readAll(censusGrid, [census(lines)])
    expect([rows.length, problems]).toEqual([4, []])
  })

  it('tells all that is wrong at once, with line, column and value', async () => {
    const [first = [0, 0] as const, second = [0, 0] as const, ...others] = inEach
    const { problems, german, english } = await readAll(censusGrid, [
      census([
        line(first, '50;5;5;3;viele;1'),
        line(first, '50;5;5;3;1;1'),
        line(first, '50;5;5;3;1;1'),
        `${idOf(second)};${second[0]};${second[1] + 100};50;5;5;3;1;1`,
        `100m-Zelle;${second[0]};${second[1]};50;5;5;3;1;1`,
        `${idOf(second)};${second[0] + 7};${second[1]};50;5;5;3;1;1`,
        `${idOf(middle(300, 300, 250), 250)};${second[0]};${second[1]};50;5;5;3;1;1`,
        ...others.slice(2).map((at) => line(at, '50;5;5;3;1;1')),
      ]),
    ])
    expect(problems.map(({ line: at, column, key }) => [at, column, key])).toEqual([
      [2, 'a70bis79', 'NOT_A_COUNT'],
      [4, 'GITTER_ID_100m', 'CELL_GIVEN_TWICE'],
      [5, 'x_mp_100m', 'ID_AND_MIDDLE_DIFFER'],
      [6, 'GITTER_ID_100m', 'NOT_A_CELL'],
      [7, 'x_mp_100m', 'NOT_A_MIDDLE'],
      [8, 'GITTER_ID_100m', 'CELLS_OF_TWO_SIZES'],
      [null, null, 'NOBODY_IN_CELLS'],
    ])
    expect(problems.at(-1)?.value).toBe('03')
    expect(german[1]).toBe('Diese Zelle kam schon vor. Erwartet wird jede einmal.')
    expect(english[1]).toBe('This cell was there before. Each is expected once.')
  })

  const broken = [
    ['names no cells', 'a;a60bis79;a80undaelter\n1;2;3', 'NO_CELL_COLUMN'],
    ['counts nobody', 'x_3035;y_3035;Haushalte\n1;2;3', 'NO_PEOPLE_COLUMN'],
    ['lies elsewhere', 'x_3035;y_3035;Einwohner\n4000050;3000050;3', 'NO_CELL_IN_CITY'],
    ['has cells of no size', 'x_3035;y_3035;Einwohner\n4000051;3000050;3', 'NOT_A_CELL_SIZE'],
    ['is empty', '', 'EMPTY_FILE'],
  ] as const
  it.each(broken)('is refused where it %s', async (_, text, key) => {
    const { rows, problems } = await readAll(censusGrid, [fileOf('a.csv', text)])
    expect(rows).toEqual([])
    expect(problems.map((problem) => problem.key)).toContain(key)
  })

  it('needs residents of districts, which it distributes', async () => {
    const { problems } = await readAll(
      censusGrid,
      [census([])],
      {},
      contextOf({ 'district-seniors-estimate': [] }),
    )
    expect(problems.map(({ key }) => key)).toEqual(['NO_RESIDENTS_OF_DISTRICTS'])
  })
})

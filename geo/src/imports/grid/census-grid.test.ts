import { describe, expect, it } from 'vitest'
import type { LayerRecord } from '../../layers/layer-tables.ts'
import { europesGrid } from '../../projection/europes-grid.ts'
import { contextOf, fileOf, inDegrees, readAll } from '../spatial-fixture.ts'
import { censusGrid } from './census-grid.ts'
import type { ImportContext } from '../import-kind.ts'
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

  describe('says with its cells how far they miss', () => {
    /** Two social spaces of two districts, of one planning area, where twice as many live as in the other. */
    const spaces: LayerRecord<'residents-by-age'>[] = ['01', '02'].map((social_space, place) => ({
      ...{ day: '2025-12-31', planning_area: '0', social_space, source: 'register' },
      ...{ all: 999, age_0_to_17: 0, age_18_to_59: 0, age_60_to_64: place === 0 ? 250 : 125 },
      ...{ age_65_to_69: 0, age_70_to_74: 0, age_75_to_79: 0 },
      ...{ age_80_to_84: place === 0 ? 40 : 60, age_85_plus: 0 },
    }))
    const inSpaces = (code: string) => (code < '03' ? '01' : '02')
    const districts = contextOf()
      .before('districts')
      .map((one) => ({ ...one, planning_area: '0', social_space: inSpaces(one.code) }))
    const even = (columns: string, people: string) =>
      fileOf('a.csv', [columns, ...inEach.map(([x, y]) => `${x},${y},${people}`)].join('\n'))
    const errorsOf = async (file: ReturnType<typeof fileOf>, context: ImportContext) =>
      (await readAll(censusGrid, [file], {}, context)).rows.flatMap((row) =>
        row.table === 'estimate-errors' ? Object.values(row).slice(1).join(' ') : [],
      )
    const rows = (of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(
        ([ages, percent]) =>
          `cell ${ages} 2025-12-31 social-spaces-from-planning-areas ${percent} new`,
      )
    // Evenly divided, each has 187.5 of 375, 50 of 100 and 237.5 of 475.
    const missed = rows({
      age_60_to_79: '37.5 50',
      age_80_plus: '20.8 25',
      age_60_plus: '23.2 28.4',
    })

    it.each([
      ['ages', 'x_3035,y_3035,60-79,80+', '7,3'],
      ['people 65+', 'x_3035,y_3035,est65_2011,age_80plus_2011', '10,3'],
      ['all people', 'x_3035,y_3035,Einwohner', '40'],
    ])('by %s, where social spaces of a planning area are counted', async (_, columns, people) => {
      const context = contextOf({ districts, 'residents-by-age': spaces })
      expect(await errorsOf(even(columns, people), context)).toEqual(missed)
    })

    it('where districts are counted and nothing else, by their sums', async () => {
      const counted = districts.map(({ code: district, social_space }) => ({
        ...{ day: '2025-12-31', district, source: 'register' },
        ...(social_space === '01'
          ? { age_60_to_79: 125, age_80_plus: 20 }
          : { age_60_to_79: 62.5, age_80_plus: 30 }),
      }))
      const context = contextOf({ districts, 'district-residents-by-age': counted })
      expect(await errorsOf(even('x_3035,y_3035,60-79,80+', '7,3'), context)).toEqual(missed)
    })

    it('and of no age that is missed by all there are, or that nobody can be compared with', async () => {
      const few = spaces.map((row) =>
        row.social_space === '02' ? { ...row, age_60_to_64: 5 } : row,
      )
      const context = contextOf({ districts, 'residents-by-age': few })
      const told = await errorsOf(even('x_3035,y_3035,60-79,80+', '7,3'), context)
      expect(told.map((row) => row.split(' ')[1])).toEqual(['age_80_plus'])
      expect(await errorsOf(even('x_3035,y_3035,60-79,80+', '7,3'), contextOf())).toEqual([])
    })
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

import { describe, expect, it } from 'vitest'
import type { Pair } from '../../projection/coordinate-systems.ts'
import {
  collection,
  contextOf,
  feature,
  fileOf,
  inDegrees,
  metres,
  places,
  readAll,
  squareOf,
} from '../spatial-fixture.ts'
import { boundaries } from './boundaries.ts'

const utm = 'urn:ogc:def:crs:EPSG::25833'
const district = (code: string, ring: readonly Pair[] = squareOf(code), more: object = {}) =>
  feature({ code, name: `Viertel ${code}`, ...more }, 'Polygon', [ring])
const all = (changed: Readonly<Record<string, readonly Pair[]>> = {}) =>
  Object.keys(places).map((code) => district(code, changed[code]))
const read = (features: readonly object[], crs: string | undefined = utm, declared = {}) =>
  readAll(boundaries, [fileOf('stadtteile.geojson', collection(features, crs))], declared)

describe('boundaries of districts', () => {
  it('become districts with their outlines in degrees, and what the file leaves out is as before', async () => {
    const { rows, problems } = await read(all())
    expect(problems).toEqual([])
    expect(rows).toHaveLength(8)
    const [first, outline] = rows
    expect(first).toMatchObject({
      ...{ table: 'districts', code: '01', name: 'Viertel 01', planning_area: '0' },
      ...{ social_space: '01', reported_with: null, source: 'new' },
      centre_lon: inDegrees(300, 300)[0],
    })
    // A square kilometre of the plane is a little more on the ellipsoid: UTM shrinks by 0.04 % in its middle.
    expect(first).toHaveProperty('area_km2', 1.0006)
    const [lon, lat] = inDegrees(0, 0).map((degrees) => Math.round(degrees * 1e9) / 1e9)
    expect(outline).toMatchObject({ table: 'district-outlines', district: '01', part: 0 })
    expect(outline).toHaveProperty('ring', expect.stringContaining(`${lon} ${lat}, `))
  })

  it('have the area that the file says, in km², hectares or square metres', async () => {
    const { rows, problems } = await read([
      district('01', undefined, { flaeche_km2: '1,0' }),
      district('02', undefined, { 'Fläche (ha)': 100 }),
      district('03', undefined, { shape_area: 1_000_000 }),
      district('04'),
    ])
    expect(problems).toEqual([])
    expect(rows.flatMap((row) => ('area_km2' in row ? row.area_km2 : []))).toEqual([
      ...[1, 1, 1],
      1.0006,
    ])
  })

  it('keep their parts and holes, each ring a row', async () => {
    const hole = [metres(400, 400), metres(400, 600), metres(600, 600), metres(400, 400)]
    const isle = [metres(2200, 0), metres(2300, 0), metres(2300, 100), metres(2200, 0)]
    const parts = [[squareOf('01'), hole], [isle]]
    const { rows, problems } = await read([
      {
        ...{ type: 'Feature', properties: { code: '01', name: 'Viertel 01' } },
        geometry: { type: 'MultiPolygon', coordinates: parts },
      },
      district('02', hole),
    ])
    expect(problems).toEqual([])
    expect(
      rows.flatMap((row) => ('part' in row ? [[Object.values(row)[1], row.part]] : [])),
    ).toEqual([
      ...[
        ['01', 0],
        ['01', 0],
        ['01', 1],
      ],
      ['02', 0],
    ])
  })

  it('are read from a table with geometries as EWKT, as city portals hand it out', async () => {
    const lines = Object.keys(places).map((code) => {
      const corners = squareOf(code).map((corner) => corner.join(' '))
      return `${code};${code} - Viertel ${code};"SRID=25833;POLYGON((${corners.join(', ')}))"`
    })
    const file = fileOf('stadtteile.csv', ['blocknr;bez;shape', ...lines].join('\r\n'))
    const { rows, problems } = await readAll(boundaries, [file])
    expect(problems).toEqual([])
    const { rows: same } = await read(all())
    expect(rows).toEqual(same)
  })

  it('are asked for their coordinate system where nobody says it', async () => {
    const { rows, problems, german, english } = await readAll(boundaries, [
      fileOf('stadtteile.geojson', collection(all())),
    ])
    expect([rows, problems.map(({ key }) => key)]).toEqual([[], ['NO_COORDINATE_SYSTEM']])
    expect(german).toEqual([
      'Das Koordinatensystem steht nicht in der Datei. Bitte angeben, wie EPSG:25833. In der Stadt lägen die Positionen mit EPSG:25833 (ETRS89 / UTM 33N) oder EPSG:32633 (WGS 84 / UTM 33N).',
    ])
    expect(english).toEqual([
      'The file does not say its coordinate system. Please state it, as EPSG:25833. With EPSG:25833 (ETRS89 / UTM 33N) or EPSG:32633 (WGS 84 / UTM 33N) the positions would lie in the city.',
    ])
  })

  const systems = [
    ['is declared', { crs: 'EPSG:25833' }, undefined, []],
    ['is not known', {}, 'EPSG:1234', ['UNKNOWN_COORDINATE_SYSTEM']],
    ['is declared as another', { crs: 'EPSG:25832' }, utm, ['SYSTEMS_DIFFER']],
    ['cannot be', {}, 'EPSG:25832', ['OTHER_COORDINATE_SYSTEM']],
  ] as const
  it.each(systems)('say once what is wrong where it %s', async (_, declared, crs, keys) => {
    const file = fileOf('a.geojson', collection(all(), crs))
    const { problems } = await readAll(boundaries, [file], declared)
    expect(problems.map(({ key }) => key)).toEqual(keys)
  })

  it('say once that longitude and latitude are swapped', async () => {
    const swapped = Object.keys(places).map((code) =>
      district(
        code,
        squareOf(code).map(([x, y]): Pair => [y, x]),
      ),
    )
    const { problems, german } = await read(swapped)
    expect(problems.map(({ line, key }) => ({ line, key }))).toEqual([
      { line: null, key: 'SWAPPED_COORDINATES' },
    ])
    expect(german[0]).toContain('vertauscht')
  })

  it('tell all faults at once, each with its feature and place', async () => {
    const bowtie = [
      metres(0, 0),
      metres(1000, 1000),
      metres(1000, 0),
      metres(0, 1000),
      metres(0, 0),
    ]
    const wider = squareOf('03').map(([x, y]): Pair => [x === metres(1000, 0)[0] ? x + 50 : x, y])
    const { problems, german, english } = await read([
      district('01', bowtie),
      feature({ code: '02', name: 'Viertel 02' }, 'LineString', squareOf('02')),
      district('03', wider),
      district('04'),
      district('04'),
      feature({ name: 'Ohne' }, 'Polygon', [squareOf('02')]),
      district('0 5', [metres(90_000, 0), metres(90_001, 0), metres(90_000, 1), metres(90_000, 0)]),
    ])
    expect(problems).toEqual([
      {
        ...{ file: 'stadtteile.geojson', line: 7, column: 'geometry', key: 'OUTSIDE_CITY' },
        value: '501000 5656000',
      },
      ...[
        { line: 1, column: 'geometry', value: null, key: 'INVALID_OUTLINE' },
        { line: 2, column: 'geometry', value: null, key: 'NOT_AN_AREA' },
        { line: 5, column: 'code', value: '04', key: 'AREA_GIVEN_TWICE' },
        { line: 6, column: null, value: null, key: 'NO_CODE' },
        { line: 3, column: 'geometry', value: '03', key: 'OUTLINES_OVERLAP' },
      ].map((problem) => ({ file: 'stadtteile.geojson', ...problem })),
    ])
    const at = inDegrees(500, 500).map((degrees) => degrees.toFixed(5))
    expect(german[1]).toBe(`Der Umriss kreuzt oder berührt sich selbst, bei ${at[1]}, ${at[0]}.`)
    expect(english[1]).toBe(`The outline crosses or touches itself, at ${at[1]}, ${at[0]}.`)
    expect(german.at(-1)).toMatch(/^Überdeckt sich mit 04 Viertel 04 auf 50\.0\d\d m², bei 51\./)
  })

  it('say where a gap is between neighbours, and how large', async () => {
    const narrower = squareOf('01').map(([x, y]): Pair => [
      x === metres(1000, 0)[0] && y === metres(0, 0)[1] ? x - 20 : x,
      y,
    ])
    const around = [
      ...[metres(1000, -500), metres(2000, -500), metres(2000, 1000), metres(1000, 1000)],
      ...[metres(1000, 0), metres(0, 0), metres(0, -500), metres(1000, -500)],
    ]
    const { problems, german } = await read(all({ '01': narrower, '02': around }))
    expect(problems.map(({ key }) => key)).toEqual(['GAP_BETWEEN_OUTLINES'])
    expect(german[0]).toMatch(
      /^Zwischen 01 Viertel 01 und 02 Viertel 02 ist eine Lücke von 10\.\d{3} m²/,
    )
  })

  it('say that a file is cut off, and go on with what is there', async () => {
    const whole = JSON.stringify(collection(all(), utm))
    const { problems } = await readAll(boundaries, [
      fileOf('half.geojson', whole.slice(0, whole.length / 2)),
    ])
    expect(problems[0]).toMatchObject({ line: 2, key: 'CUT_OFF' })
  })

  const broken = [
    ['is no JSON', '{"type": "FeatureCollection", "features": [}]', 'UNREADABLE_GEOJSON'],
    ['has no features', '{"type": "FeatureCollection", "features": []}', 'NO_FEATURES'],
    ['is empty', '', 'EMPTY_FILE'],
    ['has no geometry', 'code;name\n01;Viertel 01', 'NO_PLACE_COLUMN'],
    [
      'has another area',
      JSON.stringify(collection([district('01', undefined, { ha: 42 })], utm)),
      'AREA_DIFFERS',
    ],
    [
      'has no name',
      JSON.stringify(collection([feature({ code: '01' }, 'Polygon', [squareOf('01')])], utm)),
      'NO_NAME',
    ],
    [
      'has a new district in no planning area',
      JSON.stringify(
        collection(
          [
            ...all(),
            district('99', [metres(2000, 0), metres(2100, 0), metres(2000, 100), metres(2000, 0)]),
          ],
          utm,
        ),
      ),
      'DISTRICT_IN_NO_PLANNING_AREA',
    ],
    [
      'has an unknown planning area',
      JSON.stringify(collection([district('01', undefined, { stadtbezirk: 'Wüste' })], utm)),
      'UNKNOWN_AREA',
    ],
    [
      'has nothing in its geometry',
      JSON.stringify(
        collection(
          [
            { type: 'Feature', properties: { code: '01', name: 'a' }, geometry: null },
            district('02'),
          ],
          utm,
        ),
      ),
      'NO_GEOMETRY',
    ],
    ['has broken WKT', 'code;name;wkt\n01;a;POLYGON((1 2, 3', 'UNREADABLE_GEOMETRY'],
  ] as const
  it.each(broken)('are refused with a plain line where a file %s', async (_, text, key) => {
    const { problems, german, english } = await readAll(boundaries, [fileOf('a', text)])
    expect(problems.map((problem) => problem.key)).toContain(key)
    expect([...german, ...english].filter((sentence) => !/^\p{Lu}.*\.$/su.test(sentence))).toEqual(
      [],
    )
  })
})

it('takes any place for that of a city which is not known yet', async () => {
  const nothing = contextOf({
    districts: [],
    'district-outlines': [],
    'planning-areas': [],
    'social-spaces': [],
  })
  const first = [district('01', undefined, { planungsbereich: '0' })]
  const { problems } = await readAll(
    boundaries,
    [fileOf('a.geojson', collection(first, utm))],
    { level: 'Stadtteile' },
    nothing,
  )
  expect(problems.map(({ key }) => key)).toEqual(['UNKNOWN_AREA', 'DISTRICT_IN_NO_SOCIAL_SPACE'])
})

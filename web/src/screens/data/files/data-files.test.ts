import startSqlite from '@sqlite.org/sqlite-wasm'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'

import { sheetCsv } from '$tables/sheet-csv'
import german from '$words/de'
import english from '$words/en'

import { dataGeoJson } from './data-geojson'
import { dataGeoPackage } from './data-geopackage'
import { dataParquet } from './data-parquet'
import { placesOf } from './data-places'
import { twoPlaces } from './data-set-fixture'
import { dataSheet } from './data-sheet'
import { partsOf, readPart } from './parts'
import { csvOnTheWeb, tableSchema } from './table-schemas'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const en = english(cityNamed('Dresden'))
const nowhere: typeof fetch = () => Promise.reject(new Error('asked for outlines'))
const places = () => placesOf(twoPlaces, nowhere)

describe('a table of the data', () => {
  it('is for people in CSV: in words, in their notation, with what is not known empty', () => {
    expect(sheetCsv(dataSheet(twoPlaces, de), 'de').replace('\ufeff', '').split('\r\n')).toEqual([
      'Nummer;Zahl;Fläche (km²);Alt;Tag;Wie;Arten',
      '05;3;1,5;ja;2025-12-31;gezählt;Begegnung, Beratung',
      "'=1+1;;;nein;2024;gezählt;",
      '',
    ])
    expect(sheetCsv(dataSheet(twoPlaces, en), 'en')).toContain('05,3,1.5,yes,')
  })

  it('is for programs in GeoJSON: by ids, with null for what is not known', async () => {
    expect(dataGeoJson(twoPlaces, await places(), 'de')).toEqual({
      type: 'FeatureCollection',
      name: 'Zwei Orte',
      language: 'de',
      attribution: 'Stadt: Register (dl-de/by-2-0)',
      dataVersion: 'v1',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [13.7, 51.05] },
          properties: {
            code: '05',
            count: 3,
            size: 1.5,
            is_old: true,
            day: '2025-12-31',
            status: 'OBSERVED',
            kinds: ['MEETING', 'COUNSELLING'],
          },
        },
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [13.8, 51.1] },
          properties: {
            code: '=1+1',
            count: null,
            size: null,
            is_old: false,
            day: '2024',
            status: 'OBSERVED',
            kinds: null,
          },
        },
      ],
    })
  })

  it('is the same in Parquet, with its places as GeoParquet has them', async () => {
    const file = dataParquet(twoPlaces, await places())
    const rows: Record<string, unknown>[] = await parquetReadObjects({ file, geoparquet: true })
    expect(rows).toMatchObject([
      { code: '05', count: 3, size: 1.5, is_old: true, kinds: 'MEETING COUNSELLING' },
      { code: '=1+1', count: null, size: null, is_old: false, kinds: null },
    ])
    expect(rows.map(({ geometry }) => geometry)).toMatchObject([
      { type: 'Point', coordinates: [13.7, 51.05] },
      { type: 'Point', coordinates: [13.8, 51.1] },
    ])
  })

  it('is the same in a GeoPackage, byte for byte of the same data', async () => {
    const file = await dataGeoPackage(twoPlaces, await places(), 'Register')
    expect(await dataGeoPackage(twoPlaces, await places(), 'Register')).toEqual(file)
    expect(new TextDecoder().decode(file.slice(0, 15))).toBe('SQLite format 3')
    expect(new DataView(file.buffer).getInt32(68)).toBe(0x47504b47)
    const sqlite = await startSqlite()
    const database = new sqlite.oo1.DB(':memory:')
    const memory = sqlite.wasm.allocFromTypedArray(file)
    sqlite.capi.sqlite3_deserialize(database, 'main', memory, file.length, file.length, 0)
    const all = (sql: string) => {
      const found: unknown = database.selectArrays(sql)
      return found
    }
    expect(all('select code, count, size, is_old, kinds from two_places')).toEqual([
      ['05', 3, 1.5, 1, 'MEETING COUNSELLING'],
      ['=1+1', null, null, 0, null],
    ])
    expect(all('select data_type, min_x, max_y, srs_id from gpkg_contents')).toEqual([
      ['features', 13.7, 51.1, 4326],
    ])
    expect(all('select geometry_type_name from gpkg_geometry_columns')).toEqual([['POINT']])
    expect(all('pragma integrity_check')).toEqual([['ok']])
    database.close()
  })

  it('has in its rows the outline of their area: as it is known, of many as it is drawn, of very many its middle', async () => {
    const asked: string[] = []
    const topology = {
      ...{
        type: 'Topology',
        arcs: [
          [
            [13, 51],
            [15, 51],
            [15, 52],
            [13, 52],
            [13, 51],
          ],
        ],
      },
      objects: {
        city: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]] }] },
        ...{ districts: { type: 'GeometryCollection', geometries: [] } },
        waterways: { type: 'GeometryCollection', geometries: [] },
      },
    }
    const get: typeof fetch = (address) => {
      if (typeof address === 'string') asked.push(address)
      return Promise.resolve(Response.json(topology))
    }
    const firstOf = async (rows: number) => {
      const places = Array.from({ length: rows }, () => ({
        area: { level: 'CITY' as const, code: 'x' },
      }))
      const found = { ...twoPlaces, dataSet: { ...twoPlaces.dataSet, places: 'AREA' as const } }
      return (await placesOf({ ...found, places }, get))[0]
    }
    expect(await firstOf(500)).toMatchObject({ type: 'Polygon' })
    expect(await firstOf(501)).toMatchObject({ type: 'Polygon' })
    expect(await firstOf(20_001)).toEqual({ type: 'Point', coordinates: [14, 51.5] })
    expect(asked.map((address) => address.split('/').at(-1))).toEqual([
      ...['areas-full.json', 'areas-overview.json', 'areas-overview.json'],
    ])
  })

  it('is told of part by part where it has very many rows', () => {
    expect([0, 1, 100_000, 100_001, 3_000_000].map(partsOf)).toEqual([1, 1, 1, 2, 30])
    const asked = ['', 'part=2', 'part=0', 'part=-1', 'part=2.5', 'part=x', 'part=100000']
    expect(asked.map((search) => readPart(new URLSearchParams(search)))).toEqual([
      ...[1, 2],
      ...[null, null, null, null, null],
    ])
  })
})

describe('what stands in the columns', () => {
  it('is told of the CSV as it is by a Table Schema', () => {
    const schema = tableSchema(twoPlaces.dataSet, { t: de, language: 'de' })
    const [header = ''] = sheetCsv(dataSheet(twoPlaces, de), 'de').slice(1).split('\r\n')
    expect(schema.fields.map(({ name }) => name)).toEqual(header.split(';'))
    expect(schema.fields[2]).toEqual({
      name: 'Fläche (km²)',
      id: 'size',
      title: 'Fläche',
      description: 'what size means (∅: nicht bekannt)',
      type: 'number',
      decimalChar: ',',
      groupChar: '.',
      constraints: { required: false },
    })
    expect(schema.fields[5]).toMatchObject({ constraints: { required: true, enum: ['gezählt'] } })
  })

  it('is told by CSV on the Web, too', () => {
    const { dialect, tableSchema: told } = csvOnTheWeb(twoPlaces.dataSet, { t: en, language: 'en' })
    expect(dialect.delimiter).toBe(',')
    expect(told.columns.map(({ name, datatype }) => [name, datatype])).toEqual([
      ['code', 'string'],
      ['count', 'integer'],
      ['size', 'number'],
      ['is_old', { base: 'boolean', format: 'yes|no' }],
      ['day', { base: 'string', format: '\\d{4}(-\\d{2}(-\\d{2})?)?' }],
      ['status', { base: 'string', format: 'gezählt' }],
      ['kinds', 'string'],
    ])
  })
})

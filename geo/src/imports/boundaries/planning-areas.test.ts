import { describe, expect, it } from 'vitest'
import type { Pair } from '../../projection/coordinate-systems.ts'
import {
  collection,
  feature,
  fileOf,
  metres,
  places,
  readAll,
  squareOf,
} from '../spatial-fixture.ts'
import { boundaries } from './boundaries.ts'

const utm = 'urn:ogc:def:crs:EPSG::25833'
const all = () =>
  Object.keys(places).map((code) =>
    feature({ code, name: `Viertel ${code}` }, 'Polygon', [squareOf(code)]),
  )

describe('boundaries of planning areas', () => {
  const planningArea = (code: string, name: string, ring: readonly Pair[]) =>
    feature({ code, name }, 'Polygon', [ring])
  const mitte = [metres(0, 0), metres(2000, 0), metres(2000, 1000), metres(0, 1000), metres(0, 0)]
  const nord = mitte.map(([x, y]): Pair => [x, y + 1000])

  it('become their names and sizes, and are compared with their districts', async () => {
    const districts = fileOf('stadtteile.geojson', collection(all(), utm))
    const whole = [planningArea('0', 'Mitte', mitte), planningArea('1', 'Nord', nord)]
    const { rows, problems } = await readAll(boundaries, [
      fileOf('planungsbereiche.geojson', collection(whole, utm)),
      districts,
    ])
    expect(problems).toEqual([])
    expect(rows.slice(0, 2)).toEqual([
      { table: 'planning-areas', code: '0', name: 'Mitte', area_km2: 2.0012, source: 'new' },
      { table: 'planning-areas', code: '1', name: 'Nord', area_km2: 2.0012, source: 'new' },
    ])
    const shifted = [
      planningArea(
        '0',
        'Mitte',
        mitte.map(([x, y]) => [x - 10, y]),
      ),
    ]
    const { problems: differing } = await readAll(boundaries, [
      fileOf('planungsbereiche.geojson', collection(shifted, utm)),
      districts,
    ])
    expect(differing.map(({ key }) => key)).toEqual(['NOT_ITS_DISTRICTS'])
  })

  it('are asked for their level where their codes do not tell it', async () => {
    const strange = [planningArea('77', 'Ganz anders', mitte)]
    const { problems } = await readAll(boundaries, [fileOf('a.geojson', collection(strange, utm))])
    expect(problems.map(({ key }) => key)).toEqual(['NO_LEVEL'])
  })
})

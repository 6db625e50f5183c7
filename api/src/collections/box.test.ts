import { coordinateSystemOf, crs84 } from '@atlas/geo/projection/coordinate-systems'
import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { indexOfExtents } from '../tiles/found-in-tile.ts'
import { placesInBox, readBox } from './box.ts'
import { inSystem } from './in-system.ts'

const utm = coordinateSystemOf('EPSG:25833') ?? crs84
const europe = coordinateSystemOf('EPSG:3035') ?? crs84
const latitudeFirst = coordinateSystemOf('EPSG:4326') ?? crs84

const pointOf = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] })
const triangle: Geometry = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [13, 51],
        [14, 51],
        [13, 52],
        [13, 51],
      ],
    ],
  ],
}
const features = {
  geometries: [pointOf(13.1, 51.1), pointOf(13.9, 51.9), triangle, pointOf(-179.9, 51)],
  extents: [
    { west: 13.1, east: 13.1, south: 51.1, north: 51.1 },
    { west: 13.9, east: 13.9, south: 51.9, north: 51.9 },
    { west: 13, east: 14, south: 51, north: 52 },
    { west: -179.9, east: -179.9, south: 51, north: 51 },
  ],
}

function found(text: string, system = crs84): number[] | null {
  const box = readBox(text, system)
  if (!box) return null
  const { geometries, extents } = features
  const nowhere = { west: 0, east: 0, south: 0, north: 0 }
  const index = indexOfExtents(extents.length, (place) => extents[place] ?? nowhere)
  const geometryOf = (place: number) => geometries[place] ?? pointOf(0, 0)
  return [...placesInBox({ index, geometryOf }, box, () => undefined)]
}

describe('a box', () => {
  it.each([
    ['13,51,14,52', [0, 1, 2]],
    // What bounds the triangle is touched, the triangle is not.
    ['13.8,51.8,14,52', [1]],
    ['13.1,51.1,13.1,51.1', [0, 2]],
    ['13,51,0,14,52,100', [0, 1, 2]],
    ['179,50,-179,52', [3]],
    ['-180,-90,180,90', [0, 1, 2, 3]],
    ['1,1,2,2', []],
  ])('%s touches what lies in it or across its edge', (text, places) => {
    expect(found(text)).toEqual(places)
  })

  it('has the order of axes of its system', () => {
    expect(found('51.8,13.8,52,14', latitudeFirst)).toEqual([1])
  })

  it.each([utm, europe])('in $name touches the same that lies in it there', (system) => {
    const around = (lon: number, lat: number) => {
      const placed = inSystem(pointOf(lon, lat), system)
      const [first = 0, second = 0] = placed.type === 'Point' ? placed.coordinates : []
      return [first - 50, second - 50, first + 50, second + 50].join()
    }
    expect(found(around(13.1, 51.1), system)).toEqual([0, 2])
    expect(found(around(13.9, 51.9), system)).toEqual([1])
    expect(found(around(13.05, 51.05), system)).toEqual([2])
  })

  it.each(['', '1,2,3', '1,2,3,4,5', '1,2,x,4', '1,,3,4', '1,3,2,2', '181,0,182,1', '0,0,1,91'])(
    '%j is none',
    (text) => {
      expect(readBox(text, crs84)).toBeNull()
    },
  )

  it('in metres goes from west to east', () => {
    expect(readBox('500,0,400,1', utm)).toBeNull()
  })
})

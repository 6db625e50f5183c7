import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { City } from '../../api/src/streets/city.ts'
import type { StreetFurniture } from '../../api/src/streets/furniture/furniture.ts'
import type { Rows, StreetPlaces } from '../../api/src/streets/places/street-places.ts'
import { at, TownPlan } from './town-plan.ts'
import { streetsWithoutNetwork } from './without-network.ts'

const corner = { lon: 13.74, lat: 51.05 }
const town = new TownPlan(corner)
/** Two districts beside each other, 4 km wide each and 2 km high; only in the eastern one people live. */
const outline = (west: number, east: number) =>
  [at(west, 0), at(east, 0), at(east, 2000), at(west, 2000), at(west, 0)].map((spot) =>
    town.place(spot),
  )
const cornerOpposite = town.place(at(8000, 2000))
const city: City = {
  bounds: {
    west: corner.lon,
    south: corner.lat,
    east: cornerOpposite.lon,
    north: cornerOpposite.lat,
  },
  inhabited: [{ ...town.place(at(7900, 1990)), district: '02' }],
  districts: [
    { code: '01', rings: [outline(0, 4000)] },
    { code: '02', rings: [outline(4000, 8000)] },
  ],
}

describe('what can be searched for', () => {
  let folder: string
  let places: StreetPlaces
  let furniture: StreetFurniture

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-places-'))
    drawTown()
    const streets = await streetsWithoutNetwork(town.extract(), city, folder)
    places = await streets.places()
    furniture = await streets.furniture()
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  const near = (place: { lon: number; lat: number }) => {
    const [east, north] = town.spot([place.lon, place.lat])
    return [Math.round(east), Math.round(north)]
  }
  const streets = () =>
    all(places.streets).map(({ name, district, ...place }) => [name, district, ...near(place)])

  it('are streets, paths and squares with a name, each where it runs; the same name twice is two', () => {
    expect(streets().sort()).toEqual(
      [
        // Its longest part is the second.
        ['Lange Straße', '01', 700, 100],
        ['Dorfstraße', '01', 200, 500],
        ['Dorfstraße', '02', 5200, 500],
        ['Weintraubenstiege', '01', 110, 300],
        ['Altmarkt', '02', 4300, 75],
        // Beyond the outline, where people of a district live near.
        ['Randweg', '02', 7900, 2100],
        // Named by its houses alone.
        ['Siedlung', '01', 3000, 1000],
      ].sort(),
    )
    const long = all(places.streets).find(({ name }) => name === 'Lange Straße')
    const { west, south, east, north } = long?.bounds ?? { west: 0, south: 0, east: 0, north: 0 }
    expect([near({ lon: west, lat: south }), near({ lon: east, lat: north })]).toEqual([
      [100, 100],
      [1000, 100],
    ])
  })

  it('are house numbers with their street and postcode, as numbers rise', () => {
    const found = all(places.streets).flatMap(({ name, district, addresses }) =>
      all(places.addresses)
        .slice(addresses.from, addresses.to)
        .map((address) => [name, district, address.number, address.postcode, ...near(address)]),
    )
    expect(found).toHaveLength(places.addresses.length)
    expect(found.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))).toEqual([
      ['Dorfstraße', '01', '7', null, 210, 520],
      // 1,200 m east of it, and 1,200 m north: equally far.
      ['Dorfstraße', '01', '8', null, 1500, 500],
      ['Dorfstraße', '01', '9', null, 200, 1700],
      ['Dorfstraße', '02', '7', '01307', 5210, 520],
      ['Lange Straße', '01', '2', '01067', 310, 120],
      ['Lange Straße', '01', '2a', '01067', 310, 140],
      ['Lange Straße', '01', '10', '01067', 350, 120],
      ['Lange Straße', '01', '12', '01067', 350, 120],
      ['Siedlung', '01', '1', '01067', 3000, 1000],
      ['Weintraubenstiege', '01', '5', null, 130, 310],
    ])
  })

  it('are postcodes in the middle of their addresses', () => {
    const found = all(places.postcodes).map(({ code, addresses, ...place }) => [
      code,
      addresses,
      ...near(place),
    ])
    expect(found).toEqual([
      ['01067', 5, 350, 120],
      ['01307', 1, 5210, 520],
    ])
  })

  it('are landmarks of the city with their districts', () => {
    const found = all(places.landmarks).map(({ kind, name, district }) => [kind, name, district])
    expect(found).toEqual([['TOWN_HALL', 'Rathaus', '01']])
  })

  it('has no row before the first or after the last', () => {
    expect(() => places.streets.at(-1)).toThrow(RangeError)
    expect(() => places.addresses.at(places.addresses.length)).toThrow(RangeError)
  })

  it('comes with what helps or hinders on the way', () => {
    const { benches, toilets, steps, kerbs } = furniture
    const spots = ({ lon, lat }: { lon: Int32Array; lat: Int32Array }) =>
      [...lon].map((units, row) => near({ lon: units / 1e7, lat: (lat[row] ?? NaN) / 1e7 }))
    expect(spots(benches)).toEqual([
      [400, 400],
      [425, 400],
    ])
    expect(spots(toilets).map((spot, row) => [spot, toilets.wheelchairAt(row)])).toEqual([
      [[410, 410], 'YES'],
      [[420, 410], 'UNKNOWN'],
    ])
    expect(spots(steps).map((spot, row) => [spot, steps.mappedAt(row)])).toEqual([
      [[110, 300], { metres: 28.3, steps: 40, handrail: true, ramp: null }],
      [[440, 400], { metres: 10, steps: null, handrail: false, ramp: true }],
      [[460, 400], { metres: 10, steps: null, handrail: null, ramp: null }],
    ])
    expect(spots(kerbs).map((spot, row) => [spot, kerbs.heightAt(row)])).toEqual([
      [[430, 410], 'LOWERED'],
      [[435, 410], 'RAISED'],
    ])
  })
})

function all<Row>({ length, at: rowAt }: Rows<Row>): Row[] {
  return Array.from({ length }, (_, row) => rowAt(row))
}

function drawTown(): void {
  const long = { highway: 'residential', name: 'Lange Straße' }
  // Parted by a square of 100 m.
  town.way([at(100, 100), at(300, 100)], long)
  town.way([at(400, 100), at(1000, 100)], long)
  const village = { highway: 'residential', name: 'Dorfstraße' }
  town.way([at(100, 500), at(300, 500)], village)
  town.way([at(5100, 500), at(5300, 500)], village)
  const stairs = { highway: 'steps', name: 'Weintraubenstiege', step_count: '40' }
  const rails = { 'handrail:left': 'no', 'handrail:right': 'yes' }
  town.way([at(100, 290), at(120, 310)], { ...stairs, ...rails })
  const square = { highway: 'pedestrian', area: 'yes', name: 'Altmarkt' }
  town.block(at(4200, 50), at(4400, 100), square)
  town.way([at(7800, 2100), at(8000, 2100)], { highway: 'track', name: 'Randweg' })
  // Outside the city, a pavement beside a street, a street without a name.
  town.way([at(2000, 3000), at(2500, 3000)], { highway: 'residential', name: 'Auswärts' })
  town.way([at(100, 95), at(300, 95)], { ...long, highway: 'footway', footway: 'sidewalk' })
  town.way([at(100, 800), at(300, 800)], { highway: 'residential' })

  const address = (street: string, number: string, postcode?: string) => ({
    'addr:street': street,
    'addr:housenumber': number,
    ...(postcode !== undefined && { 'addr:postcode': postcode }),
  })
  town.node(at(350, 120), address('Lange Straße', '10; 12', '01067'))
  town.node(at(310, 140), address('Lange Straße', '2a', '01067'))
  // A house whose entrance says the same.
  town.node(at(310, 120), address('Lange Straße', '2', '01067'))
  town.block(at(305, 115), at(325, 130), {
    building: 'yes',
    ...address('Lange Straße', '2', '01067'),
  })
  town.block(at(205, 515), at(215, 525), { building: 'yes', ...address('Dorfstraße', '7') })
  town.node(at(5210, 520), address('Dorfstraße', '7', '01307'))
  town.node(at(1500, 500), address('Dorfstraße', '8'))
  town.node(at(200, 1700), address('Dorfstraße', '9'))
  town.node(at(3000, 1000), {
    'addr:place': 'Siedlung',
    'addr:housenumber': '1',
    'addr:postcode': '01067',
  })
  town.node(at(2000, 3010), address('Auswärts', '1', '01445'))
  town.node(at(50, 50), { 'addr:housenumber': '99' })
  // Its street is said by a relation.
  const house = town.node(at(130, 310), { 'addr:housenumber': '5' })
  town.relation([{ kind: 'NODE', id: house, role: 'house' }], {
    type: 'associatedStreet',
    name: 'Weintraubenstiege',
  })

  town.node(at(500, 500), { amenity: 'townhall', name: 'Rathaus' })
  town.node(at(2000, 3100), { amenity: 'townhall', name: 'Gemeindeamt' })

  town.node(at(400, 400), { amenity: 'bench' })
  town.way([at(420, 400), at(430, 400)], { amenity: 'bench' })
  town.node(at(410, 410), { amenity: 'toilets', wheelchair: 'yes' })
  town.node(at(420, 410), { amenity: 'toilets' })
  town.node(at(421, 411), { amenity: 'toilets', access: 'private' })
  const many = { highway: 'steps', step_count: 'many' }
  town.way([at(435, 400), at(445, 400)], { ...many, handrail: 'no', 'ramp:stroller': 'yes' })
  // A rail for bicycles is no ramp.
  town.way([at(455, 400), at(465, 400)], { ...many, ramp: 'yes', 'ramp:bicycle': 'yes' })
  town.node(at(430, 410), { barrier: 'kerb', kerb: 'lowered' })
  town.node(at(435, 410), { kerb: 'raised' })
}

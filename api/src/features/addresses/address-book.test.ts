import { publish } from '@atlas/geo/disclosure/publish'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEnvironment } from '../../environment.ts'
import { namesOfPlaces } from '../../streets/places/place-names.ts'
import type { Rows, StreetPlaces } from '../../streets/places/street-places.ts'
import { AddressBook } from './address-book.ts'

const { areas } = publish(smallCity, readEnvironment({}).minimums)

interface NamedPlace {
  name: string
  /** 99 is a district of the extract that is none of today's. */
  district: string | null
  lon: number
  lat: number
}

function bookOf(streets: readonly NamedPlace[]): AddressBook {
  const rows = <Row>(all: readonly Row[]): Rows<Row> => ({
    length: all.length,
    at: (row) => {
      const found = all[row]
      if (found === undefined) throw new RangeError(`no row ${row}`)
      return found
    },
  })
  const { at, length } = rows(streets)
  const noAddresses = { from: 0, to: 0 }
  const bounds = { west: 13, south: 51, east: 14, north: 52 }
  const places: StreetPlaces = {
    streets: {
      length,
      at: (row) => ({ ...at(row), bounds, addresses: noAddresses }),
      placeOf: at,
      addressesOf: () => noAddresses,
    },
    addresses: { ...rows([]), first: () => undefined },
    postcodes: rows([]),
    landmarks: { ...rows([]), placeOf: at },
    names: namesOfPlaces({ streets, landmarks: [], postcodes: [] }),
  }
  return new AddressBook(places, areas)
}

const street = fc.record({
  name: fc.constantFrom('Hauptstraße', 'Hauptstr.', 'Am Bach', 'Straße 12', 'Weg 12 11'),
  district: fc.constantFrom('11', '12', '99', null),
  lon: fc.integer({ min: 0, max: 5 }).map((step) => 13.7 + step / 100),
  lat: fc.integer({ min: 0, max: 5 }).map((step) => 51 + step / 100),
})

it('calls each street another name that leads back to it, however many share its own', () => {
  fc.assert(
    fc.property(fc.array(street, { minLength: 1, maxLength: 40 }), (streets) => {
      const book = bookOf(streets)
      const slugs = streets.map((_, row) => book.slugOf('STREET', row))
      expect(slugs.map((slug) => book.rowCalled('STREET', slug))).toEqual([...streets.keys()])
    }),
    { seed: 14 },
  )
})

it('tells streets of one name apart by district, then by where they lie or from west to east', () => {
  const at = (district: string | null, lon: number) => ({
    name: 'Gasse',
    district,
    lon,
    lat: 51.05,
  })
  const book = bookOf([at('11', 13.73), at('12', 13.74), at('99', 13.6), at(null, 13.5)])
  expect([0, 1, 2, 3].map((row) => book.nameOf('STREET', row))).toEqual([
    {
      key: 'stopName',
      name: 'Gasse',
      district: areas.byCode('DISTRICT', '11')?.name,
      part: null,
      number: null,
    },
    {
      key: 'stopName',
      name: 'Gasse',
      district: areas.byCode('DISTRICT', '12')?.name,
      part: null,
      number: null,
    },
    { key: 'stopName', name: 'Gasse', district: null, part: null, number: 2 },
    { key: 'stopName', name: 'Gasse', district: null, part: null, number: 1 },
  ])
  expect([0, 1, 2, 3].map((row) => book.slugOf('STREET', row))).toEqual([
    'gasse-11',
    'gasse-12',
    'gasse-99',
    'gasse',
  ])
})

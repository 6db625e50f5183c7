import { unitsOfDegree } from '../extract/bounds.ts'
import { type Column, Columns, writeColumns } from '../columns.ts'
import type { FoundPlaces } from './found-places.ts'
import { landmarkKinds } from '../landmarks/landmark-kinds.ts'
import { firstAddress } from './first-address.ts'
import { namesOfPlaces } from './place-names.ts'
import { columnsOfNames, readNames } from './place-names-columns.ts'
import type { Rows, StreetPlaces } from './street-places.ts'
import { Texts, TextsToWrite } from './texts.ts'

/** @returns how many bytes it takes */
export function writePlaces(path: string, places: FoundPlaces): Promise<number> {
  const { streets, addresses, postcodes, landmarks } = places
  const names = new TextsToWrite()
  const numbers = new TextsToWrite()
  const districts = new TextsToWrite()
  const codes = new TextsToWrite()
  // The place of each postcode among the texts is its place among the postcodes.
  for (const { code } of postcodes) codes.placeOf(code)
  const columns: [string, Column][] = [
    ['street.name', Uint32Array.from(streets, ({ name }) => names.placeOf(name))],
    ['street.district', Uint16Array.from(streets, ({ district }) => districts.placeOf(district))],
    ...placesOf('street', streets),
    ['street.west', Int32Array.from(streets, ({ box }) => box.west)],
    ['street.south', Int32Array.from(streets, ({ box }) => box.south)],
    ['street.east', Int32Array.from(streets, ({ box }) => box.east)],
    ['street.north', Int32Array.from(streets, ({ box }) => box.north)],
    ['street.end', endsOf(places)],
    ['address.number', Uint32Array.from(addresses, ({ number }) => numbers.placeOf(number))],
    ['address.postcode', Uint32Array.from(addresses, ({ postcode }) => codes.placeOf(postcode))],
    [
      'address.district',
      Uint16Array.from(addresses, ({ district }) => districts.placeOf(district)),
    ],
    ...placesOf('address', addresses),
    ['postcode.addresses', Uint32Array.from(postcodes, (postcode) => postcode.addresses)],
    ...placesOf('postcode', postcodes),
    ['landmark.kind', Uint8Array.from(landmarks, ({ kind }) => landmarkKinds.indexOf(kind))],
    ['landmark.name', Uint32Array.from(landmarks, ({ name }) => names.placeOf(name))],
    [
      'landmark.district',
      Uint16Array.from(landmarks, ({ district }) => districts.placeOf(district)),
    ],
    ...placesOf('landmark', landmarks),
  ]
  const texts = [
    ...names.columns('names'),
    ...numbers.columns('numbers'),
    ...districts.columns('districts'),
    ...codes.columns('codes'),
  ]
  return writeColumns(
    path,
    new Map([...columns, ...texts, ...columnsOfNames(namesOfPlaces(places))]),
  )
}

const placesOf = (
  name: string,
  all: readonly { lon: number; lat: number }[],
): [string, Column][] => [
  [`${name}.lon`, Int32Array.from(all, ({ lon }) => lon)],
  [`${name}.lat`, Int32Array.from(all, ({ lat }) => lat)],
]

/** Of each street, behind which of the addresses its own end. */
function endsOf({ streets, addresses }: FoundPlaces): Uint32Array {
  const counts = new Uint32Array(streets.length)
  for (const { street } of addresses) counts[street] = (counts[street] ?? 0) + 1
  let end = 0
  return counts.map((count) => (end += count))
}

/** Opens what was written; a row is made when somebody asks for it. */
export async function openPlaces(path: string): Promise<StreetPlaces> {
  const columns = await Columns.read(path)
  const [names, numbers] = [new Texts(columns, 'names'), new Texts(columns, 'numbers')]
  const codes = new Texts(columns, 'codes')
  const districts = new Texts(columns, 'districts').all().map((code) => code || null)
  const degreesOf = (name: string) => {
    const units = columns.int32(name)
    return (row: number) => (units[row] ?? NaN) / unitsOfDegree
  }
  const districtOf = (name: string) => {
    const places = columns.uint16(name)
    return (row: number) => districts[places[row] ?? 0] ?? null
  }
  const streetName = columns.uint32('street.name')
  const streetEnd = columns.uint32('street.end')
  const [lonOfStreet, latOfStreet] = [degreesOf('street.lon'), degreesOf('street.lat')]
  const [west, south] = [degreesOf('street.west'), degreesOf('street.south')]
  const [east, north] = [degreesOf('street.east'), degreesOf('street.north')]
  const districtOfStreet = districtOf('street.district')

  const addressNumber = columns.uint32('address.number')
  const addressPostcode = columns.uint32('address.postcode')
  const [lonOfAddress, latOfAddress] = [degreesOf('address.lon'), degreesOf('address.lat')]
  const districtOfAddress = districtOf('address.district')

  const postcodeAddresses = columns.uint32('postcode.addresses')
  const [lonOfPostcode, latOfPostcode] = [degreesOf('postcode.lon'), degreesOf('postcode.lat')]

  const landmarkKind = columns.uint8('landmark.kind')
  const landmarkName = columns.uint32('landmark.name')
  const [lonOfLandmark, latOfLandmark] = [degreesOf('landmark.lon'), degreesOf('landmark.lat')]
  const districtOfLandmark = districtOf('landmark.district')

  const addressesOf = (row: number) => ({
    from: row === 0 ? 0 : (streetEnd[row - 1] ?? 0),
    to: streetEnd[row] ?? 0,
  })
  const placeOfStreet = (row: number) => ({
    district: districtOfStreet(row),
    lon: lonOfStreet(row),
    lat: latOfStreet(row),
  })
  const placeOfLandmark = (row: number) => ({
    district: districtOfLandmark(row),
    lon: lonOfLandmark(row),
    lat: latOfLandmark(row),
  })
  const places = {
    streets: {
      ...rows(streetName.length, (row) => ({
        name: names.at(streetName[row] ?? 0),
        ...placeOfStreet(row),
        bounds: { west: west(row), south: south(row), east: east(row), north: north(row) },
        addresses: addressesOf(row),
      })),
      placeOf: placeOfStreet,
      addressesOf,
    },
    addresses: {
      ...rows(addressNumber.length, (row) => ({
        number: numbers.at(addressNumber[row] ?? 0),
        postcode: codes.at(addressPostcode[row] ?? 0) || null,
        district: districtOfAddress(row),
        lon: lonOfAddress(row),
        lat: latOfAddress(row),
      })),
      first: firstAddress({
        numbers,
        numberOf: addressNumber,
        postcodes: codes,
        postcodeOf: addressPostcode,
      }),
    },
    postcodes: rows(postcodeAddresses.length, (row) => ({
      code: codes.at(row),
      lon: lonOfPostcode(row),
      lat: latOfPostcode(row),
      addresses: postcodeAddresses[row] ?? 0,
    })),
    landmarks: {
      ...rows(landmarkKind.length, (row) => ({
        kind: landmarkKinds[landmarkKind[row] ?? 0] ?? 'RAILWAY_STATION',
        name: names.at(landmarkName[row] ?? 0),
        ...placeOfLandmark(row),
      })),
      placeOf: placeOfLandmark,
    },
  }
  return { ...places, names: readNames(columns) ?? namesOfRows(places) }
}

/** Of what was written before, or by another rule. */
const namesOfRows = ({ landmarks, streets, postcodes }: Omit<StreetPlaces, 'names'>) =>
  namesOfPlaces({ landmarks: all(landmarks), streets: all(streets), postcodes: all(postcodes) })

const all = <Row>({ length, at }: Rows<Row>) => Array.from({ length }, (_, row) => at(row))

const rows = <Row>(length: number, at: (row: number) => Row): Rows<Row> => ({
  length,
  at: (row) => {
    if (row >= 0 && row < length) return at(row)
    throw new RangeError(`there are ${length} rows, and ${row} is none of them`)
  },
})

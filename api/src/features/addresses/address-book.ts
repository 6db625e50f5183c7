import { entryOf } from '@atlas/geo/search/entry'
import { SearchIndex } from '@atlas/geo/search/search-index'
import { searchKey } from '@atlas/geo/search/search-key'
import { type StopName, stopNames } from '@atlas/geo/stops/stop-names'
import type { Published } from '@atlas/geo/world/published'
import type { LandmarkKind } from '../../streets/landmarks/landmark-kinds.ts'
import type { Rows, StreetPlaces } from '../../streets/places/street-places.ts'
import { knowsSaid, numberKey, saidBeside } from './house-numbers.ts'

/** Something that can be searched for in an extract: its row among those of its kind. */
export type PlaceHit = StreetHit | { kind: 'LANDMARK' | 'POSTCODE'; id: number; name: string }
export type NamedKind = 'STREET' | 'LANDMARK'

/** What things of a kind are called, in the languages people search in. */
const called: Record<LandmarkKind, readonly string[]> = {
  RAILWAY_STATION: ['Bahnhof', 'Bhf', 'station'],
  HOSPITAL: ['Krankenhaus', 'Klinik', 'hospital'],
  CHURCH: ['Kirche', 'church'],
  TOWN_HALL: ['Rathaus', 'townhall'],
}

/** Behind areas, offices, sites and stops of the same rank. */
const positions = { LANDMARK: 10, STREET: 11, POSTCODE: 12 } as const

/** Of a hundred thousand streets each is as small as it can be. */
export class StreetHit {
  readonly kind = 'STREET'
  readonly id: number
  readonly #places: StreetPlaces

  constructor(places: StreetPlaces, row: number) {
    this.#places = places
    this.id = row
  }

  get name(): string {
    return this.#places.streets.at(this.id).name
  }

  knows(numbers: readonly string[]): boolean {
    return knowsSaid(this.#places, this.#places.streets.at(this.id), saidBeside(numbers))
  }
}

/** Streets, house numbers, postcodes and landmarks of an extract, to be searched and to be named. */
export class AddressBook {
  readonly places: StreetPlaces
  readonly index: SearchIndex<PlaceHit>
  readonly #areas: Published['areas']
  #lastNamesakes: LastNamesakes | null = null

  constructor(places: StreetPlaces, areas: Published['areas']) {
    this.places = places
    this.#areas = areas
    this.index = new SearchIndex(this.#entries())
  }

  /** By its code; null where that is not known, or none of today's. */
  districtOf({ district }: { district: string | null }) {
    return district === null ? null : (this.#areas.byCode('DISTRICT', district) ?? null)
  }

  /** With what tells it apart from others of its name. */
  nameOf(kind: NamedKind, row: number): StopName {
    const { name } = this.#rowsOf(kind).at(row)
    const namesakes = this.#namesakes(kind, searchKey(name))
    const last = this.#lastNamesakes
    const names =
      last?.names ??
      stopNames(
        namesakes.map((other) => ({ ...other, name })),
        this.#areas,
      )
    if (last) last.names = names
    const alone = { key: 'stopName', name, district: null, part: null, number: null } as const
    return { ...(names.get(String(row)) ?? alone), name }
  }

  /** Its name and district, and a number where that is another's, too: it stays as long as they do. */
  slugOf(kind: NamedKind, row: number): string {
    const { name, district } = this.#rowsOf(kind).at(row)
    const key = searchKey(name)
    const neighbours = this.#namesakes(kind, key)
      .filter((other) => other.district === district)
      .sort((one, other) => one.lon - other.lon || one.lat - other.lat)
    const place = neighbours.findIndex(({ slug }) => slug === String(row))
    return [key.replaceAll(' ', '-'), district, place > 0 ? place + 1 : null]
      .filter((part) => part !== null)
      .join('-')
      .toLowerCase()
  }

  /** The row that is called so; undefined where none is. */
  rowCalled(kind: NamedKind, slug: string): number | undefined {
    const parts = slug.split('-')
    for (const beside of [1, 2, 0]) {
      const key = parts.slice(0, parts.length - beside).join(' ')
      for (const { slug: row } of key === '' ? [] : this.#namesakes(kind, key)) {
        if (this.slugOf(kind, Number(row)) === slug) return Number(row)
      }
    }
    return undefined
  }

  addressSlugOf(street: number, address: number): string {
    const { number } = this.places.addresses.at(address)
    return `${this.slugOf('STREET', street)}--${numberKey(number)}`
  }

  addressCalled(slug: string): { street: number; address: number } | undefined {
    const [, streetSlug = '', number = ''] = /^(.*)--(.*)$/.exec(slug) ?? []
    const street = this.rowCalled('STREET', streetSlug)
    if (street === undefined) return undefined
    const { from, to } = this.places.streets.at(street).addresses
    for (let address = from; address < to; address += 1) {
      if (numberKey(this.places.addresses.at(address).number) === number) return { street, address }
    }
    return undefined
  }

  /** Those of one kind that are spelt alike: a hit after the other asks for the same. */
  #namesakes(kind: NamedKind, key: string): readonly NamesakeOfBook[] {
    const asked = `${kind} ${key}`
    if (this.#lastNamesakes?.asked !== asked) {
      this.#lastNamesakes = { asked, found: this.#findNamesakes(kind, key), names: null }
    }
    return this.#lastNamesakes.found
  }

  #findNamesakes(kind: NamedKind, key: string): readonly NamesakeOfBook[] {
    const found: number[] = []
    this.index.starts.forEach(key, (place, letter) => {
      const entry = this.index.entries[place]
      if (letter === 0 && entry?.name === key && entry.hit.kind === kind) found.push(entry.id)
    })
    return found.map((row) => {
      const { district, lon, lat } = this.#rowsOf(kind).at(row)
      const districtId = this.districtOf({ district })?.id ?? null
      return { slug: String(row), district, districtId, lon, lat }
    })
  }

  #rowsOf(kind: NamedKind): Rows<Named> {
    return kind === 'STREET' ? this.places.streets : this.places.landmarks
  }

  #entries() {
    const { streets, landmarks, postcodes } = this.places
    const kept = this.#districtNames()
    const inDistrict = (district: string | null) =>
      district === null ? [] : (kept.get(district) ?? [])
    return [
      ...rowsOf(streets).map((row) => {
        const street = new StreetHit(this.places, row)
        const entry = entryOf<PlaceHit>(street, positions.STREET, { numbered: street })
        return { ...entry, others: inDistrict(streets.at(row).district) }
      }),
      ...rowsOf(landmarks).map((id) => {
        const { name, kind, district } = landmarks.at(id)
        const entry = entryOf<PlaceHit>({ kind: 'LANDMARK', id, name }, positions.LANDMARK, {
          kindWords: called[kind],
        })
        return { ...entry, others: inDistrict(district) }
      }),
      ...rowsOf(postcodes).map((id) =>
        entryOf<PlaceHit>(
          { kind: 'POSTCODE', id, name: postcodes.at(id).code },
          positions.POSTCODE,
        ),
      ),
    ]
  }

  /** As they are searched, by code: the same for all that lies in a district. */
  #districtNames(): ReadonlyMap<string, readonly string[]> {
    return new Map(
      this.#areas.atLevel('DISTRICT').map(({ code, name }) => [code, [searchKey(name)]]),
    )
  }
}

interface NamesakeOfBook extends Omit<Named, 'name'> {
  /** Its row, as text. */
  slug: string
  districtId: number | null
}

interface LastNamesakes {
  asked: string
  found: readonly NamesakeOfBook[]
  names: ReturnType<typeof stopNames> | null
}

interface Named {
  name: string
  district: string | null
  lon: number
  lat: number
}

const rowsOf = ({ length }: Rows<unknown>) => Array.from({ length }, (_, row) => row)

/** The last one made: a change of the data that renames no district leaves it. */
let kept: { places: StreetPlaces; names: string; book: AddressBook } | null = null

/** Made with the first search. */
export function addressBookOf(places: StreetPlaces, { areas }: Published): AddressBook {
  const names = JSON.stringify(
    areas.atLevel('DISTRICT').map(({ id, code, name }) => [id, code, name]),
  )
  if (kept?.places !== places || kept.names !== names) {
    kept = { places, names, book: new AddressBook(places, areas) }
  }
  return kept.book
}

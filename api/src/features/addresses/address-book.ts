import { Besides } from '@atlas/geo/search/besides'
import { wordsOf } from '@atlas/geo/search/entry'
import { NameIndex } from '@atlas/geo/search/name-index'
import { SearchIndex } from '@atlas/geo/search/search-index'
import { nameKey, searchKey } from '@atlas/geo/search/search-key'
import { nameAmong, type StopName } from '@atlas/geo/stops/stop-names'
import type { Published } from '@atlas/geo/world/published'
import { numberKey } from '../../streets/places/number-key.ts'
import type { InCity, PlacedRows, StreetPlaces } from '../../streets/places/street-places.ts'
import { type PlaceHit, placesOfBook } from './places-of-book.ts'

export type NamedKind = 'STREET' | 'LANDMARK'

/** Streets, house numbers, postcodes and landmarks of an extract, to be searched and to be named. */
export class AddressBook {
  readonly places: StreetPlaces
  readonly index: SearchIndex<PlaceHit>
  readonly #areas: Published['areas']
  /** What is told of a hit one after the other begins with the same. */
  #lastName = { name: '', key: '' }
  #lastNamesakes: { asked: string; found: readonly NamesakeOfBook[] } | null = null

  constructor(places: StreetPlaces, areas: Published['areas']) {
    const { names, districts, districtOf } = places.names
    this.places = places
    this.#areas = areas
    const besides = districts.map((code) => {
      const name = areas.byCode('DISTRICT', code)?.name
      return name === undefined ? [] : wordsOf(nameKey(name))
    })
    this.index = new SearchIndex({
      ...placesOfBook(places),
      names: new NameIndex(names),
      besides: new Besides(besides, districtOf),
    })
  }

  /** By its code; null where that is not known, or none of today's. */
  districtOf({ district }: { district: string | null }) {
    return district === null ? null : (this.#areas.byCode('DISTRICT', district) ?? null)
  }

  /** With what tells it apart from others of its name. */
  nameOf(kind: NamedKind, row: number): StopName {
    const { name, key } = this.#nameAt(kind, row)
    const namesakes = this.#namesakes(kind, key)
    const own = this.#namesake(kind, row)
    return nameAmong({ ...own, name }, namesakes, this.#areas)
  }

  /** Its name and district, and a number where that is another's, too: it stays as long as they do. */
  slugOf(kind: NamedKind, row: number): string {
    const { key } = this.#nameAt(kind, row)
    const { district, lon, lat } = this.#rowsOf(kind).placeOf(row)
    const before = this.#namesakes(kind, key).filter(
      (other) =>
        other.district === district && (other.lon - lon || other.lat - lat || other.row - row) < 0,
    )
    const number = before.length > 0 ? before.length + 1 : null
    return [key.replaceAll(' ', '-'), district, number]
      .filter((part) => part !== null)
      .join('-')
      .toLowerCase()
  }

  /** The row that is called so; undefined where none is. */
  rowCalled(kind: NamedKind, slug: string): number | undefined {
    const parts = slug.split('-')
    for (const beside of [1, 2, 0]) {
      const key = parts.slice(0, parts.length - beside).join(' ')
      for (const { row } of key === '' ? [] : this.#namesakes(kind, key)) {
        if (this.slugOf(kind, row) === slug) return row
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
    const { streets, addresses } = this.places
    const address = addresses.first(streets.addressesOf(street), number, null)
    return address === undefined ? undefined : { street, address }
  }

  /** Those of one kind that are spelt alike: a hit after the other asks for the same. */
  #namesakes(kind: NamedKind, key: string): readonly NamesakeOfBook[] {
    const asked = `${kind} ${key}`
    if (this.#lastNamesakes?.asked !== asked) {
      this.#lastNamesakes = { asked, found: this.#findNamesakes(kind, key) }
    }
    return this.#lastNamesakes.found
  }

  #findNamesakes(kind: NamedKind, key: string): readonly NamesakeOfBook[] {
    const { names, things } = this.index
    return names.starts.called(nameKey(key)).flatMap((name) => {
      const [from, to] = names.placesOf(name)
      const places = Array.from({ length: to - from }, (_, place) => from + place)
      return things.hitAt(from).kind === kind
        ? places.map((place) => this.#namesake(kind, things.idAt(place)))
        : []
    })
  }

  #namesake(kind: NamedKind, row: number): NamesakeOfBook {
    const place = this.#rowsOf(kind).placeOf(row)
    return { ...place, row, slug: String(row), districtId: this.districtOf(place)?.id ?? null }
  }

  #nameAt(kind: NamedKind, row: number): { name: string; key: string } {
    const { name } = this.#rowsOf(kind).at(row)
    if (this.#lastName.name !== name) this.#lastName = { name, key: searchKey(name) }
    return this.#lastName
  }

  #rowsOf(kind: NamedKind): PlacedRows<{ name: string }> {
    return kind === 'STREET' ? this.places.streets : this.places.landmarks
  }
}

interface NamesakeOfBook extends InCity {
  row: number
  /** Its row, as text. */
  slug: string
  districtId: number | null
}

/** The last one made: a change of the data that renames no district leaves it. */
let kept: { places: StreetPlaces; areas: Published['areas']; book: AddressBook } | null = null

/** Made with the first search. */
export function addressBookOf(places: StreetPlaces, { areas }: Published): AddressBook {
  const isSame = kept?.areas === areas || (kept && districtsOf(kept.areas) === districtsOf(areas))
  if (kept?.places === places && isSame) kept = { ...kept, areas }
  else kept = { places, areas, book: new AddressBook(places, areas) }
  return kept.book
}

const districtsOf = (areas: Published['areas']) =>
  JSON.stringify(areas.atLevel('DISTRICT').map(({ id, code, name }) => [id, code, name]))

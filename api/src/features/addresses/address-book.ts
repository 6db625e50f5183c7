import { Besides } from '@atlas/geo/search/besides'
import { wordsOf } from '@atlas/geo/search/entry'
import { NameIndex } from '@atlas/geo/search/name-index'
import { SearchIndex } from '@atlas/geo/search/search-index'
import { nameKey, searchKey } from '@atlas/geo/search/search-key'
import { nameBeside, type Namesakes, type StopName } from '@atlas/geo/stops/stop-names'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'
import { numberKey } from '../../streets/places/number-key.ts'
import type { InCity, PlacedRows, StreetPlaces } from '../../streets/places/street-places.ts'
import { type PlaceHit, placesOfBook } from './places-of-book.ts'

export type NamedKind = 'STREET' | 'LANDMARK'

/** Streets, house numbers, postcodes and landmarks of an extract, to be searched and to be named. */
export class AddressBook {
  readonly places: StreetPlaces
  readonly index: SearchIndex<PlaceHit>
  readonly #areas: Published['areas']
  /** Of each district of the extract today's that has its code; undefined where none has. */
  readonly #areaOf: readonly (Area | undefined)[]
  /** What is told of a hit one after the other begins with the same. */
  #lastName = { name: '', key: '' }
  #lastCalled: Called = { asked: '', places: [] }
  #lastBeside: Beside | null = null

  constructor(places: StreetPlaces, areas: Published['areas']) {
    const { names, districts, districtOf } = places.names
    this.places = places
    this.#areas = areas
    this.#areaOf = districts.map((code) => areas.byCode('DISTRICT', code))
    const besides = this.#areaOf.map((area) => (area ? wordsOf(nameKey(area.name)) : []))
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
    const { name } = this.#nameAt(kind, row)
    const place = this.#rowsOf(kind).placeOf(row)
    const districtId = this.districtOf(place)?.id ?? null
    return nameBeside({ ...place, name, districtId }, this.#areas, this.#beside(kind, row))
  }

  /** Its name and district, and a number where that is another's, too: it stays as long as they do. */
  slugOf(kind: NamedKind, row: number): string {
    const { key } = this.#nameAt(kind, row)
    const { ofCodeWest } = this.#beside(kind, row)
    const number = ofCodeWest > 0 ? ofCodeWest + 1 : null
    return [key.replaceAll(' ', '-'), this.#rowsOf(kind).placeOf(row).district, number]
      .filter((part) => part !== null)
      .join('-')
      .toLowerCase()
  }

  /** The row that is called so; undefined where none is. */
  rowCalled(kind: NamedKind, slug: string): number | undefined {
    const parts = slug.split('-')
    const [last = '', beforeLast = ''] = parts.toReversed()
    for (const [beside, code, number] of [
      [1, last, 1],
      [2, beforeLast, Number(last)],
      [0, '', 1],
      [1, '', Number(last)],
    ] as const) {
      const key = parts.slice(0, parts.length - beside).join(' ')
      const row = key === '' ? undefined : this.#rowsIn(kind, key, code)[number - 1]
      if (row !== undefined && this.slugOf(kind, row) === slug) return row
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

  /** Of one kind and spelling those in the district of a code, '' for none, from west to east. */
  #rowsIn(kind: NamedKind, key: string, code: string): number[] {
    const { placeOf } = this.#rowsOf(kind)
    return this.#called(kind, key)
      .map((place) => this.index.things.idAt(place))
      .filter((row) => (placeOf(row).district ?? '').toLowerCase() === code)
      .sort((one, other) => fromWest(placeOf(one), placeOf(other)) || one - other)
  }

  /** Counted without making anything of each: a name may be a thousand streets'. */
  #beside(kind: NamedKind, row: number): Beside {
    if (this.#lastBeside?.kind === kind && this.#lastBeside.row === row) return this.#lastBeside
    const { districts, districtOf, rows } = this.places.names
    const { placeOf } = this.#rowsOf(kind)
    const own = placeOf(row)
    const area = this.#areaOf[districts.indexOf(own.district ?? '')]
    const called = this.#called(kind, this.#nameAt(kind, row).key)
    const neighbours = called.filter((place) => this.#areaOf[districtOf[place] ?? 0] === area)
    let [neighboursWest, ofCodeWest] = [0, 0]
    for (const place of neighbours) {
      const other = rows[place] ?? 0
      const at = placeOf(other)
      if ((fromWest(at, own) || other - row) >= 0) continue
      neighboursWest += 1
      if (at.district === own.district) ofCodeWest += 1
    }
    return (this.#lastBeside = {
      kind,
      row,
      ofCodeWest,
      namesakes: called.length,
      neighbours: neighbours.length,
      neighboursWest,
      neighboursAt: () => neighbours.map((place) => placeOf(rows[place] ?? 0)),
    })
  }

  /** The places of those of one kind that are spelt alike: a hit after the other asks for the same. */
  #called(kind: NamedKind, key: string): readonly number[] {
    const asked = `${kind} ${key}`
    if (this.#lastCalled.asked !== asked) {
      this.#lastCalled = { asked, places: this.#findCalled(kind, key) }
    }
    return this.#lastCalled.places
  }

  #findCalled(kind: NamedKind, key: string): readonly number[] {
    const { names, things } = this.index
    return names.starts.called(nameKey(key)).flatMap((name) => {
      const [from, to] = names.placesOf(name)
      return things.hitAt(from).kind === kind
        ? Array.from({ length: to - from }, (_, place) => from + place)
        : []
    })
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

/** In the order of {@link StreetPlaces.names}. */
interface Called {
  asked: string
  places: readonly number[]
}

interface Beside extends Namesakes {
  kind: NamedKind
  row: number
  /** How many before it, from west to east, have the same code of a district. */
  ofCodeWest: number
}

const fromWest = (one: InCity, other: InCity) => one.lon - other.lon || one.lat - other.lat

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

import type { Things } from '@atlas/geo/search/search-index'
import { nameKey } from '@atlas/geo/search/search-key'
import { calledLandmark } from '../../streets/landmarks/landmark-kinds.ts'
import type { StreetPlaces } from '../../streets/places/street-places.ts'
import { knowsSaid, saidBeside } from './house-numbers.ts'

/** Something that can be searched for in an extract: its row among those of its kind. */
export interface PlaceHit {
  kind: 'STREET' | 'LANDMARK' | 'POSTCODE'
  id: number
}

/** Behind areas, offices, sites and stops of the same rank. */
const positions = { LANDMARK: 10, STREET: 11, POSTCODE: 12 } as const

/** What of an extract a search finds, in the order of its {@link StreetPlaces.names}: each is made where it is found. */
export function placesOfBook(places: StreetPlaces): {
  things: Things<PlaceHit>
  kindWords: ReadonlySet<string>
  namesAtMost: number
} {
  const { streets, landmarks, names } = places
  const idAt = (place: number) => names.rows[place] ?? 0
  const kindAt = (place: number) => {
    if (place < landmarks.length) return 'LANDMARK'
    return place < landmarks.length + streets.length ? 'STREET' : 'POSTCODE'
  }
  const kindWords = new Map(
    Object.entries(calledLandmark).map(([kind, words]) => [kind, words.map(nameKey)]),
  )
  return {
    namesAtMost: 1,
    things: {
      firstPlaceOf: (place) => place,
      hitAt: (place) => ({ kind: kindAt(place), id: idAt(place) }),
      positionAt: (place) => positions[kindAt(place)],
      idAt,
      kindWordsAt: (place) =>
        kindAt(place) === 'LANDMARK' ? (kindWords.get(landmarks.at(idAt(place)).kind) ?? []) : [],
      isNumberedAt: (place) => kindAt(place) === 'STREET',
      knowing: (numbers) => {
        const said = saidBeside(numbers)
        return (place) => knowsSaid(places, streets.addressesOf(idAt(place)), said)
      },
    },
    kindWords: new Set([...kindWords.values()].flat()),
  }
}

import { knownSites } from '@atlas/geo/sites/known-of-total'
import type { FeatureCollection, Point } from 'geojson'

import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { placeSources, socialSpacesOf, type Place } from '$places/place'
import type { PlacesFileContent } from './places-file'

/** What each point tells; null is: not known. */
interface PlaceProperties {
  slug: string
  name: string
  kinds: Place['kinds']
  kindsInWords: string
  operator: string | null
  address: string | null
  district: { code: string; name: string }
  planningArea: { code: string; name: string }
  /** Of the district it lies in; one, where that does not lie in several. */
  socialSpaces: { code: string; name: string }[]
  openingHours: string | null
  telephone: string | null
  wheelchair: Place['wheelchair']
  offers: string | null
  website: string | null
  positionAccuracyMetres: number
  asOf: string | null
  isOld: boolean
  stateInWords: string
  responsibleFor: { code: string; name: string } | null
  source: { title: string; publisher: string; licence: string; asOf: string }
  page: string
}

type PlacesGeoJson = FeatureCollection<Point, PlaceProperties> & {
  language: Language
  attribution: string
  note: string
  dataVersion: string
}

/** RFC 7946, with members of our own for whom to thank and what to mind. */
export function placesGeoJson({
  places,
  siteTotals,
  dataVersion,
  t,
  language,
  pageOf,
}: PlacesFileContent): PlacesGeoJson {
  return {
    type: 'FeatureCollection',
    language,
    attribution: placeSources(places).join('; '),
    note: [t.placePage.files.note, ...siteTotals.map((total) => t.say(knownSites(total)))].join(
      ' ',
    ),
    dataVersion,
    features: places.map((place) => ({
      type: 'Feature',
      id: place.slug,
      geometry: { type: 'Point', coordinates: [place.position.lon, place.position.lat] },
      properties: propertiesOf(place, t, pageOf),
    })),
  }
}

function propertiesOf(
  place: Place,
  t: Messages,
  pageOf: (slug: string) => string,
): PlaceProperties {
  const { planningArea, code, name } = place.district
  const { title, publisher, licence, asOf } = place.source
  return {
    slug: place.slug,
    name: place.name,
    kinds: place.kinds,
    kindsInWords: place.kinds.map((kind) => t.sites.kinds[kind]).join(', '),
    operator: place.operator,
    address: place.address,
    district: { code, name },
    planningArea,
    socialSpaces: socialSpacesOf(place.district),
    openingHours: place.openingHours?.words ?? null,
    telephone: place.telephone,
    wheelchair: place.wheelchair,
    offers: place.offers,
    website: place.website,
    positionAccuracyMetres: place.position.accuracyMetres,
    asOf: place.asOf,
    isOld: place.isOld,
    stateInWords: t.say({ key: 'siteState', asOf: place.asOf, isOld: place.isOld }),
    responsibleFor: place.responsibleFor,
    source: { title, publisher, licence, asOf },
    page: pageOf(place.slug),
  }
}

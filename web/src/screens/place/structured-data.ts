import type {
  AdministrativeArea,
  CivicStructure,
  DayOfWeek,
  GeoCircle,
  GeoCoordinates,
  GovernmentOffice,
  LocationFeatureSpecification,
  OpeningHoursSpecification,
  PostalAddress,
  WithContext,
} from 'schema-dts'

import { coarseAccuracyMetres } from '$places/accuracy'
import type { Place } from '$places/place'

type Opening = NonNullable<Place['openingHours']>
type Weekday = Opening['weekly'][number]['weekdays'][number]

const days: Record<Weekday, DayOfWeek> = {
  MONDAY: 'https://schema.org/Monday',
  TUESDAY: 'https://schema.org/Tuesday',
  WEDNESDAY: 'https://schema.org/Wednesday',
  THURSDAY: 'https://schema.org/Thursday',
  FRIDAY: 'https://schema.org/Friday',
  SATURDAY: 'https://schema.org/Saturday',
  SUNDAY: 'https://schema.org/Sunday',
}

interface Page {
  /** Absolute. */
  address: string
  cityName: string
  /** What access with a wheelchair is called. */
  wheelchairAccess: string
}

/** What machines may read of a place, in the words of schema.org; nothing that is not known. */
export function structuredData(
  place: Place,
  page: Page,
): WithContext<CivicStructure | GovernmentOffice> {
  const known = {
    '@id': `${page.address}#place`,
    name: place.name,
    mainEntityOfPage: page.address,
    address: postalAddress(place, page.cityName),
    geo: geo(place.position),
    ...(place.website !== null && { url: place.website }),
    ...(place.telephone !== null && { telephone: place.telephone }),
    ...(place.offers !== null && { description: place.offers }),
    ...openingHours(place.openingHours),
    ...(place.wheelchair !== null && { amenityFeature: wheelchair(place.wheelchair, page) }),
  }
  const context = 'https://schema.org'
  return place.provider === 'MUNICIPAL'
    ? { '@context': context, '@type': 'GovernmentOffice', ...known, ...areaServed(place) }
    : { '@context': context, '@type': 'CivicStructure', ...known }
}

/** As the text of a script element: nothing in it can end the element or is a character of markup. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function postalAddress({ address }: Place, cityName: string): PostalAddress {
  return {
    '@type': 'PostalAddress',
    ...(address !== null && { streetAddress: address }),
    addressLocality: cityName,
    addressCountry: 'DE',
  }
}

/** A position that is only roughly known is a circle: a point would promise a door. */
function geo({ lon, lat, accuracyMetres }: Place['position']): GeoCoordinates | GeoCircle {
  const point: GeoCoordinates = { '@type': 'GeoCoordinates', latitude: lat, longitude: lon }
  return accuracyMetres > coarseAccuracyMetres
    ? { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: accuracyMetres }
    : point
}

function openingHours(
  opening: Opening | null,
): { openingHoursSpecification: OpeningHoursSpecification[] } | null {
  const known = (opening?.weekly ?? []).flatMap(({ weekdays, spans }) =>
    spans.map(({ opens, closes }): OpeningHoursSpecification => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: weekdays.map((day) => days[day]),
      opens,
      closes,
    })),
  )
  return known.length > 0 ? { openingHoursSpecification: known } : null
}

/** Whose people an office is there for, wherever it stands. */
function areaServed({ responsibleFor }: Place): { areaServed: AdministrativeArea } | null {
  return (
    responsibleFor && { areaServed: { '@type': 'AdministrativeArea', name: responsibleFor.name } }
  )
}

function wheelchair(
  access: NonNullable<Place['wheelchair']>,
  { wheelchairAccess }: Page,
): LocationFeatureSpecification {
  const values = { YES: true, LIMITED: 'limited', NO: false } as const
  return {
    '@type': 'LocationFeatureSpecification',
    name: wheelchairAccess,
    value: values[access],
  }
}

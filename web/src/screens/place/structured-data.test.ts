import { describe, expect, it } from 'vitest'

import { barePlace, placeWith } from '$places/place-fixture'
import { scriptText, structuredData } from './structured-data'

const page = {
  address: 'https://atlas.example/standorte/am-park',
  cityName: 'Dresden',
  wheelchairAccess: 'Rollstuhl',
}

describe('structured data', () => {
  it('says all that is known', () => {
    expect(structuredData(placeWith(), page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CivicStructure',
      '@id': 'https://atlas.example/standorte/am-park#place',
      name: 'Treff am Park',
      mainEntityOfPage: 'https://atlas.example/standorte/am-park',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Parkweg 1',
        addressLocality: 'Dresden',
        addressCountry: 'DE',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 51.05, longitude: 13.7 },
      url: 'https://park.example/treff',
      telephone: '+49 351 1234567',
      description: 'Mittagstisch & Rat',
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
            (day) => `https://schema.org/${day}`,
          ),
          opens: '09:00',
          closes: '16:00',
        },
      ],
      amenityFeature: {
        '@type': 'LocationFeatureSpecification',
        name: 'Rollstuhl',
        value: true,
      },
    })
  })

  it('says nothing that is not known, and a coarse position as a circle', () => {
    expect(structuredData(barePlace({ provider: 'MUNICIPAL' }), page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      '@id': 'https://atlas.example/standorte/am-park#place',
      name: 'Treff am Park',
      mainEntityOfPage: 'https://atlas.example/standorte/am-park',
      address: { '@type': 'PostalAddress', addressLocality: 'Dresden', addressCountry: 'DE' },
      geo: {
        '@type': 'GeoCircle',
        geoMidpoint: { '@type': 'GeoCoordinates', latitude: 51.05, longitude: 13.7 },
        geoRadius: 600,
      },
    })
  })

  it('says no as no, and hours without a week not at all', () => {
    const place = barePlace({
      wheelchair: 'NO',
      openingHours: { words: 'Nach Vereinbarung', weekly: [] },
    })
    const data = structuredData(place, page)
    expect(data).toMatchObject({ amenityFeature: { value: false } })
    expect(data).not.toHaveProperty('openingHoursSpecification')
  })

  it('cannot end the script element it stands in, nor hold anything that is escaped there', () => {
    const data = { name: '</script><!-- & \u2028"' }
    const text = scriptText(data)
    expect(text).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(text)).toEqual(data)
  })
})

import { describe, expect, it } from 'vitest'

import { barePlace, placeWith } from '$places/place-fixture'
import { linksToPlace } from './links-to-place'

describe('links to a place', () => {
  it('look for its address, as its position is only near', () => {
    expect(linksToPlace(placeWith({ address: 'Straße & Platz 1' }), 'Dresden')).toEqual({
      geo: 'geo:51.05,13.7?q=Stra%C3%9Fe%20%26%20Platz%201%2C%20Dresden',
      openStreetMap:
        'https://www.openstreetmap.org/search?query=Stra%C3%9Fe%20%26%20Platz%201%2C%20Dresden',
    })
  })

  it('show the position where nobody knows an address', () => {
    expect(linksToPlace(barePlace(), 'Dresden')).toEqual({
      geo: 'geo:51.05,13.7?q=51.05,13.7',
      openStreetMap: 'https://www.openstreetmap.org/?mlat=51.05&mlon=13.7#map=17/51.05/13.7',
    })
  })
})

import { describe, expect, it } from 'vitest'

import type { Source } from '$api/catalogue'
import { loadMessages } from '$words/messages'

import { baseMapCredits, pictureCredits } from './base-map-credits'
import { cityNamed } from '$api/city-fixture'

const source = (publisher: string, licence: string, asOf: string): Source => ({
  id: publisher,
  title: publisher,
  publisher,
  licence,
  licenceUrl: null,
  url: null,
  asOf,
  method: null,
})

describe('whose what the map lies over is', () => {
  const catalogue = {
    baseMapSources: [
      source('OpenStreetMap', 'ODbL 1.0', '2014-05-01'),
      source('City', 'BY', '2016-01-01'),
    ],
    streetMap: { version: 'x', publisher: 'OpenStreetMap', licence: 'ODbL 1.0', day: '2026-05-01' },
  }

  it('is said of the extract that is drawn, not of the streets it takes the place of', async () => {
    const t = await loadMessages('de', cityNamed('Dresden'))
    expect(baseMapCredits(catalogue, t, 'de')).toBe(
      'OpenStreetMap, ODbL 1.0, 1. Mai 2026; City, BY, 2016',
    )
  })

  it('tells a licence once, with the years of all that is under it', async () => {
    const t = await loadMessages('de', cityNamed('Dresden'))
    const city = { baseMapSources: [source('City', 'BY', '2024'), source('City', 'BY', '2016')] }
    expect(pictureCredits(city, t, 'de')).toBe('City, BY, 2016, 2024')
  })

  it('is said on pictures of the streets they have', async () => {
    const t = await loadMessages('de', cityNamed('Dresden'))
    expect(pictureCredits(catalogue, t, 'de')).toBe('OpenStreetMap, ODbL 1.0, 2014; City, BY, 2016')
    expect(pictureCredits({ baseMapSources: [] }, t, 'de')).toBe('')
  })
})

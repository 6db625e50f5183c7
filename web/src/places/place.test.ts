import { describe, expect, it } from 'vitest'

import { placeSources } from './place'

const of = (publisher: string, title: string) => ({
  source: { publisher, title, licence: 'frei' },
})

describe('the sources of places', () => {
  it('are told once each, and who says it once', () => {
    const sources = [
      of('stadt.de', 'stadt.de, Oktober 2025'),
      of('Stadt', 'Liste der Orte'),
      of('Stadt', 'Liste der Orte'),
    ]
    expect(placeSources(sources)).toEqual([
      'stadt.de, Oktober 2025 (frei)',
      'Stadt, Liste der Orte (frei)',
    ])
  })
})

import { describe, expect, it } from 'vitest'

import { loadMessages } from '$words/messages'

import { drawMapSheet } from './map-sheet'
import { cityNamed } from '$api/city-fixture'

const t = await loadMessages('de', cityNamed('Dresden'))

const sheet = {
  title: 'Anteil ab 60',
  lead: 'In den Stadtteilen',
  maps: [{ caption: null, still: '<svg></svg>' }],
  box: { west: 13.5, south: 51, east: 14, north: 51.2 },
  legend: { title: 'Stadtteile', rows: [], notes: [{ mark: null, text: 'Umrandet: Cotta' }] },
  source: 'Quelle: Melderegister',
  address: 'https://atlas.example/?level=district',
}

describe('the sheet of a map', () => {
  it('says before all other notes what is darkest, where anything is coloured', () => {
    const dark = t.legend.strength.need(t.legend.deeper.light)
    const drawn = drawMapSheet({ ...sheet, strength: 'need' }, t)
    expect(drawn).toContain('Umrandet: Cotta')
    expect(drawn.indexOf(dark)).toBeLessThan(drawn.indexOf('Umrandet'))
    expect(drawn).toContain(dark)
    expect(drawMapSheet({ ...sheet, strength: null }, t)).not.toContain(dark)
  })

  it('ends with its sources and where it comes from', () => {
    const drawn = drawMapSheet({ ...sheet, strength: null }, t)
    expect(drawn).toContain(sheet.source)
    expect(drawn).toContain(`${t.page.name} · ${sheet.address}`)
  })
})

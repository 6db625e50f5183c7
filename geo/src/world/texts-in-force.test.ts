import { describe, expect, it } from 'vitest'
import type { CityText, CityTextKey } from '../terms/city-texts.ts'
import { textsInForce } from './texts-in-force.ts'
import { smallCity } from './testing/small-city.ts'

const text = (key: CityTextKey, de: string, en: string): CityText => ({
  ...{ key, de, en },
  deSimple: null,
})
const texts = [
  text('attribution', 'Register der Stadt.', 'Register of the city.'),
  text('outlines-source', 'areas', 'areas'),
  text('outlines-attribution', 'Grenzen: Stadt, generalisiert.', 'Boundaries: city, generalised.'),
  text('outlines-accuracy', 'Etwa 100 m genau.', 'About 100 m accurate.'),
  text('river-course', 'Der Fluss ist schematisch.', 'The river is schematic.'),
]
const [own] = smallCity.sources
if (!own) throw new Error('There is no source of areas')
const official = {
  ...own,
  ...{ id: 'boundaries-2024', titleDe: 'Stadtteile', titleEn: 'Districts' },
  ...{ publisher: 'Vermessungsamt', publisherEn: 'Survey office', asOf: '2024-03-15' },
}
const sources = [...smallCity.sources, official]
const drawnBy = (isOfficial: (code: string) => boolean) =>
  smallCity.areas.map((area) =>
    area.level === 'DISTRICT' && isOfficial(area.code) ? { ...area, sourceId: official.id } : area,
  )

describe('what a city says of its outlines', () => {
  it('holds while its districts are drawn by the source it tells of', () => {
    expect(textsInForce({ texts, areas: smallCity.areas, cells: null, sources })).toEqual(
      texts.filter(({ key }) => key !== 'outlines-source'),
    )
  })

  it('gives way to the source of imported outlines, the river being said apart', () => {
    expect(textsInForce({ texts, areas: drawnBy(() => true), cells: null, sources })).toEqual([
      text('attribution', 'Register der Stadt.', 'Register of the city.'),
      text('river-course', 'Der Fluss ist schematisch.', 'The river is schematic.'),
      text(
        'outlines-attribution',
        'Grenzen: Vermessungsamt (dl-de/by-2-0).',
        'Boundaries: Survey office (dl-de/by-2-0).',
      ),
      text(
        'outlines-accuracy',
        'Grenzen nach „Stadtteile“, Stand 15. März 2024; wie genau sie sind, ist nicht angegeben.',
        'Boundaries by “Districts”, as of 15 March 2024; how accurate they are is not stated.',
      ),
    ])
  })

  it('names both sources where only some districts were imported', () => {
    const inForce = textsInForce({
      texts,
      areas: drawnBy((code) => code === '11'),
      cells: null,
      sources,
    })
    expect(inForce.find(({ key }) => key === 'outlines-attribution')?.de).toBe(
      'Grenzen: the city (dl-de/by-2-0) und Vermessungsamt (dl-de/by-2-0).',
    )
  })

  it('claims no accuracy where the city does not say which source it tells of', () => {
    const untold = texts.filter(({ key }) => key !== 'outlines-source')
    const inForce = textsInForce({ texts: untold, areas: smallCity.areas, cells: null, sources })
    expect(inForce.map(({ de }) => de)).not.toContain('Etwa 100 m genau.')
  })

  it('is nothing where there are no districts yet', () => {
    expect(textsInForce({ texts, areas: [], cells: null, sources }).map(({ key }) => key)).toEqual([
      'attribution',
      'river-course',
    ])
  })
})

describe('what a city says of its grid', () => {
  const own = [
    text('grid-source', 'cells', 'cells'),
    text('grid-attribution', 'Zensus.', 'Census.'),
  ]
  const inForceWith = (sourceId: string | null) =>
    textsInForce({ texts: own, areas: [], sources, cells: sourceId === null ? null : { sourceId } })

  it('holds while its cells are of the source it tells of', () => {
    const [, attribution] = own
    const cells = { sourceId: 'cells' }
    const named = [...sources, { ...official, id: 'cells' }]
    expect(textsInForce({ texts: own, areas: [], sources: named, cells })).toEqual([attribution])
  })

  it('gives way to the source of an imported one', () => {
    expect(inForceWith(official.id)).toEqual([
      text(
        'grid-attribution',
        'Raster: Vermessungsamt (dl-de/by-2-0).',
        'Grid: Survey office (dl-de/by-2-0).',
      ),
    ])
  })

  it('is nothing where there are no cells', () => {
    expect(inForceWith(null)).toEqual([])
  })
})

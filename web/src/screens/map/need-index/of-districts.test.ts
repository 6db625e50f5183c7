import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'
import type { MapFigures } from '$api/map-figures'

import { canBePart, needDay, needLevel, needLevels } from './need-levels'
import { ofDistricts } from './of-districts'

const catalogue = catalogueFixture()
const [density, counted, share] = catalogue.indicators
if (!density || !counted || !share) throw new Error('the fixture has three indicators')
const change = { ...counted, ofSocialSpace: true }

describe('a part of an index that was not counted for districts', () => {
  it('is that of their social spaces where its formula allows it', () => {
    expect(needLevel(change, 'DISTRICT')).toBe('SOCIAL_SPACE')
    expect(needDay(change, 'DISTRICT')).toEqual(needDay(change, 'SOCIAL_SPACE'))
    expect(canBePart(change, 'DISTRICT')).toBe(true)
    expect(needLevels([change])).toEqual(['SOCIAL_SPACE', 'DISTRICT'])
    expect(needLevel(density, 'DISTRICT')).toBe('DISTRICT')
    expect(canBePart(share, 'DISTRICT')).toBe(false)
  })

  it('gives each district the figure of the social space that represents it, and none to others', () => {
    const figure = { value: 0.02, status: 'OBSERVED', source: 'register' } as const
    const figures: MapFigures = {
      asked: {
        indicator: change.id,
        level: 'SOCIAL_SPACE',
        date: '2025-12-31',
        since: '2019-12-31',
        basis: 'REGISTER',
      },
      byArea: new Map([['social-space-11', figure]]),
      city: figure,
    }
    const divided = [...catalogue.areas.values()].map((area) =>
      area.id === 'district-33' ? { ...area, representedBy: null } : area,
    )
    const areas = new Map(divided.map((area) => [area.id, area]))
    expect(ofDistricts(figures, { areas }).byArea).toEqual(
      new Map<string, unknown>([
        ['district-72', figure],
        ['district-33', { value: null, status: 'MISSING', source: 'register' }],
      ]),
    )
  })
})

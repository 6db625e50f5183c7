import { describe, expect, it } from 'vitest'

import type { Indicator, IndicatorDay } from '$api/catalogue'
import { catalogueFixture } from '$api/catalogue-fixture'

import { readView } from './address'

const catalogue = catalogueFixture()

describe('the view nearest to what is asked for', () => {
  it('shows by how many people two days differ where that was counted, not each district with its whole space’s', () => {
    const days = (status: IndicatorDay['status']) =>
      [2019, 2025].map((year) => ({
        date: `${String(year)}-12-31`,
        basis: 'REGISTER' as const,
        status,
        since: [],
        defaultSince: null,
        staffAsOf: null,
      }))
    const numbers = catalogue.indicators.slice(0, 1).map((one) => ({
      ...one,
      id: 'residents-60-plus',
      unit: 'RESIDENTS' as const,
      availability: [
        { level: 'SOCIAL_SPACE' as const, days: days('OBSERVED') },
        { level: 'DISTRICT' as const, days: days('ESTIMATED') },
      ],
    }))
    const both = 'indicator=residents-60-plus&compare-date=2019-12-31'
    const asked = (search: string, unit: Indicator['unit'] = 'RESIDENTS') =>
      readView(new URLSearchParams(search), {
        ...catalogue,
        indicators: numbers.map((one) => ({ ...one, unit })),
      })
    expect(asked(both)).toMatchObject({ view: { level: 'DISTRICT' }, notices: [] })
    expect(asked(`${both}&day-view=difference`)).toMatchObject({
      view: { level: 'SOCIAL_SPACE', dayView: 'difference' },
      notices: [{ kind: 'difference-level-moved', from: 'DISTRICT', to: 'SOCIAL_SPACE' }],
    })
    expect(asked(`${both}&day-view=difference`, 'RESIDENTS_PER_KM2').view.level).toBe('DISTRICT')
  })
})

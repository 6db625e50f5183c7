import { describe, expect, it } from 'vitest'

import de from './de'
import en from './en'

const asked = (t: Pick<typeof de, 'headline'>, since: string, expectedIn: string) => {
  const { before, accent, after } = t.headline('change-60-plus', '', 'DISTRICT', {
    since,
    expectedIn,
  })
  return (before + accent + after).replaceAll('\u00a0', ' ')
}

describe('the headline of a change', () => {
  it('is in the present where people were counted', () => {
    expect(asked(de, '2019', '')).toBe('In welchen Stadtteilen leben mehr Menschen ab 60 als 2019?')
    expect(asked(en, '', '')).toBe('Which districts have more people aged 60+ than before?')
  })

  it('is in the future where they are forecast', () => {
    expect(asked(de, '2025', '2040')).toBe(
      'In welchen Stadtteilen werden 2040 mehr Menschen ab 60 leben als 2025?',
    )
    expect(asked(en, '2025', '2040')).toBe(
      'Which districts will have more people aged 60+ in 2040 than in 2025?',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { testFields } from '$address/field-laws'

import { embedSearch, fields, previewFields, readEmbed, readPreview } from './address'

const read = (search: string) => readEmbed(new URLSearchParams(search))

describe('the address of the small page', () => {
  it.each([
    ['', { area: null, theme: null }],
    ['?district=91', { area: { level: 'DISTRICT', code: '91' }, theme: null }],
    ['?social-space=04', { area: { level: 'SOCIAL_SPACE', code: '04' }, theme: null }],
    ['?planning-area=9&theme=dark', { area: { level: 'PLANNING_AREA', code: '9' }, theme: 'dark' }],
  ])('%s is read, and written again', (search, choice) => {
    expect(read(search)).toEqual(choice)
    const chosen = read(search)
    expect(chosen && embedSearch(chosen)).toBe(search)
  })

  it.each(['?district=91&planning-area=9', '?district=91&district=92'])(
    '%s names several areas, so none',
    (search) => {
      expect(read(search)).toBeNull()
    },
  )

  it('without a code, or with unknown colours, shows what it can', () => {
    expect(read('?district=&theme=pink')).toEqual({ area: null, theme: null })
  })
})

const known = { areas: new Set(['district-91', 'planning-area-9']) }

describe('the address of its preview', () => {
  const preview = (search: string) => readPreview(new URLSearchParams(search), known)

  it('takes the colours of the system for none', () => {
    const choice = { area: 'district-91', theme: null, unknownArea: false }
    expect(preview('area=district-91&theme=system')).toEqual(choice)
  })

  it('shows the whole city where it names an area that is not there, and says so', () => {
    const choice = { area: null, theme: 'dark', unknownArea: true }
    expect(preview('area=nowhere&theme=dark')).toEqual(choice)
    expect(preview('area=').unknownArea).toBe(false)
  })
})

const theme = fc.constantFrom(null, 'light' as const, 'dark' as const)

describe('a field of the small page’s address', () => {
  const codes = fc.array(
    fc.string({ minLength: 1 }).filter((code) => !code.includes(',')),
    { maxLength: 3 },
  )
  testFields(fields, { DISTRICT: codes, SOCIAL_SPACE: codes, PLANNING_AREA: codes, theme }, null)
})

describe('a field of its preview’s address', () => {
  testFields(previewFields, { area: fc.constantFrom(null, ...known.areas), theme }, known)
})

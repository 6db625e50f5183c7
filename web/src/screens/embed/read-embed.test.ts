import { describe, expect, it } from 'vitest'

import { embedSearch, readEmbed } from './read-embed'

const read = (search: string) => readEmbed(new URLSearchParams(search))

describe('the address of the small page', () => {
  it.each([
    ['', { area: null, theme: undefined }],
    ['?district=91', { area: { level: 'DISTRICT', code: '91' }, theme: undefined }],
    ['?social-space=04', { area: { level: 'SOCIAL_SPACE', code: '04' }, theme: undefined }],
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
    expect(read('?district=&theme=pink')).toEqual({ area: null, theme: undefined })
  })
})

import { expect, it } from 'vitest'

import { readWayProfile, waySearch } from './address'

it.each(['WALKING', 'WHEELCHAIR'] as const)(
  'an address keeps for whom the way is told: %s',
  (profile) => {
    const search = waySearch('?from=district-06', profile)
    expect(readWayProfile(new URLSearchParams(search))).toBe(profile)
    expect(new URLSearchParams(search).get('from')).toBe('district-06')
  },
)

it('an address without a start says for nobody how to get there', () => {
  expect(waySearch('', 'WHEELCHAIR')).toBe('')
})

it('whoever asks for a profile that nobody knows walks', () => {
  expect(readWayProfile(new URLSearchParams('?profile=flying'))).toBe('WALKING')
})

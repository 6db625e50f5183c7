import fc from 'fast-check'
import { expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

it('leads to pages of ours as they were asked for', () => {
  for (const path of ['/', '/en/konto', '/bedarf?jahr=2025&stufe=a', '/daten/einspielen'])
    expect(returnPath(path, '/konto')).toBe(path)
})

it('leads to no other place, however its address is written', () => {
  const others = [
    undefined,
    '',
    'konto',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '/.//example.org',
    '/a/..//example.org',
    'javascript:alert(1)',
    ' //example.org',
  ]
  expect(others.map((path) => returnPath(path, '/konto'))).toEqual(others.map(() => '/konto'))
})

it('never names another origin', () => {
  const sign = fc.constantFrom(
    ...'/\\.:@?#%\t\n a0'.split(''),
    '..',
    'https:',
    'example.org',
    '%2f',
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const path = returnPath(`/${signs.join('')}`, '/konto')
      expect(new URL(path, 'https://atlas.example.org').origin).toBe('https://atlas.example.org')
    }),
    { numRuns: 2000 },
  )
})

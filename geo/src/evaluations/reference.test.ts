import fc from 'fast-check'
import { expect, it } from 'vitest'
import { catalogue } from '../indicators/catalogue.ts'
import { areaLevels, providers } from '../terms/classifications.ts'
import { caseFigures, parseReference, printReference, type Reference } from './reference.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const reference: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({
    kind: fc.constant('indicator' as const),
    indicator: fc.constantFrom(...catalogue.map(({ id }) => id)),
    level: fc.constantFrom(...areaLevels),
    area: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    day: fc.option(day),
  }),
  fc.record({
    kind: fc.constantFrom(...caseFigures),
    provider: fc.option(fc.constantFrom(...providers)),
    from: day,
    to: day,
  }),
  fc.record({
    kind: fc.constant('field' as const),
    year: fc.integer({ min: 1900, max: 2099 }),
    position: fc.integer({ min: 1, max: 99 }),
  }),
)

it('reads every reference that it writes', () => {
  fc.assert(
    fc.property(reference, (one) => {
      expect(parseReference(printReference(one))).toEqual(one)
    }),
  )
})

it.each([
  '',
  'indicator',
  'indicator/no-such-indicator/CITY/dresden',
  'indicator/residents-60-plus/COUNTRY/01',
  'indicator/residents-60-plus/CITY/<script>',
  'indicator/residents-60-plus/CITY/01/yesterday',
  'cases/NOBODY/2024-01-01/2024-09-30',
  'cases/ALL/2024-01-01',
  'field/2024',
  'field/2024/1/1',
])('names nothing by %j', (text) => {
  expect(parseReference(text)).toBeNull()
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { testFields } from '$address/field-laws'

import { coarsePosition } from './coarse-position'
import { fields, questionSearch, readQuestion, type PlacesQuestion } from './address'

const read = (search: string) => readQuestion(new URLSearchParams(search))
const nothing: PlacesQuestion = {
  text: '',
  start: null,
  position: null,
  kind: null,
  all: false,
  map: false,
  unreadable: null,
}

describe('an address of the page for everyone', () => {
  it('asks nothing, a text, a named start or a position', () => {
    expect(read('')).toEqual(nothing)
    expect(read('?q=%20Lübecker%0A%20Straße ')).toEqual({ ...nothing, text: 'Lübecker Straße' })
    expect(read('?from=district-72&kind=counselling&all=yes&map=yes')).toEqual({
      ...nothing,
      start: { kind: 'area', level: 'DISTRICT', code: '72' },
      kind: 'COUNSELLING',
      all: true,
      map: true,
    })
    expect(read('?from=social-space-3').start).toEqual({
      kind: 'area',
      level: 'SOCIAL_SPACE',
      code: '3',
    })
    expect(read('?from=district-office-4').start).toEqual({
      kind: 'office',
      id: 'district-office-4',
    })
    expect(read('?from=site-cotta-awo').start).toEqual({ kind: 'site', slug: 'cotta-awo' })
    expect(read('?from=stop-fetscherplatz').start).toEqual({ kind: 'stop', slug: 'fetscherplatz' })
    expect(read('?from=address-am-berg-72--3a').start).toEqual({
      kind: 'address',
      slug: 'am-berg-72--3a',
    })
    expect(read('?from=postcode-01307').start).toEqual({ kind: 'postcode', code: '01307' })
    expect(read('?at=51.051,13.7385')).toEqual({
      ...nothing,
      position: { lat: 51.051, lon: 13.7385 },
    })
  })

  it('forgets how exactly a position was written', () => {
    expect(read('?at=51.050409,13.737262').position).toEqual({ lat: 51.051, lon: 13.7385 })
  })

  it.each([
    '?at=here',
    '?at=51',
    '?at=151.05,13.7',
    '?at=51.05,1e3',
    '?at=NaN,NaN',
    '?at=51.05;13.7',
  ])('says that %s is no position', (search) => {
    expect(read(search)).toEqual({ ...nothing, unreadable: 'unreadable-position' })
  })

  it.each(['?from=72', '?from=country-1', '?from=site-Ä', '?from=district-office-x%27', '?from=-'])(
    'says that %s names no start',
    (search) => {
      expect(read(search)).toEqual({ ...nothing, unreadable: 'unknown-start' })
    },
  )

  it('says that a text is too long, and keeps its beginning', () => {
    expect(read(`?q=${'x'.repeat(101)}`)).toEqual({
      ...nothing,
      text: 'x'.repeat(100),
      unreadable: 'text-too-long',
    })
    expect(read(`?q=${'x'.repeat(100)}`).unreadable).toBeNull()
  })

  it.each(['?q=', '?q=%20%0A', '?q=&kind=counselling'])(
    'says that %s was sent with nothing typed',
    (search) => {
      expect(read(search).unreadable).toBe('nothing-typed')
    },
  )

  it('asks what else the address names where nothing was typed', () => {
    expect(read('?q=&from=district-72').unreadable).toBeNull()
    expect(read('?q=&at=51.051,13.7385').unreadable).toBeNull()
  })

  it('passes over kinds and switches that do not exist', () => {
    expect(read('?kind=sauna&all=1&map=on&q=Cotta')).toEqual({ ...nothing, text: 'Cotta' })
  })
})

const code = fc.stringMatching(/^[A-Za-z0-9]{1,20}$/)
const start: fc.Arbitrary<Partial<PlacesQuestion>> = fc.oneof(
  fc.record({
    start: fc.record({
      kind: fc.constant('area' as const),
      level: fc.constantFrom(
        'PLANNING_AREA' as const,
        'SOCIAL_SPACE' as const,
        'DISTRICT' as const,
      ),
      code,
    }),
  }),
  fc.record({
    start: fc.record({
      kind: fc.constantFrom(
        'site' as const,
        'stop' as const,
        'street' as const,
        'address' as const,
      ),
      slug: fc.stringMatching(/^[a-z0-9-]{1,100}$/),
    }),
  }),
  fc.record({
    position: fc
      .record({
        lat: fc.double({ min: -80, max: 80, noNaN: true }),
        lon: fc.double({ min: -179, max: 179, noNaN: true }),
      })
      .map(coarsePosition),
  }),
  fc.record({ text: fc.stringMatching(/^[\wäöüß&=+%]{1,100}$/) }),
)

describe('writing and reading', () => {
  it('are each other’s inverse', () => {
    const choices = fc.record({
      kind: fc.constantFrom(null, 'MEETING' as const, 'COUNSELLING' as const),
      all: fc.boolean(),
      map: fc.boolean(),
    })
    fc.assert(
      fc.property(start, choices, (from, chosen) => {
        const question: PlacesQuestion = { ...nothing, ...chosen, ...from }
        expect(read(questionSearch(question))).toEqual(question)
      }),
    )
  })
})

describe('a field of the finder’s address', () => {
  const area = fc.record({
    kind: fc.constant('area' as const),
    level: fc.constantFrom('PLANNING_AREA' as const, 'SOCIAL_SPACE' as const, 'DISTRICT' as const),
    code,
  })
  const office = fc.record({
    kind: fc.constant('office' as const),
    id: fc.nat(999_999_999).map((number) => `district-office-${String(number)}`),
  })
  const site = fc.record({
    kind: fc.constantFrom('site' as const, 'stop' as const, 'street' as const, 'address' as const),
    slug: fc.stringMatching(/^[a-z0-9-]{1,100}$/),
  })
  const position = fc
    .record({
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
    })
    .map(coarsePosition)

  testFields(
    fields,
    {
      position: fc.option(position, { nil: null }),
      start: fc.option(fc.oneof(area, office, site), { nil: null }),
      text: fc.stringMatching(/^[\wäöüß&=+%]{0,100}$/),
      kind: fc.constantFrom(null, 'MEETING' as const, 'COUNSELLING' as const),
      all: fc.boolean(),
      map: fc.boolean(),
    },
    null,
  )
})

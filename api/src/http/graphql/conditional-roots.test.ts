import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { refuseConditionalRoots, refuseConditionalRootsIn } from './conditional-roots.ts'

it.each([
  'subscription { a @skip(if: true) }',
  'subscription ($x: Boolean = true) { a @include(if: $x) }',
  'subscription ($x: Boolean = true) { ... @skip(if: $x) { a } }',
  'subscription { ...F @include(if: false) } fragment F on Subscription { a }',
  'subscription { ...F } fragment F on Subscription { ...F a @skip(if: true) }',
])('refuses a subscription whose field could be left out: %s', (query) => {
  const refusal: unknown = expect.objectContaining({ code: 'MALFORMED_QUERY' })
  expect(() => {
    refuseConditionalRoots(parse(query))
  }).toThrow(refusal)
  expect(() => {
    refuseConditionalRootsIn(query)
  }).toThrow(refusal)
})

it.each([
  'subscription { a { b @skip(if: true) } }',
  'query { a @skip(if: true) }',
  'subscription { a @skip(if: ',
])('leaves all else to whoever answers it: %s', (query) => {
  expect(() => {
    refuseConditionalRootsIn(query)
  }).not.toThrow()
})

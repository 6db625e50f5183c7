import { expect, it } from 'vitest'

import { nearestFirst } from './nearest-first'

it('orders by distance on the ground, where a degree east is shorter than one north', () => {
  const places = [
    { id: 'north', lon: 13.74, lat: 51.06 },
    { id: 'here', lon: 13.74, lat: 51.05 },
    { id: 'east', lon: 13.754, lat: 51.05 },
  ]
  const order = nearestFirst({ lon: 13.74, lat: 51.05 }, places, (place) => place)
  expect(order.map(({ id }) => id)).toEqual(['here', 'east', 'north'])
  expect(places[0]?.id, 'what was given keeps its order').toBe('north')
  expect(nearestFirst({ lon: 13.74, lat: 51.05 }, [], () => ({ lon: 0, lat: 0 }))).toEqual([])
})

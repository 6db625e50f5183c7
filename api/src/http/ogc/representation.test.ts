import { expect, it } from 'vitest'
import { representationOf } from './representation.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

it.each([
  ['/ogc', undefined, 'data'],
  ['/ogc', '*/*', 'data'],
  ['/ogc', 'application/json', 'data'],
  ['/ogc/api', 'application/vnd.oai.openapi+json;version=3.0', 'data'],
  ['/ogc/collections/stops/items', 'application/geo+json, application/json', 'data'],
  ['/ogc', 'image/png', 'data'],
  ['/ogc', browser, 'page'],
  ['/ogc', 'text/html', 'page'],
  ['/ogc?f=json', browser, 'data'],
  ['/ogc?f=xml', browser, 'data'],
  ['/ogc?f=html', 'application/json', 'page'],
  ['/ogc/collections?limit=1&f=html', undefined, 'page'],
  ['/ogc/__data.json', '*/*', 'page'],
] as const)('%s is answered to whoever takes %s as %s', (url, accept, representation) => {
  expect(representationOf(url, accept)).toBe(representation)
})

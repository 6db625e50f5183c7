import { expect, it } from 'vitest'
import type { Problem } from '../problem.ts'
import { readGeoJson } from './read-geojson.ts'

it('of more corners than any city has is refused before they fill the memory', async () => {
  const problems: Problem[] = []
  const corners = '[],'.repeat(2_000_001)
  const text = `{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[[${corners}`
  const file = {
    name: 'outlines.geojson',
    async *bytes() {
      yield await Promise.resolve(Buffer.from(text))
    },
  }
  const { features } = await readGeoJson(file, (problem) => problems.push(problem))
  expect(features).toEqual([])
  expect(problems.map(({ message }) => message)).toEqual([
    { key: 'TOO_MANY_ENTRIES', most: 2_000_000, mostMegabytesOfLine: null },
  ])
})

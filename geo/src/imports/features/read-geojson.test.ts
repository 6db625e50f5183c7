import { expect, it } from 'vitest'
import type { Problem } from '../problem.ts'
import { readGeoJson } from './read-geojson.ts'

const read = async (text: string) => {
  const problems: Problem[] = []
  const file = {
    name: 'outlines.geojson',
    async *bytes() {
      yield await Promise.resolve(Buffer.from(text))
    },
  }
  const { features } = await readGeoJson(file, (problem) => problems.push(problem))
  return { features, problems }
}

it('of more corners than any city has is refused before they fill the memory', async () => {
  const corners = '[],'.repeat(2_000_001)
  const { features, problems } = await read(
    `{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[[${corners}`,
  )
  expect(features).toEqual([])
  expect(problems.map(({ message }) => message)).toEqual([
    { key: 'TOO_MANY_ENTRIES', most: 2_000_000, mostMegabytesOfLine: null },
  ])
})

it('refuses names with signs that nobody sees, and tells of which objects', async () => {
  const named = (name: string) => ({ properties: { name }, geometry: null })
  const names = ['Altstadt', 'Neu\u202estadt', 'Glocke\u0007', 'zwei\nZeilen']
  const { problems } = await read(JSON.stringify({ features: names.map(named) }))
  expect(problems.map(({ line, message }) => [line, message.key])).toEqual([
    [2, 'HIDDEN_SIGNS'],
    [3, 'HIDDEN_SIGNS'],
  ])
})

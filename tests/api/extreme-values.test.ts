import { beforeAll, expect, it } from 'vitest'

import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'
import { argumentPlaces } from './argument-places.ts'

const api = new Api()

beforeAll(async () => {
  api.use(await sharedServer('embedded'))
})

/** The codes it is refused with, if it is; it is never a fault of ours. */
async function answered(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const { status, errors } = await api.answer({ query, variables })
  const codes = errors.map(({ extensions }) => extensions.code)
  expect([200, 400], query).toContain(status)
  expect(codes, query).not.toContain('INTERNAL')
  return codes
}

const numbers = argumentPlaces(['Int', 'Float'])
const extremes = [
  '5e-324',
  '-5e-324',
  '1.7976931348623157e308',
  '2147483647',
  '-2147483648',
  '-0.0',
]

it('the walk through the schema finds every place for a number, input objects included', () => {
  expect(numbers.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'Query.needIndex(parts.weight)',
      'Query.serviceSites(first)',
      'Query.serviceSites(near.withinMetres)',
      'Query.serviceSites(filter.boundingBox.west)',
      'City.coverage(withinMetres)',
      'City.accessDistance(reach.kmPerHour80Plus)',
    ]),
  )
})

it.each(numbers)(
  'the least and the largest numbers are answered or refused as $name',
  async ({ queryWith }) => {
    for (const value of extremes) await answered(queryWith(value))
  },
)

it.each(['5e-324', '1e-310', '1.7976931348623157e308'])(
  'weights of %s compare as equal ones do',
  async (weight) => {
    const index = async (each: string) => {
      const query = `{ needIndex(level: DISTRICT, parts: [{ indicator: "share-60-plus", weight: ${each} }, { indicator: "density-60-plus", weight: ${each} }]) {
      values { rank rankFrom rankTo score { value } } } }`
      expect(await answered(query)).toEqual([])
      return (await api.answer({ query })).data
    }
    expect(await index(weight)).toEqual(await index('1'))
  },
)

it.each(['5e-324', '5e-324, 5e-324', '1e-310', '1, 5e-324'])(
  'a catchment weighed with %s falls to people as numbers can say it',
  async (weights) => {
    const query = `{ districts { accessibility(reach: { kind: MEETING, withinMetres: 1000 }, weights: [${weights}]) { value range { low high } } } }`
    expect(await answered(query)).toEqual([])
  },
)

const defaults: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  String: '"01"',
  ID: '"share-60-plus"',
  Date: '"2025-12-31"',
  DateTime: '"2026-11-27T15:30:00+01:00"',
  ServiceKind: 'MEETING',
  Ages: 'AGE_80_PLUS',
  AreaLevel: 'DISTRICT',
  TravelProfile: 'WALKING',
}

it('null in a variable is answered or refused wherever a value is taken', async () => {
  const refused = new Set<string>()
  for (const { type, queryWith } of argumentPlaces(Object.keys(defaults))) {
    const query = `query ($value: ${type} = ${defaults[type] ?? ''}) ${queryWith('$value')}`
    for (const code of await answered(query, { value: null })) refused.add(code)
  }
  expect([...refused]).toContain('MALFORMED_QUERY')
})

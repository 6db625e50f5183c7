import fc from 'fast-check'
import { expect, it } from 'vitest'

import { runs } from '../../geo/src/disclosure/testing/runs.ts'
import { learnFromFiles } from './onlooker-of-files.ts'
import { learnEverything, learnFromIndicators } from './onlooker.ts'
import { reconstruct } from './reconstruction.ts'
import { Api } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { copySeed } from '../support/seed-copy.ts'
import { describeWithDataSets, type Serve } from '../support/serve-data-set.ts'
import { plant, type Planting } from '../support/small-numbers.ts'

const minimum = 3

/** How the numbers planted in a copy of the data set can be found out; empty where they cannot. */
async function findingsAfter(
  serve: Serve,
  all: readonly Planting[],
  learnMore: typeof learnFromFiles = () => Promise.resolve(),
): Promise<string[]> {
  const copy = await copySeed()
  await plant(copy, all)
  const open = await serve(copy.directory, { residents: 0, cases: 0 })
  // Of one database: what is true is the same on both, and only compared with.
  const truth = await learnEverything(new Api(open.api.url))
  await open.stop()
  const served = await serve(copy.directory, { residents: minimum, cases: 10 })
  const learned = await learnEverything(served.api)
  await learnMore(served.api, learned)
  await served.stop()
  await copy.remove()

  const isSmall = (name: string) => {
    const value = truth.counts.get(name) ?? 0
    return value > 0 && value < minimum
  }
  const published = [...learned.counts].filter(([name, value]) => value !== null && isSmall(name))
  const suppressed = await reconstruct(learned)
  expect(suppressed.some(({ name }) => isSmall(name))).toBe(true)
  const narrow = suppressed.filter(({ name, lower, upper }) =>
    isSmall(name) ? lower > 1e-6 || upper < minimum - 1e-6 : upper - lower < 1e-6,
  )
  return [
    ...learned.leaks,
    ...published.map(([name, value]) => `${name} is told: ${value}`),
    ...narrow.map(
      ({ name, lower, upper }) => `${name} (${truth.counts.get(name)}) is ${lower} to ${upper}`,
    ),
  ]
}

describeWithDataSets('small numbers', (serve) => {
  // Of every kind one, far from each other; in one data set, because loading it takes longer than the attack.
  const oneOfEachKind: Planting[] = [
    { kind: 'eldestOfSocialSpace', place: 0, count: 2 },
    { kind: 'livingAlone', place: 5, count: 1 },
    { kind: 'foreign', place: 20, count: 1 },
    { kind: 'eldestOfDistrict', place: 3, count: 2 },
    { kind: 'migrationBackground', place: 8, count: 1 },
  ]

  it('of the eldest, of people living alone, of foreigners, with a migration background cannot be computed back, neither from files', async () => {
    expect(await findingsAfter(serve, oneOfEachKind, learnFromFiles)).toEqual([])
  }, 300_000)

  it('of the district in two social spaces do not follow from what is estimated for one', async () => {
    const copy = await copySeed()
    await plant(copy, [{ kind: 'livingAlone', place: 43, count: 2 }])
    const { api, stop } = await serve(copy.directory)
    const ofThem = (indicator: string) => indicator.includes('living-alone')
    const { counts } = await learnFromIndicators(api, ofThem)
    await stop()
    await copy.remove()
    const of = (area: string) => counts.get(`${area} 2024-12-31 residents 60+ living alone`)
    expect(of('DISTRICT 76')).toBeNull()
    for (const [space, others] of [
      // Its share of the district’s residents is known: what is left of a space is that share of those living alone.
      ['11', ['71', '72', '77']],
      ['12', ['73', '74', '75']],
    ] as const) {
      const known = [`SOCIAL_SPACE ${space}`, ...others.map((code) => `DISTRICT ${code}`)]
      expect({ space, suppressed: known.some((area) => of(area) === null) }).toEqual({
        space,
        suppressed: true,
      })
    }
  })

  it('anywhere, several at once, cannot be computed back', { timeout: 600_000 }, async () => {
    const planting = fc.record({
      kind: fc.constantFrom<Planting['kind'][]>(
        'foreign',
        'eldestOfDistrict',
        'eldestOfSocialSpace',
        'livingAlone',
        'migrationBackground',
      ),
      place: fc.nat({ max: 999 }),
      count: fc.integer({ min: 1, max: minimum - 1 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(planting, { minLength: 2, maxLength: 5 }), async (all) => {
        expect(await findingsAfter(serve, all)).toEqual([])
      }),
      { ...runs(20, 1), endOnFailure: true },
    )
  })
})

describeOnBothDatabases('small numbers', (api) => {
  it('are nowhere among the residents of the built-in data set, so nothing is suppressed', async () => {
    const { counts, leaks } = await learnEverything(api)
    expect(leaks).toEqual([])
    expect([...counts].filter(([, value]) => value === null)).toEqual([])
    expect(counts.size).toBeGreaterThan(1000)
  })
})

import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { asInput, beside, changes } from '../support/planned-changes.ts'

describeOnBothDatabases('a scenario', (api) => {
  it('is kept as a file that gives the same bytes and the same world', async () => {
    const shape = z.object({
      scenario: z.object({
        name: z.string(),
        version: z.string(),
        file: z.string(),
        differences: z.array(z.object({ inWords: z.string() })),
      }),
    })
    const query = `query ($input: ScenarioInput!) { scenario(input: $input) {
      name version differences { inWords } file(reach: {kind: MEETING, withinMinutes: 15}) } }`
    const { scenario } = await api.ask(shape, query, asInput(changes))
    const again = await api.ask(shape, query, { input: { file: scenario.file } })
    expect(again).toEqual({ scenario })
    const elsewhere = scenario.file
      .replace(/"dataVersion": "[^"]*"/, '"dataVersion": "another"')
      .replaceAll('"luise"', '"nowhere"')
    const other = await api.ask(shape, query, { input: { file: elsewhere } }, 'de')
    expect(other.scenario.differences.slice(1).map(({ inWords }) => inWords)).toEqual([
      'Änderung 2 ist mit diesen Daten nicht mehr möglich und entfällt. Es gibt keinen Standort „nowhere“.',
    ])
  })

  it('within another is kept whole, to be read where nothing stands beside it', async () => {
    const shape = z.object({ scenario: z.object({ version: z.string(), file: z.string() }) })
    const query = `query ($input: ScenarioInput!) { scenario(input: $input) {
      version file(reach: {kind: MEETING, withinMetres: 1000}) } }`
    const [outer, inner] = [changes.slice(0, 5), changes.slice(5)]
    const within = { scenario: { schema: 2, changes: beside.changes.slice(0, outer.length) } }
    const { scenario } = await api.ask(shape, query, asInput(inner), 'en', within)
    const whole = await api.ask(shape, query, asInput(changes))
    expect(scenario.file).toBe(whole.scenario.file)
    const again = await api.ask(shape, query, { input: { file: scenario.file } })
    expect(again.scenario.version).toBe(scenario.version)
  })

  it('of 500 new sites is taken as changes, as a file and beside the query', async () => {
    const shape = z.object({ scenario: z.object({ version: z.string(), file: z.string() }) })
    const sites = Array.from({ length: 500 }, (_, place) => ({
      slug: `planned-${String(place + 1)}`,
      name: `Neu: Begegnung ${String(place + 1)}`,
      kinds: ['MEETING'],
      provider: 'FUNDED',
      lon: 13.7 + place / 10_000,
      lat: 51.05,
      district: '01',
    }))
    const query = `query ($input: ScenarioInput!) { scenario(input: $input) {
      version file(reach: {kind: MEETING, withinMetres: 1000}) } }`
    const made = await api.ask(shape, query, asInput(sites.map((openSite) => ({ openSite }))))
    expect(made.scenario.file.length).toBeGreaterThan(100_000)
    const read = await api.ask(shape, query, { input: { file: made.scenario.file } })
    expect(read).toEqual(made)
    const scenario = { schema: 2, changes: sites.map((site) => ({ type: 'openSite', ...site })) }
    const within = await api.ask(shape, query, asInput([]), 'en', { scenario })
    expect(within.scenario.file).toBe(made.scenario.file)
  })
})

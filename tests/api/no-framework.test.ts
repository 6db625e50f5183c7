import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { indicatorsOf, valuesOf } from '../support/indicators.ts'
import { copySeed } from '../support/seed-copy.ts'
import { describeWithDataSets } from '../support/serve-data-set.ts'

const ofThePlan = ['frameworks', 'planning-keys', 'expected-changes', 'published-targets', 'staff']

describeWithDataSets('a data set without any planning framework', (serve) => {
  it('has a catalogue, maps and reach all the same, and says what it lacks', async () => {
    const copy = await copySeed()
    for (const name of ofThePlan) {
      const path = join(copy.directory, `${name}.csv`)
      const [header = ''] = (await readFile(path, 'utf8')).split('\n')
      await writeFile(path, `${header}\n`)
    }
    const { api, stop } = await serve(copy.directory)
    const indicators = await indicatorsOf(api)
    const answered = await api.answer({
      query: `{ frameworks { id } city {
        accessibility(reach: { kind: MEETING, withinMetres: 2000 }) { value }
        profile { indicator { id } figures { value } } } }`,
    })
    const reach = await valuesOf(api, {
      indicator: 'coverage-meeting-60-plus',
      level: 'PLANNING_AREA',
      date: '2025-12-31',
      since: null,
    })
    await stop()
    await copy.remove()

    const staff = indicators.filter(({ group }) => group === 'STAFF')
    expect(staff.filter(({ flagThreshold }) => flagThreshold !== null)).toEqual([])
    const expected = indicators.flatMap(({ availability }) =>
      availability.flatMap(({ days }) => days.filter(({ basis }) => basis === 'PROJECTION')),
    )
    expect(expected).toEqual([])
    expect(answered.errors).toEqual([])
    expect(reach.every(({ figure }) => figure.status === 'ESTIMATED')).toBe(true)
  })
})

import { readdirSync } from 'node:fs'

import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { type Fact, type Row, text } from './fact-rows.ts'
import { comparisons } from './facts.ts'
import { readShared, sharedMissing, sharedPath } from '../support/shared-files.ts'

const table = z.array(z.record(z.string(), z.string()))
const readFacts = async (file: string): Promise<Fact[]> =>
  table.parse(parse(await readShared(`facts/${file}`), { columns: true }))

/** Sorted, so that order does not matter; sums of decimals to nine places. */
const asTexts = (rows: readonly Row[]) =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([name, value]) => [
            name,
            typeof value === 'number' ? Number(value.toFixed(9)) : value,
          ])
          .sort(),
      ),
    )
    .sort()

describe.skipIf(sharedMissing('facts'))('the facts about Dresden', () => {
  it('are each compared with what is loaded', () => {
    const files = readdirSync(sharedPath('facts')).filter((name) => name.endsWith('.csv'))
    expect(Object.keys(comparisons).sort()).toEqual(files.sort())
  })

  describeOnBothLoadedDatabases('what is loaded', (database) => {
    it.each(Object.entries(comparisons))('is what %s says', async (file, { expected, loaded }) => {
      const facts = await readFacts(file)
      const statement = typeof loaded === 'string' ? loaded : loaded(facts)
      const rows = await database().sql.unsafe<Row[]>(statement)
      expect(facts.length).toBeGreaterThan(0)
      expect(asTexts(rows)).toEqual(asTexts(expected(facts)))
    })

    it('tells the source of each site in the words of the facts', async () => {
      const rows = await database().sql.unsafe<{ slug: string; title: string }[]>(
        'select slug, title_en as title from service_site join source on source.id = source_id',
      )
      const titles = new Map(rows.map(({ slug, title }) => [slug, title.toLowerCase()]))
      for (const fact of await readFacts('service_sites.csv')) {
        const source = text(fact, 'source').toLowerCase()
        const title = titles.get(text(fact, 'slug'))
        if (source === 'public web pages') expect(title).toMatch(/^public web pages/)
        else expect(title).toBe(source)
      }
    })
  })
})

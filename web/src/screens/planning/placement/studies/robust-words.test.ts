import { describe, expect, it } from 'vitest'

import de from '$words/de'
import planning from '$words/de/planning'

import { futureInput } from './assumed-future'
import type { RobustProgress } from './follow-robust'
import { robustProof, robustRows, robustSentence } from './robust-words'
import { cityNamed } from '$api/city-fixture'

const spoken = {
  say: planning(cityNamed('Dresden')),
  t: de(cityNamed('Dresden')),
  language: 'de',
} as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const site = { number: 4, lon: 13.7, lat: 51, district: null }
const future = { name: 'wie heute', inWords: [], bestSites: [site] }
const known: RobustProgress = {
  status: 'OPTIMAL',
  sites: [site, site],
  ...{ regret: 500, bound: 500, boundBySums: 450, meanRegret: 250, meanRegretAtLeast: 200 },
  futures: [
    { ...future, value: 46_000, best: 46_500, bestBound: 46_500, regret: 500 },
    { ...future, name: 'Trend', value: 48_000, best: 48_000, bestBound: 48_000, regret: 0 },
  ],
  reason: null,
  note: null,
}
const covering = { model: 'MCLP', ages: 'AGE_60_PLUS', sites: 2 } as const

describe('sites for several futures', () => {
  it('have a row of their own, and one for what were best in each future', () => {
    const rows = robustRows(known, covering, spoken)
    expect(rows.map(({ name, cells, sites }) => [name, ...cells, sites.length])).toEqual([
      ['Vorschlag für alle Zukünfte', '', '', 'höchstens rund 500 Menschen', 2],
      ['wie heute', '46.000', '46.500', 'rund 500 Menschen', 1],
      ['Trend', '48.000', '48.000', 'nichts', 1],
    ])
    expect(rows[2]?.nameAlone).toBe('Bestes für: Trend')
  })

  it('say what they miss, and what of that is proven by sums', () => {
    expect(robustSentence(known, covering, spoken)).toBe(
      '2 neue Orte für 2 Zukünfte. Höchstens verpasst: rund 500 Menschen; im Mittel: rund 250 Menschen.',
    )
    expect(robustSentence({ ...known, regret: 0, meanRegret: 0 }, covering, spoken)).toBe(
      '2 neue Orte, die in jeder der 2 Zukünfte die besten sind: Verpasst wird nichts.',
    )
    expect(robustProof(known, covering, spoken)).toContain('Bis „rund 450 Menschen“')
    expect(robustProof({ ...known, boundBySums: 500 }, covering, spoken)).toContain('Nachgewiesen')
    const early = { ...known, status: 'WITHIN_GAP', bound: 300 } as const
    expect(robustProof(early, covering, spoken)).toContain('Weniger als rund 300 Menschen')
    expect(robustProof({ ...known, status: 'SEARCHING' }, covering, spoken)).toBe('')
  })

  it('tell ways of all together in kilometres', () => {
    const median = { ...covering, model: 'P_MEDIAN' } as const
    const [row] = robustRows({ ...known, regret: 1_234 }, median, spoken)
    expect(plain(row?.cells[2] ?? '')).toBe('höchstens rund 1.230 km aller zusammen')
  })

  it('are asked with what each future changes', () => {
    const changes = [
      { type: 'followForecast', day: '2035-12-31' },
      { type: 'changeResidents', level: 'CITY', area: 'x', ages: 'AGE_80_PLUS', factor: 1.2 },
    ] as const
    expect(futureInput({ name: 'Trend', changes })).toEqual({
      name: 'Trend',
      changes: [
        { followForecast: { day: '2035-12-31' } },
        { changeResidents: { level: 'CITY', area: 'x', ages: 'AGE_80_PLUS', factor: 1.2 } },
      ],
    })
  })
})

import { describe, expect, it } from 'vitest'

import type { MapFigure } from '$api/map-figures'
import type { NeedPartFigures } from './need-parts'
import { catalogueFixture } from '$api/catalogue-fixture'
import german from '$words/de'

import { needByWeights, needResult } from './need-result'
import { rankWords } from './rank-words'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

const [density, , share] = catalogueFixture().indicators

function part(
  indicator: typeof density,
  values: (number | null)[],
  status: MapFigure['status'] = 'OBSERVED',
): NeedPartFigures {
  if (!indicator) throw new Error('the fixture has no such indicator')
  return {
    indicator,
    day: {
      date: '2025-12-31',
      basis: 'REGISTER',
      status,
      since: [],
      defaultSince: null,
      staffAsOf: null,
    },
    level: 'DISTRICT',
    figures: {
      asked: {
        indicator: indicator.id,
        level: 'DISTRICT',
        date: '2025-12-31',
        basis: 'REGISTER',
        since: null,
      },
      byArea: new Map(
        values.map((value, index) => [
          `district-${String(index)}`,
          { value, status: value === null ? 'MISSING' : status, source: 'register' },
        ]),
      ),
      city: null,
    },
  }
}

const parts = [part(density, [1, 2, 3]), part(share, [0.3, 0.1, null], 'ESTIMATED')]
const choice = (first: number, second: number) => ({
  method: 'z-score' as const,
  parts: [
    { indicator: 'density-60-plus', weight: first },
    { indicator: 'share-migration-background-65-plus', weight: second },
  ],
})

describe('needResult', () => {
  it('adds up contributions to the score', () => {
    const { byArea } = needResult(parts, choice(2, 1), 'DISTRICT')
    const area = byArea.get('district-0')
    const sum = area?.parts.reduce((total, { contribution }) => total + (contribution ?? 0), 0)
    expect(area?.score).toBeCloseTo(sum ?? Number.NaN, 10)
  })

  it('is as sure as its least sure part that counts, and names the sources of all that count', () => {
    const estimated = part(share, [0.3, 0.1, 0.2], 'ESTIMATED')
    const byArea: typeof estimated.figures.byArea = new Map(
      [...estimated.figures.byArea].map(([id, figure]) => [id, { ...figure, source: 'estimate' }]),
    )
    const given = [
      part(density, [1, 2, 3]),
      { ...estimated, figures: { ...estimated.figures, byArea } },
    ]
    const stated = (first: number, second: number) =>
      needResult(given, choice(first, second), 'DISTRICT').figures.byArea.get('district-0')
    expect(stated(1, 1)).toMatchObject({ status: 'ESTIMATED', source: 'estimate' })
    expect(stated(1, 1)?.sources).toEqual(['register', 'estimate'])
    // A choice of weights is no measurement.
    expect(stated(1, 0)).toMatchObject({ status: 'ESTIMATED', source: 'register' })
    expect(stated(1, 0)?.sources).toEqual(['register'])
  })

  it('ranks only what has every weighted part, and says why the others have none', () => {
    const { byArea, figures, ranked } = needResult(parts, choice(1, 1), 'DISTRICT')
    expect(ranked).toBe(2)
    expect(byArea.get('district-2')).toMatchObject({ score: null, rank: null })
    expect(figures.byArea.get('district-2')?.status).toBe('MISSING')
    expect(figures.byArea.get('district-0')?.status).toBe('ESTIMATED')
  })

  it('ranks first who has least of what low figures mean need of, as the API does', () => {
    const coverage = part(density && { ...density, lowMeansNeed: true }, [0.2, 0.5, 0.9])
    const { byArea } = needResult([coverage], choice(1, 0), 'DISTRICT')
    expect([0, 1, 2].map((area) => byArea.get(`district-${String(area)}`)?.rank)).toEqual([1, 2, 3])
  })

  it('is as unsure as the least sure part that counts, in the one order of certainty there is', () => {
    const statusOf = (one: MapFigure['status'], other: MapFigure['status'], weight = 1) =>
      needResult(
        [part(density, [1, 2, 3], one), part(share, [1, 3, 2], other)],
        choice(1, weight),
        'DISTRICT',
      ).figures.byArea.get('district-0')?.status
    expect(statusOf('OBSERVED', 'OBSERVED')).toBe('ESTIMATED')
    expect(statusOf('OBSERVED', 'ESTIMATED')).toBe('ESTIMATED')
    expect(statusOf('PROJECTED', 'ESTIMATED')).toBe('PROJECTED')
    expect(statusOf('OBSERVED', 'PROJECTED', 0)).toBe('ESTIMATED')
  })

  it('computes nothing from weights that sum to nothing', () => {
    const { byArea, weightless, parts: shares } = needResult(parts, choice(0, 0), 'DISTRICT')
    expect(weightless).toBe(true)
    expect([...byArea.values()].every(({ score, rank }) => score === null && rank === null)).toBe(
      true,
    )
    expect(shares.map((one) => one.share)).toEqual([null, null])
  })

  it('lets the error of estimates enter the range of ranks, where a part that counts has one', () => {
    const [first, second] = parts
    if (!first || !second) throw new Error('There are two parts')
    const close = { value: 2.9, status: 'ESTIMATED', source: 'model' } as const
    const byArea = new Map(first.figures.byArea).set('district-1', {
      ...close,
      range: { low: 2.5, high: 3.1, method: 'measured' },
    })
    const ranged = { ...first, figures: { ...first.figures, byArea } }
    const need = needResult([ranged, second], choice(1, 0), 'DISTRICT')
    expect(need.withErrors).toBe(true)
    expect(rankWords(need, 'district-1', de)).toBe(
      'Rang 2 von 3, bei ±20 % und mit dem Fehler der Schätzungen zwischen 1 und 2',
    )
    expect(rankWords(need, 'district-0', de)).toBe(
      'Rang 3 von 3, auch bei ±20 % und mit dem Fehler der Schätzungen',
    )
    expect(needResult([ranged, second], choice(0, 1), 'DISTRICT').withErrors).toBe(false)
  })

  it('says the same by one choice of weights after the other as by each alone', () => {
    const plain = (result: ReturnType<typeof needResult>) => ({
      ...result,
      byArea: new Map([...result.byArea].map(([area, found]) => [area, { ...found }])),
    })
    for (const method of ['z-score', 'percentile-rank'] as const) {
      const byWeights = needByWeights(parts, method, 'DISTRICT')
      for (const weights of [
        choice(2, 1),
        choice(0, 1),
        choice(0, 0),
        choice(1, 3),
        choice(2, 1),
      ]) {
        const alone = needResult(parts, { ...weights, method }, 'DISTRICT')
        expect(plain(byWeights(weights.parts))).toEqual(plain(alone))
      }
    }
  })

  it('says rank and range in words', () => {
    const need = needResult(parts, choice(1, 0), 'DISTRICT')
    expect(rankWords(need, 'district-2', de)).toBe('Rang 1 von 3, auch bei ±20 %')
    expect(rankWords(need, 'nowhere', de)).toBe('')
    expect(rankWords(null, 'district-2', de)).toBe('')
  })
})

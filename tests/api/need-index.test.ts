import { describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { indicatorsOf, level, valuesOf } from '../support/indicators.ts'
import { needIndexAt, presetsOf, type NeedIndex, type WeightedPart } from '../support/need-index.ts'

const older: WeightedPart = { indicator: 'residents-60-plus', weight: 2 }
const eldest: WeightedPart = { indicator: 'residents-80-plus', weight: 1 }

/** Rank 1 is the highest score; ties share theirs. Scores are told with ten decimals. */
const rankOf = (score: number, all: readonly number[]) =>
  1 + all.filter((other) => other > score + 1e-9).length

/**
 * The ranks each area stays in while every weight moves by up to a fifth: who is ahead of it at every corner of the
 * weights, and who at any. The difference of two areas is linear in the weights, so between corners is nothing else.
 */
function rangesUnderMovedWeights({ parts, values }: NeedIndex) {
  const weights = parts.map(({ weight }) => weight)
  const corners = Array.from({ length: 2 ** weights.length }, (_, corner) =>
    weights.map((weight, part) => weight * (Math.floor(corner / 2 ** part) % 2 === 0 ? 0.8 : 1.2)),
  )
  const scoresAt = [weights, ...corners].map((moved) => {
    const total = moved.reduce((sum, weight) => sum + weight, 0)
    return values.map(
      ({ parts: ofArea }) =>
        moved.reduce((sum, weight, part) => sum + weight * (ofArea[part]?.standardised ?? 0), 0) /
        total,
    )
  })
  return values.map((_, area) => {
    const ahead = values.map((__, other) =>
      scoresAt.map((scores) => (scores[other] ?? 0) > (scores[area] ?? 0) + 1e-9),
    )
    return {
      rankFrom: 1 + ahead.filter((at) => at.every(Boolean)).length,
      rankTo: 1 + ahead.filter((at) => at.some(Boolean)).length,
    }
  })
}

/** Whether parts are estimates whose error enters the ranges of ranks. */
const hasErrors = ({ parts, values }: NeedIndex) =>
  values.some((value) =>
    value.parts.some(({ figure }, part) => (parts[part]?.weight ?? 0) > 0 && figure.range !== null),
  )

/** Its rank follows from the scores, and its range from who can be ahead of it. */
function expectRanksToHold(where: object, index: NeedIndex): void {
  const ranges = rangesUnderMovedWeights(index)
  const scores = index.values.flatMap(({ score }) => score.value ?? [])
  for (const [position, { area, score, rank, rankFrom, rankTo }] of index.values.entries()) {
    const ranked = { where, area, rank, rankFrom, rankTo }
    if (score.value === null) {
      expect(ranked).toEqual({ where, area, rank: null, rankFrom: null, rankTo: null })
      continue
    }
    expect(ranked).toMatchObject({ rank: rankOf(score.value, scores) })
    expect(rankFrom).toBeLessThanOrEqual(rank ?? 0)
    expect(rankTo).toBeGreaterThanOrEqual(rank ?? Infinity)
    if (scores.length < index.values.length) continue
    const byWeights = ranges[position]
    if (!byWeights) throw new Error('Every area has its range')
    if (hasErrors(index)) {
      expect(rankFrom).toBeLessThanOrEqual(byWeights.rankFrom)
      expect(rankTo).toBeGreaterThanOrEqual(byWeights.rankTo)
    } else expect(ranked).toMatchObject(byWeights)
  }
}

describeOnBothDatabases('the need index', (api) => {
  describe('by a worked example: people 60+ of 31.12.2025 twice, people 80+ once', () => {
    /*
     * 60+: 18,295 7,619 12,208 11,189 11,738 26,767 14,228 19,316 15,238 23,460
     *      mean 160,058 ÷ 10 = 16,005.8; squared deviations 317,493,851.6; √(… ÷ 10) = 5,634.66
     * 80+: 8,074 2,046 3,139 3,164 3,307 9,120 4,590 5,515 4,883 5,271
     *      mean 49,109 ÷ 10 = 4,910.9; squared deviations 45,291,524.9; √(… ÷ 10) = 2,128.18
     */
    it('in standard deviations', async () => {
      const index = await needIndexAt(api, 'PLANNING_AREA', [older, eldest])
      expect(index.method).toBe('Z_SCORE')
      expect(index.parts).toEqual([
        {
          indicator: { id: 'residents-60-plus' },
          weight: 2,
          date: '2025-12-31',
          since: null,
          mean: near(16_005.8),
          standardDeviation: near(5_634.659_276_300_6),
        },
        {
          indicator: { id: 'residents-80-plus' },
          weight: 1,
          date: '2025-12-31',
          since: null,
          mean: near(4_910.9),
          standardDeviation: near(2_128.180_558_599_3),
        },
      ])
      const of = (code: string) => index.values.find(({ area }) => area.code === code)
      for (const [code, z60, z80, score, rank] of [
        // (26,767 − 16,005.8) ÷ 5,634.66; (9,120 − 4,910.9) ÷ 2,128.18; (2 × 1.9098 + 1.9778) ÷ 3
        ['5', 1.909_822_665_8, 1.977_792_712_6, 1.932_479_348_1, 1],
        // (18,295 − 16,005.8) ÷ 5,634.66; (8,074 − 4,910.9) ÷ 2,128.18; (2 × 0.4063 + 1.4863) ÷ 3
        ['0', 0.406_271_238, 1.486_293_062_5, 0.766_278_512_8, 3],
        // (7,619 − 16,005.8) ÷ 5,634.66; (2,046 − 4,910.9) ÷ 2,128.18; (−2 × 1.4884 − 1.3462) ÷ 3
        ['1', -1.488_430_726_5, -1.346_173_372_6, -1.441_011_608_5, 10],
      ] as const) {
        expect(of(code)).toMatchObject({
          rank,
          parts: [{ standardised: near(z60) }, { standardised: near(z80) }],
        })
        expect(of(code)?.score).toMatchObject({
          value: near(score),
          status: 'ESTIMATED',
          unit: 'INDEX_POINTS',
        })
      }
    })

    it('in percentile ranks', async () => {
      const index = await needIndexAt(api, 'PLANNING_AREA', [older, eldest], 'PERCENTILE_RANK')
      const found = index.values.map(({ area, score, rank, parts }) => [
        area.code,
        ...parts.map(({ standardised }) => standardised),
        Number(score.value?.toFixed(6)),
        rank,
      ])
      // Ten different values: the lowest is at 5, the highest at 95; (2 × 65 + 85) ÷ 3 of Altstadt
      expect(found).toEqual([
        ['0', 65, 85, 71.666667, 4],
        ['1', 5, 5, 5, 10],
        ['2', 35, 15, 28.333333, 7],
        ['3', 15, 25, 18.333333, 9],
        ['4', 25, 35, 28.333333, 7],
        ['5', 95, 95, 95, 1],
        ['6', 45, 45, 45, 6],
        ['7', 75, 75, 75, 3],
        ['8', 55, 55, 55, 5],
        ['9', 85, 65, 78.333333, 2],
      ])
    })

    it('only the ratios of weights matter', async () => {
      const one = await needIndexAt(api, 'PLANNING_AREA', [older, eldest])
      const moved = [
        { ...older, weight: 0.5 },
        { ...eldest, weight: 0.25 },
      ]
      const other = await needIndexAt(api, 'PLANNING_AREA', moved)
      const ranks = ({ values }: NeedIndex) => values.map(({ rank, score }) => [rank, score.value])
      expect(ranks(other)).toEqual(ranks(one))
    })

    it('a part without weight is shown and does not count', async () => {
      const alone = await needIndexAt(api, 'PLANNING_AREA', [older])
      const shown = await needIndexAt(api, 'PLANNING_AREA', [older, { ...eldest, weight: 0 }])
      const outcome = ({ values }: NeedIndex) =>
        values.map(({ rank, rankFrom, rankTo, score }) => [rank, rankFrom, rankTo, score.value])
      expect(outcome(shown)).toEqual(outcome(alone))
      for (const { parts } of shown.values) expect(parts[1]?.standardised).not.toBeNull()
    })
  })

  it('lets the error of estimates enter the ranges of ranks', async () => {
    const counted = await needIndexAt(api, 'PLANNING_AREA', [older, eldest])
    expect(hasErrors(counted)).toBe(false)
    const shares = [{ indicator: 'share-80-plus', weight: 1 }]
    for (const method of ['Z_SCORE', 'PERCENTILE_RANK'] as const) {
      // One part alone: no weight moves a rank, so what the ranges hold is the error.
      const index = await needIndexAt(api, 'DISTRICT', shares, method)
      expect(hasErrors(index)).toBe(true)
      const known = index.values.flatMap(({ rank, rankFrom, rankTo, parts: [part] }) =>
        rank === null || !part?.figure.range ? [] : [{ rankFrom, rankTo, ...part.figure.range }],
      )
      expect(known.length).toBeGreaterThan(50)
      for (const { rankFrom, rankTo, low, high } of known) {
        const best = 1 + known.filter((other) => other.low > high).length
        // It is itself among those that reach beyond its low end.
        const worst = known.filter((other) => other.high > low).length
        if (method === 'Z_SCORE') expect([rankFrom, rankTo]).toEqual([best, worst])
        // Ranks are bounded one by one, so that two that never change places may seem to.
        expect(rankFrom).toBeLessThanOrEqual(best)
        expect(rankTo).toBeGreaterThanOrEqual(worst)
      }
    }
  })

  it.each(['Z_SCORE', 'PERCENTILE_RANK'] as const)(
    'offers presets that work at every level their parts have, by %s',
    async (method) => {
      const presets = await presetsOf(api)
      expect(presets.map(({ id }) => id)).toEqual(['living-alone', 'very-old', 'growing'])
      const levels = new Map((await indicatorsOf(api)).map(({ id, levels: has }) => [id, has]))
      for (const { id, parts } of presets) {
        const possible = level.options.filter((at) =>
          parts.every(({ indicator }) => levels.get(indicator)?.includes(at)),
        )
        expect(possible.length).toBeGreaterThanOrEqual(3)
        for (const at of possible) {
          expectRanksToHold({ id, at }, await needIndexAt(api, at, parts, method))
        }
      }
    },
  )

  it('has no score where a part that counts is not known, and ranks the others', async () => {
    const { values } = await needIndexAt(api, 'DISTRICT', [older, eldest])
    const unknown = values.filter(({ score }) => score.value === null)
    expect(unknown.map(({ area }) => area.code)).toEqual(['33', '34', '44'])
    for (const { score } of unknown) expect(score.status).toBe('MISSING')
    const ranks = values.flatMap(({ rank }) => rank ?? [])
    expect(Math.max(...ranks)).toBeLessThanOrEqual(61)
    expect(Math.min(...ranks)).toBe(1)
  })

  it('gives districts the change of their social space, where they rank alike, and none to one in two', async () => {
    const growing = (await presetsOf(api)).find(({ id }) => id === 'growing')
    const { values } = await needIndexAt(api, 'DISTRICT', growing?.parts ?? [])
    const spaces = await needIndexAt(api, 'SOCIAL_SPACE', growing?.parts ?? [])
    const unranked = values.filter(({ rank }) => rank === null)
    expect(unranked.map(({ area }) => area.code)).toEqual(['33', '34', '44', '76'])
    for (const { parts, rank } of values.filter(({ rank: has }) => has !== null)) {
      const space = parts[0]?.figure.ofArea?.code
      const same = values.filter((other) => other.parts[0]?.figure.ofArea?.code === space)
      expect(new Set(same.map((other) => other.rank))).toEqual(new Set([rank]))
      const ofSpace = spaces.values.find(({ area }) => area.code === space)
      expect(parts.map(({ figure }) => figure.value)).toEqual(
        ofSpace?.parts.map(({ figure }) => figure.value),
      )
    }
    expect(new Set(values.map(({ rank }) => rank)).size).toBe(1 + 17)
  })

  it('counts coverage the other way round: who reaches least needs most', async () => {
    const part = { indicator: 'coverage-meeting-60-plus', weight: 1 }
    const { values } = await needIndexAt(api, 'PLANNING_AREA', [part])
    const coverage = values.map(({ parts }) => parts[0]?.figure.value ?? null)
    const known = coverage.filter((value) => value !== null)
    expect(known.length).toBeLessThan(coverage.length)
    expect(values.map(({ rank }) => rank)).toEqual(
      coverage.map((value) =>
        value === null ? null : 1 + known.filter((other) => other < value).length,
      ),
    )
    for (const { score } of values) {
      expect(score.explanation.inputs[0]?.name).toBe(
        'Minimum share of people 60+ with a meeting place within 1,000 m on foot, standardised and counted the other way round',
      )
    }
  })

  it('takes each part on its newest day at the level, as the map shows it', async () => {
    const parts = [
      { indicator: 'share-living-alone-60-plus', weight: 1 },
      { indicator: 'change-60-plus', weight: 1 },
    ]
    const index = await needIndexAt(api, 'SOCIAL_SPACE', parts)
    expect(index.parts.map(({ date, since }) => [date, since])).toEqual([
      ['2025-12-31', null],
      ['2025-12-31', '2019-12-31'],
    ])
    for (const [part, { indicator, date, since }] of index.parts.entries()) {
      const asked = { indicator: indicator.id, level: 'SOCIAL_SPACE', date, since } as const
      const map = await valuesOf(api, asked)
      expect(index.values.map(({ parts: ofArea }) => ofArea[part]?.figure.value)).toEqual(
        map.map(({ figure }) => figure.value),
      )
    }
  })
})

const near = (value: number): unknown => expect.closeTo(value, 8)

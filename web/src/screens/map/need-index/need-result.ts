import { needIndex } from '@atlas/geo/need/need-index'
import { statusOfScore } from '@atlas/geo/need/need-score'

import type { AreaEntry, Indicator, IndicatorDay, MapLevel } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import type { NeedPartFigures } from './need-parts'
import type { NeedChoice } from '../view'

/** Stands where an indicator's id stands when the map shows the index. */
export const needIndexId = 'need-index'

/** One part of the index for the whole level. */
export interface NeedPart {
  indicator: Indicator
  day: IndicatorDay
  /** Its figures are those of social spaces, where those of districts were not counted. */
  ofSocialSpace: boolean
  weight: number
  /** Of the sum of all weights; null where they sum to nothing. */
  share: number | null
  mean: number | null
  standardDeviation: number | null
}

export interface NeedAreaPart {
  figure: MapFigure
  standardised: number | null
  /** What it adds to the score. */
  contribution: number | null
}

/** The index of one area. */
export interface NeedArea {
  score: number | null
  rank: number | null
  /** Between which ranks it stays while each weight moves by up to ±20 % and estimates are off by their error. */
  best: number | null
  worst: number | null
  /** In the order of the index's parts. */
  parts: NeedAreaPart[]
}

/** A need index with everything it is made of. */
export interface NeedResult {
  method: NeedChoice['method']
  parts: NeedPart[]
  byArea: ReadonlyMap<AreaEntry['id'], NeedArea>
  /** The scores as a map shows them. */
  figures: MapFigures
  /** How many areas have a rank. */
  ranked: number
  /** The error of estimates enters the range of ranks, too. */
  withErrors: boolean
  /** The weights sum to nothing: there is nothing to rank by. */
  weightless: boolean
}

/** Computes the index of every area from figures that are there already: nothing is asked anew. */
export function needResult(
  given: readonly NeedPartFigures[],
  { parts: chosen, method }: NeedChoice,
  level: MapLevel,
): NeedResult {
  const weightOf = (id: string) => chosen.find(({ indicator }) => indicator === id)?.weight ?? 0
  const weights = given.map(({ indicator }) => weightOf(indicator.id))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const share = (index: number) => (sum > 0 ? (weights[index] ?? 0) / sum : null)
  const areas = [...(given[0]?.figures.byArea.keys() ?? [])]
  const figuresOf = (area: string) =>
    given.map(({ figures }) => figures.byArea.get(area) ?? nothing)
  const computed =
    sum > 0
      ? needIndex({
          method,
          parts: given.map(({ figures, indicator }, index) => ({
            weight: weights[index] ?? 0,
            lowMeansNeed: indicator.lowMeansNeed,
            values: areas.map((area) => figures.byArea.get(area)?.value ?? null),
            ranges: () => areas.map((area) => figures.byArea.get(area)?.range ?? null),
          })),
        })
      : null
  const rankRanges = computed?.rankRanges()

  const byArea = new Map<string, NeedArea>()
  const scores = new Map<string, MapFigure>()
  areas.forEach((area, row) => {
    const found = computed?.areas[row]
    const parts = figuresOf(area).map((figure, index): NeedAreaPart => {
      const standardised = found?.standardised[index] ?? null
      const part = share(index)
      return {
        figure,
        standardised,
        contribution: standardised === null || part === null ? null : part * standardised,
      }
    })
    byArea.set(area, {
      score: found?.score ?? null,
      rank: found?.rank ?? null,
      best: rankRanges?.[row]?.best ?? null,
      worst: rankRanges?.[row]?.worst ?? null,
      parts,
    })
    scores.set(area, scoreFigure(found?.score ?? null, parts, weights))
  })

  return {
    method,
    parts: given.map(({ indicator, day, level: of }, index) => ({
      indicator,
      day,
      ofSocialSpace: of !== level,
      weight: weights[index] ?? 0,
      share: share(index),
      mean: computed?.parts[index]?.mean ?? null,
      standardDeviation: computed?.parts[index]?.standardDeviation ?? null,
    })),
    byArea,
    figures: {
      asked: { indicator: needIndexId, level, date: newest(given), since: null, basis: 'REGISTER' },
      byArea: scores,
      city: null,
    },
    ranked: [...byArea.values()].filter(({ rank }) => rank !== null).length,
    withErrors: given.some(
      ({ figures }, index) =>
        (weights[index] ?? 0) > 0 && [...figures.byArea.values()].some(({ range }) => range),
    ),
    weightless: sum === 0,
  }
}

const nothing: MapFigure = { value: null, status: 'MISSING', source: '' }

function scoreFigure(
  value: number | null,
  parts: readonly NeedAreaPart[],
  weights: readonly number[],
): MapFigure {
  const status = statusOfScore(
    parts.map(({ figure }, index) => ({ status: figure.status, weight: weights[index] ?? 0 })),
  )
  const isKnown = status !== 'SUPPRESSED' && status !== 'MISSING'
  return {
    value,
    status: value === null && isKnown ? 'MISSING' : status,
    source: parts[0]?.figure.source ?? '',
  }
}

function newest(given: readonly NeedPartFigures[]): string {
  return (
    given
      .map(({ day }) => day.date)
      .sort()
      .at(-1) ?? ''
  )
}

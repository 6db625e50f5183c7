import { type NeedIndex, type StandardisationMethod, weighable } from '@atlas/geo/need/need-index'
import { statedScore } from '@atlas/geo/need/need-score'

import type { AreaEntry, Indicator, IndicatorDay, MapLevel } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { sourcesOfFigures } from '../sources-of-figures'

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
  readonly best: number | null
  readonly worst: number | null
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

/** The index of every area by one choice of weights. */
export type Weighed = (parts: NeedChoice['parts']) => NeedResult

/** Computes the index of every area from figures that are there already: nothing is asked anew. */
export const needResult = (
  given: readonly NeedPartFigures[],
  { parts, method }: NeedChoice,
  level: MapLevel,
): NeedResult => needByWeights(given, method, level)(parts)

/** The same for one choice of weights after the other: what follows from none of them is found once. */
export function needByWeights(
  given: readonly NeedPartFigures[],
  method: StandardisationMethod,
  level: MapLevel,
): Weighed {
  const areas = [...(given[0]?.figures.byArea.keys() ?? [])]
  const figures = areas.map((area) =>
    given.map(({ figures: { byArea } }) => byArea.get(area) ?? nothing),
  )
  const index = weighable(
    given.map(({ indicator }, part) => ({
      lowMeansNeed: indicator.lowMeansNeed,
      values: figures.map((ofArea) => ofArea[part]?.value ?? null),
      ranges: () => figures.map((ofArea) => ofArea[part]?.range ?? null),
    })),
    method,
  )
  const hasErrors = given.map((_, part) => figures.some((ofArea) => ofArea[part]?.range))
  const asked = {
    indicator: needIndexId,
    level,
    date: newest(given),
    since: null,
    basis: 'REGISTER',
  } as const

  return (chosen) => {
    const weightOf = (id: string) => chosen.find(({ indicator }) => indicator === id)?.weight ?? 0
    const weights = given.map(({ indicator }) => weightOf(indicator.id))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const shares = weights.map((weight) => (sum > 0 ? weight / sum : null))
    const computed = sum > 0 ? index(weights) : null
    /** Only who reads a range waits for it: a map that follows a moving weight reads none. */
    let ranges: ReturnType<NeedIndex['rankRanges']> | undefined
    const rangeOf = (row: number) => (ranges ??= computed?.rankRanges() ?? [])[row]

    const byArea = new Map<string, NeedArea>()
    const scores = new Map<string, MapFigure>()
    areas.forEach((area, row) => {
      const found = computed?.areas[row]
      const score = found?.score ?? null
      byArea.set(area, {
        score,
        rank: found?.rank ?? null,
        get best() {
          return rangeOf(row)?.best ?? null
        },
        get worst() {
          return rangeOf(row)?.worst ?? null
        },
        parts: (figures[row] ?? []).map((figure, part) => {
          const standardised = found?.standardised[part] ?? null
          const share = shares[part] ?? null
          const contribution = standardised === null || share === null ? null : share * standardised
          return { figure, standardised, contribution }
        }),
      })
      const ofParts = (figures[row] ?? []).map(({ status, source }, part) => ({
        status,
        sourceId: source,
        weight: weights[part] ?? 0,
      }))
      const { value, status, sourceId } = statedScore(score, ofParts)
      const sources = sourcesOfFigures(
        (figures[row] ?? []).filter((_, part) => (weights[part] ?? 0) > 0),
      )
      scores.set(area, { value, status, source: sourceId, sources })
    })

    return {
      method,
      parts: given.map(({ indicator, day, level: of }, part) => ({
        indicator,
        day,
        ofSocialSpace: of !== level,
        weight: weights[part] ?? 0,
        share: shares[part] ?? null,
        mean: computed?.parts[part]?.mean ?? null,
        standardDeviation: computed?.parts[part]?.standardDeviation ?? null,
      })),
      byArea,
      figures: { asked, byArea: scores, city: null },
      ranked: [...byArea.values()].filter(({ rank }) => rank !== null).length,
      withErrors: weights.some((weight, part) => weight > 0 && hasErrors[part]),
      weightless: sum === 0,
    }
  }
}

const nothing: MapFigure = { value: null, status: 'MISSING', source: '' }

function newest(given: readonly NeedPartFigures[]): string {
  return (
    given
      .map(({ day }) => day.date)
      .sort()
      .at(-1) ?? ''
  )
}

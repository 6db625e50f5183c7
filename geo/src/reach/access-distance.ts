import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type ExplanationInput, type Figure, statedFigure } from '../figures/figure.ts'
import { share } from '../statistics/share.ts'
import type { Sourced } from '../terms/certainty.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Area } from '../world/snapshot.ts'
import { accessDistances } from './access-distances.ts'
import type { ReachAges } from './reach-cells.ts'
import { areaReach, type ReachedWorld, statedReach, statedResidents } from './reached-world.ts'

/** How far the residents of an area walk to the site nearest to them. */
export interface AccessDistance {
  readonly mean: Figure
  readonly median: Figure
  readonly ninetiethPercentile: Figure
  /** All that shares of the curve are of. */
  readonly residents: Figure
  /** Points of the curve, at distances in metres. */
  readonly beyond: (distances: readonly number[]) => ResidentsBeyond[]
}

/** A point of the curve. */
export interface ResidentsBeyond {
  readonly metres: number
  readonly residents: Figure
  readonly share: Figure
}

export function accessDistanceOf(
  reached: ReachedWorld,
  area: Area,
  ages: ReachAges,
): AccessDistance {
  const { cells, nearest } = reached
  const { day, sourceId } = cells.cells
  const known = areaReach(reached, area, ages)
  const ways = accessDistances(cells, nearest, known.districtIds, ages)
  const hasCells = cells.cellsIn(known.districtIds).length > 0
  const all = statedResidents(hasCells ? ways.residents : null, known, sourceId)
  const same = { asOf: day, basis: 'REGISTER' } as const
  const note = known.note({ key: 'cellsAreEstimates' })
  const name: Message = { key: 'residents', ages, trait: 'ALL' }
  const input = (of: Sourced, rest: Pick<ExplanationInput, 'name' | 'unit'>): ExplanationInput => ({
    ...rest,
    asOf: day,
    ...of,
  })
  const everybody = input(all, { name, unit: 'RESIDENTS' })
  const walkers = statedReach(ways.walked.residents, all, known)
  const inReach = input(statedReach(ways.residents, all, known), { name, unit: 'RESIDENTS' })
  const quantile = (part: number, formula: Message) =>
    composeFigure({
      unit: 'METRES',
      inputs: [inReach],
      compute: () => ways.quantile(part),
      formula,
      note,
      atBest: 'ESTIMATED',
      ...same,
    })
  return {
    mean: composeFigure({
      unit: 'METRES',
      inputs: [
        input(statedReach(ways.walked.metres, all, known), {
          name: { key: 'sumOfWays' },
          unit: 'METRES',
        }),
        input(walkers, { name, unit: 'RESIDENTS' }),
      ],
      compute: (metres, people) => (people === 0 ? null : metres / people),
      formula: { key: 'meanWayFormula' },
      note,
      atBest: 'ESTIMATED',
      ...same,
    }),
    median: quantile(0.5, { key: 'medianWayFormula' }),
    ninetiethPercentile: quantile(0.9, { key: 'ninetiethWayFormula' }),
    residents: statedFigure(all, {
      ...same,
      unit: 'RESIDENTS',
      formula: { key: 'residentsInCellsFormula', ages },
      note,
    }),
    beyond: (distances) => distances.map(pointOfCurve),
  }

  function pointOfCurve(metres: number): ResidentsBeyond {
    const residents = statedFigure(statedReach(ways.beyond(metres), all, known), {
      unit: 'RESIDENTS',
      formula: { key: 'residentsBeyondFormula', metres },
      note,
      ...same,
    })
    const beyond: Message = { key: 'residentsBeyond', ages, metres }
    return {
      metres,
      residents,
      share: composeFigure({
        unit: 'SHARE',
        inputs: [asInput(residents, beyond), everybody],
        compute: share,
        formula: { key: 'quotient', part: beyond, whole: name },
        note,
        atBest: 'ESTIMATED',
        ...same,
      }),
    }
  }
}

import { combine } from '../figures/combine.ts'
import { type ExplanationInput, type Figure, statedFigure } from '../figures/figure.ts'
import { share } from '../statistics/share.ts'
import type { Sourced } from '../terms/certainty.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Area } from '../world/snapshot.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from './reach-cells.ts'
import type { ReachLimit } from './reach-question.ts'
import {
  type AreaReach,
  areaReach,
  type ReachedWorld,
  statedReach,
  statedResidents,
} from './reached-world.ts'

/** Residents of an area, those of them who reach a site, and their share. */
export interface Coverage {
  readonly share: Figure
  readonly covered: Figure
  readonly residents: Figure
}

/**
 * The numbers of a coverage alone, as the browser draws them while a limit moves.
 * @param within who reaches a site within the limit, by district
 */
export function statedCoverage(
  cells: ReachCells,
  within: ByAge<Float64Array>,
  area: AreaReach,
  ages: ReachAges,
): { share: Sourced; covered: Sourced; residents: Sourced } {
  const bands = bandsOf(ages)
  const { sourceId } = cells.cells
  const all = cells.sumOver(area.districtIds, bands, cells.residents, area.parts)
  const residents = statedResidents(all, area, sourceId)
  const reached = cells.sumOver(area.districtIds, bands, within, area.parts) ?? 0
  const covered = statedReach(reached, residents, area)
  return { residents, covered, share: combine([covered, residents], share) }
}

/**
 * The share of an area's residents who live no farther on foot than a limit from one of the sites that count.
 * @param within who reaches one within the limit, by district: computed once for all areas
 */
export function coverageOf(
  reached: ReachedWorld,
  within: ByAge<Float64Array>,
  area: Area,
  ages: ReachAges,
  limit: ReachLimit,
): Coverage {
  const known = areaReach(reached, area, ages)
  const stated = statedCoverage(reached.cells, within, known, ages)
  const same = { asOf: reached.cells.cells.day, basis: 'REGISTER' } as const
  const note = () => known.note({ key: 'atLeast' }, limit.message)
  const people = (of: Sourced, formula: Message): Figure =>
    statedFigure(of, { unit: 'RESIDENTS', formula, note, ...same })
  const input = (of: Sourced, name: Message): ExplanationInput => ({
    name,
    unit: 'RESIDENTS',
    asOf: same.asOf,
    ...of,
  })
  return {
    covered: people(stated.covered, { key: 'coveredFormula', ages }),
    residents: people(stated.residents, { key: 'residentsInCellsFormula', ages }),
    share: statedFigure(stated.share, {
      unit: 'SHARE',
      inputs: [
        input(stated.covered, { key: 'residentsInReach', ages }),
        input(stated.residents, { key: 'residentsInCells', ages }),
      ],
      formula: { key: 'coverageFormula', ages },
      note,
      ...same,
    }),
  }
}

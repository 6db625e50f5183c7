import { limitByDistance } from '@atlas/geo/reach/reach-question'
import type { Nearest } from '@atlas/geo/reach/distance/nearest-sites'
import {
  type ChangeOfArea,
  changesByArea,
  SettledReach,
  type SettledFigures,
} from '@atlas/geo/planning/settled-reach'
import type { ReachAges, ReachCells } from '@atlas/geo/reach/cells/reach-cells'

import type { AreasUnderPlan } from './areas-under-plan'
import type { CityFigures } from './planned-city'

interface World {
  /** How far everybody walks to the nearest site, by cell: measured. */
  metres: ArrayLike<number>
  areas: AreasUnderPlan
}

/** The city today and under a plan, by ways that were measured along streets: as the API has it, to the last digit. */
export class MeasuredCity {
  readonly #today: SettledReach<string | null>
  readonly #planned: SettledReach<string | null>

  /** @param limit metres on foot */
  constructor(
    cells: ReachCells,
    limit: number,
    { today, planned }: { today: World; planned: World },
  ) {
    const { metres } = limitByDistance(limit)
    const settled = (world: World) =>
      new SettledReach(cells, nearestBy(world.metres), world.areas, metres)
    this.#today = settled(today)
    this.#planned = settled(planned)
  }

  todayFigures(ages: ReachAges): SettledFigures {
    return this.#today.figures(null, ages)
  }

  /** Null where nothing is told of the city. */
  cityFigures(ages: ReachAges): CityFigures | null {
    const ofCity = this.changes(ages).find(({ area }) => area === null)
    if (!ofCity) return null
    const { after, gained, lost } = ofCity
    const { worstServedTenth, gini } = after
    return { ...after, gained, lost, worstServedTenth: worstServedTenth.value, gini: gini.value }
  }

  /** Who wins and who loses against today, by area. */
  changes(ages: ReachAges): readonly ChangeOfArea<string | null>[] {
    return changesByArea(this.#today, this.#planned, ages)
  }
}

/** Which site it is says nothing of how far it is. */
const nearestBy = (metres: ArrayLike<number>): Nearest => ({
  site: new Int32Array(metres.length),
  metres: Float64Array.from(metres),
})

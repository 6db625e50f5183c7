import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import { applyScenario } from '../world/apply-scenario.ts'
import type { Published } from '../world/published.ts'
import type { Scenario } from '../world/scenario.ts'
import type { AskedPlacement } from './asked-placement.ts'
import { instanceOfCells } from './instance-of-cells.ts'
import { placementGround, type PlacedWorld } from './placed-world.ts'
import type { Future } from './regrets.ts'

/** What a question about a world looks at in each of some futures. */
export interface PlacedFutures {
  /** With the ways of whoever is asked after in any of them. */
  readonly found: PlacedWorld
  /** In their order, with all that are asked after in each, in whole tenths. */
  readonly futures: readonly (Future & { readonly total: number })[]
}

/** The changes that a future may be made of: who lives where. Sites stay those of the world. */
export const isOfPeople = ({ changes }: Scenario): boolean =>
  changes.every(({ type }) => type === 'changeResidents' || type === 'followForecast')

/**
 * @param scenarios of people alone, each beside the world
 * @throws ImpossibleScenario, RangeError
 */
export function placedFutures(
  world: Published,
  asked: AskedPlacement,
  detourFactor: number,
  scenarios: readonly Scenario[],
  checkpoint: Checkpoint = neverGivenUp,
): PlacedFutures {
  const ground = placementGround(world, asked, detourFactor)
  const futures = scenarios.map((scenario) => {
    checkpoint()
    const { placed, total } = placementGround(applyScenario(world, scenario), asked, detourFactor)
    return { weights: placed.weights, total }
  })
  const weights = ground.placed.weights.map((today, cell) =>
    futures.reduce((most, future) => Math.max(most, future.weights[cell] ?? 0), today),
  )
  const instance = instanceOfCells({ ...ground.placed, weights }, checkpoint)
  return { found: { ...ground, instance }, futures }
}

import { placedFutures } from '@atlas/geo/placement/placed-futures'
import { placedWorld, type PlacedWorld } from '@atlas/geo/placement/placed-world'
import { isCurved } from '@atlas/geo/placement/question'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import type { Published } from '@atlas/geo/world/published'
import { frontStudied, robustStudied } from './front-and-futures.ts'
import type { PlacementTask } from './placement-state.ts'
import { curveStudied, sitesStudied } from './sites-and-curve.ts'
import type { Study } from './study-step.ts'

/** A question as it is worked on, and what it looks at. */
export interface BegunStudy {
  readonly found: PlacedWorld
  readonly study: Study
}

interface In {
  readonly detourFactor: number
  readonly checkpoint: Checkpoint
}

/** @throws ImpossibleScenario where a future cannot be */
export function studyOf(
  world: Published,
  { study, asked }: Pick<PlacementTask, 'study' | 'asked'>,
  { detourFactor, checkpoint }: In,
): BegunStudy {
  const { question } = asked
  const wrong = () => new RangeError(`Nobody asks that of ${question.model}`)
  switch (study.type) {
    case 'SITES': {
      const found = placedWorld(world, asked, detourFactor, checkpoint)
      return { found, study: sitesStudied({ found, question, checkpoint }) }
    }
    case 'CURVE': {
      if (!isCurved(question)) throw wrong()
      const found = placedWorld(world, asked, detourFactor, checkpoint)
      return { found, study: curveStudied({ found, question, checkpoint }) }
    }
    case 'FRONT': {
      if (question.model !== 'MCLP') throw wrong()
      const { within, sites } = question
      // With ways of every length, as for those who ask about the longest alone.
      const ofAllWays = { ...asked, question: { model: 'P_CENTER', sites } } as const
      const found = placedWorld(world, ofAllWays, detourFactor, checkpoint)
      return { found, study: frontStudied({ found, question: { within, sites }, checkpoint }) }
    }
    case 'ROBUST': {
      if (question.model !== 'MCLP' && question.model !== 'P_MEDIAN') throw wrong()
      const placed = placedFutures(world, asked, detourFactor, study.futures, checkpoint)
      return { found: placed.found, study: robustStudied(placed, { question, checkpoint }) }
    }
  }
}

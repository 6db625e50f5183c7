import type { Given } from '@atlas/geo/indicators/formula'
import type { DataContext } from '../../schema/context.ts'
import { coverageIn } from '../reach/answers.ts'
import { withinMetres } from '../reach/reach-input.ts'
import { stopCoverageIn } from '../reach/stops-reached.ts'

/** What figures of indicators are made from. Coverage is that which everybody compares: on foot, to any known site. */
export const givenIn = (context: DataContext): Given => ({
  world: context.world,
  coverage: async (area, asked) => (await coverageIn(area, withinMetres(asked), context)).share,
  stopCoverage: async (area, asked) => (await stopCoverageIn(area, asked, context)).share,
})

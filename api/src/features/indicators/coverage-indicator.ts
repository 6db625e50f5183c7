import type { DataContext } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import { coverageFigure } from '../coverage/coverage.ts'
import { withinMetres } from '../coverage/reach.ts'
import type { Figure } from '../figures/figure.ts'
import { reachedMetres } from './coverage-catalogue.ts'
import type { CoverageFormula } from './indicator.ts'

/**
 * Coverage as everybody compares it: on foot, to places that are known. Maps, rankings and files rest on it, and an
 * invented place must not make an area look better there; whoever plans with placeholders asks for coverage itself.
 */
export const coverageIndicator = (
  { site, ages }: CoverageFormula,
  area: Area,
  context: DataContext,
): Promise<Figure> =>
  coverageFigure(
    area,
    ages,
    withinMetres(reachedMetres, {
      profile: 'WALKING',
      kind: site,
      provider: null,
      withIllustrative: false,
      sites: null,
      including: null,
    }),
    context,
  )

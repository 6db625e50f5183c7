import type { DataContext } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import { coverageFigure } from '../coverage/coverage.ts'
import { withinMetres } from '../coverage/reach.ts'
import type { Figure } from '../figures/figure.ts'
import { reachedMetres } from './coverage-catalogue.ts'
import type { CoverageFormula } from './indicator.ts'

/** Coverage as everybody compares it, in maps, rankings and files: on foot, to places that are known. */
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
      sites: null,
      including: null,
    }),
    context,
  )

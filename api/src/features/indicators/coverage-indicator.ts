import type { Figure } from '@atlas/geo/figures/figure'
import type { Given } from '@atlas/geo/indicators/formula'
import type { DataContext } from '../../schema/context.ts'
import { coverageFigure } from '../coverage/coverage.ts'
import { withinMetres } from '../coverage/reach.ts'

/**
 * What figures of indicators are made from. Coverage is that which everybody compares: on foot, to places that are
 * known.
 */
export const givenIn = (context: DataContext): Given => ({
  world: context.world,
  coverage: (area, { kind, ages, withinMetres: metres }): Promise<Figure> =>
    coverageFigure(
      area,
      ages,
      withinMetres(metres, {
        profile: 'WALKING',
        kind,
        provider: null,
        sites: null,
        including: null,
      }),
      context,
    ),
})

import type { PlannedFigure } from '@atlas/geo/scenarios/planned-figure'
import { builder } from '../../schema/builder.ts'
import { FigureType } from '../figures/schema.ts'

export const PlannedFigureType = builder.objectRef<PlannedFigure>('PlannedFigure').implement({
  access: 'PUBLIC',
  description: 'A figure of today and of a scenario.',
  fields: (t) => ({
    today: t.expose('today', { type: FigureType }),
    planned: t.expose('planned', { type: FigureType }),
    change: t.expose('change', {
      type: FigureType,
      description:
        'planned − today, in the same unit; its range is of the same draws of the same sites. MISSING where the two are of different days.',
    }),
  }),
})

import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { lacks } from '../tables/own-levels.ts'
import type { BoundaryArea } from './boundary-area.ts'

/** In what a city's districts lie that lacks planning areas or social spaces. */
export interface CoincidingParents {
  /** The code of the only planning area, which is the city; null: the city has some. */
  readonly planningArea: string | null
  /** Whether each district is a social space. */
  readonly isSocialSpace: boolean
}

export function coincidingParents(context: ImportContext): CoincidingParents {
  const [city] = context.before('city')
  return {
    planningArea: lacks(context, 'planning-area') ? (city?.code ?? null) : null,
    isSocialSpace: lacks(context, 'social-space'),
  }
}

/** The areas that a city does not have, as rules need them: they are those of its new districts. */
export function* coincidingAreas(
  districts: readonly BoundaryArea[],
  { planningArea, isSocialSpace }: CoincidingParents,
  { before }: ImportContext,
  source: string,
): Generator<LayerRow> {
  if (isSocialSpace) {
    for (const { code, name } of districts) yield layerRow('social-spaces', { code, name, source })
  }
  const [city] = before('city')
  if (planningArea === null || !city) return
  const squareKilometres = districts.reduce((sum, one) => sum + one.squareKilometres, 0)
  const area_km2 = Math.round(squareKilometres * 1e4) / 1e4
  yield layerRow('planning-areas', { code: city.code, name: city.name, area_km2, source })
}

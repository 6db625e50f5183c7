import { differenceBetween } from '../../outlines/neighbours.ts'
import { wrongIn } from '../features/properties.ts'
import type { ReportProblem } from '../problem.ts'
import type { BoundaryArea } from './boundary-area.ts'
import type { PlacedDistrict } from './district-rows.ts'

/** What districts make is drawn from their outlines: that of a file is compared with it, and has to be the same. */
export function compareWithDistricts(
  areas: readonly BoundaryArea[],
  districts: readonly PlacedDistrict[],
  parentOf: (district: PlacedDistrict) => string,
  report: ReportProblem,
): void {
  for (const { code, outline, feature } of areas) {
    const own = districts.filter((district) => parentOf(district) === code)
    const difference = differenceBetween(
      outline,
      own.map(({ area }) => area.outline),
    )
    if (!difference) continue
    const wrong = wrongIn(feature, report)
    if ('tangle' in difference) {
      const [lon, lat] = difference.tangle
      wrong({ key: 'TANGLED_OUTLINES', lon, lat }, feature.shapeColumn, code)
      continue
    }
    const { squareMetres, at } = difference
    wrong(
      { key: 'NOT_ITS_DISTRICTS', squareMetres, lon: at[0], lat: at[1] },
      feature.shapeColumn,
      code,
    )
  }
}

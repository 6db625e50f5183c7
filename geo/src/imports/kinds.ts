import { boundaries } from './boundaries/boundaries.ts'
import { counsellingCases } from './counselling/counselling-cases.ts'
import { censusGrid } from './grid/census-grid.ts'
import type { ImportKind } from './import-kind.ts'
import { frameworks } from './plan/frameworks.ts'
import { staff } from './plan/staff.ts'
import { districtResidentsByAge } from './residents/district-residents-by-age.ts'
import { forecast } from './residents/forecast.ts'
import { onePersonHouseholds } from './residents/one-person-households.ts'
import { residentsByAge } from './residents/residents-by-age.ts'
import { residentsByDistrict } from './residents/residents-by-district.ts'
import { serviceSites } from './sites/service-sites.ts'

/** Every kind that can be imported. */
export const importKinds: readonly ImportKind[] = [
  boundaries,
  censusGrid,
  serviceSites,
  residentsByAge,
  residentsByDistrict,
  districtResidentsByAge,
  onePersonHouseholds,
  forecast,
  staff,
  frameworks,
  counsellingCases,
]

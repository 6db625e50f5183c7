import { counsellingCases } from './counselling/counselling-cases.ts'
import type { ImportKind } from './import-kind.ts'
import { frameworks } from './plan/frameworks.ts'
import { staff } from './plan/staff.ts'
import { districtResidentsByAge } from './residents/district-residents-by-age.ts'
import { forecast } from './residents/forecast.ts'
import { onePersonHouseholds } from './residents/one-person-households.ts'
import { residentsByAge } from './residents/residents-by-age.ts'
import { residentsByDistrict } from './residents/residents-by-district.ts'

/** Every kind that can be imported. */
export const importKinds: readonly ImportKind[] = [
  residentsByAge,
  residentsByDistrict,
  districtResidentsByAge,
  onePersonHouseholds,
  forecast,
  staff,
  frameworks,
  counsellingCases,
]

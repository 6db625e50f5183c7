import type { OlderResidents } from '../../estimate/inputs.ts'
import type { ImportContext } from '../import-kind.ts'
import { countedDistricts } from '../residents/known-districts.ts'

/** Older residents of districts on the newest day they are known for: as counted, or else as estimated. */
export interface KnownResidents {
  /** yyyy-mm-dd */
  readonly day: string
  /** By the district with which they are counted. */
  readonly of: ReadonlyMap<string, OlderResidents>
  /** The district with which those of a district are counted: itself, mostly. */
  readonly hostOf: (district: string) => string
}

/** @returns undefined where they are known for no day */
export function knownResidents(context: ImportContext): KnownResidents | undefined {
  const counted = countedDistricts(context)
  const countedDays = new Set(counted.map((row) => row.day))
  const rows = [
    ...counted,
    ...context.before('district-seniors-estimate').filter((row) => !countedDays.has(row.day)),
  ]
  const day = rows.map((row) => row.day).reduce((newest, one) => (one > newest ? one : newest), '')
  if (day === '') return undefined
  const hosts = new Map(
    context.before('districts').map(({ code, reported_with: host }) => [code, host ?? code]),
  )
  const hostOf = (district: string) => hosts.get(district) ?? district
  const of = new Map<string, OlderResidents>()
  for (const row of rows) {
    if (row.day !== day) continue
    const before = of.get(hostOf(row.district))
    of.set(hostOf(row.district), {
      AGE_60_TO_79: row.age_60_to_79 + (before?.AGE_60_TO_79 ?? 0),
      AGE_80_PLUS: row.age_80_plus + (before?.AGE_80_PLUS ?? 0),
    })
  }
  return { day, of, hostOf }
}

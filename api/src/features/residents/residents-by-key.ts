import { perRequest } from '../../schema/context.ts'
import type { KnownStatus, ResidentGroup, Sourced } from '../figures/figure.ts'
import { type Availability, availability } from './availability.ts'
import { type CountedResidents, type ResidentsKey, residentsByKeys } from './queries.ts'
import { type WithheldResidents, withheldResidents } from './withheld-residents.ts'

/** A number as the database knows it; MISSING where it knows none. */
export const residentsByKey = perRequest<ResidentsKey, Sourced>(
  async (keys, context) => {
    const rows = new Map(
      (await residentsByKeys(context.database, keys)).map((row) => [keyName(row), row]),
    )
    const [known, isWithheld] = await Promise.all([
      availability(context),
      withheldResidents(context),
    ])
    return keys.map((key) => {
      const row = rows.get(keyName(key))
      return row ? stated(row, isWithheld) : missing(known, key, key.day)
    })
  },
  (key) => keyName(key),
)

/** What may be told of a count. */
export function stated(
  row: CountedResidents & { basis: string; status: KnownStatus; sourceId: string },
  isWithheld: WithheldResidents,
): Sourced {
  return row.basis === 'REGISTER' && isWithheld(row)
    ? { value: null, status: 'SUPPRESSED', sourceId: row.sourceId }
    : { value: row.count, status: row.status, sourceId: row.sourceId }
}

const keyName = ({
  areaId,
  day,
  ageBand,
  trait,
  basis,
}: Record<'day' | 'ageBand' | 'trait' | 'basis', string> & { areaId: number }) =>
  `${areaId} ${day} ${ageBand} ${trait} ${basis}`

export const missing = (known: Availability, group: ResidentGroup, day: string): Sourced => ({
  value: null,
  status: 'MISSING',
  sourceId: known.sourceOf(group, day),
})

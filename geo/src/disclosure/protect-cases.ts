import type { Sourced } from '../figures/certainty.ts'
import type { CaseCount } from '../world/snapshot.ts'
import type { PublishedCases } from './published-world.ts'
import { suppress } from './suppress.ts'

/** Each period with its total; few cases are withheld, and with them what would let them be computed back. */
export function protectCases(rows: readonly CaseCount[], minimum: number): PublishedCases[] {
  const periods = [...new Set(rows.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`))]
  return periods.flatMap((name) => {
    const parts = rows.filter(({ firstDay, lastDay }) => `${firstDay} ${lastDay}` === name)
    const [firstDay = '', lastDay = ''] = name.split(' ')
    const sourceId = parts[0]?.sourceId ?? ''
    const total = parts.reduce((sum, part) => sum + part.cases, 0)
    const withheld = suppress(
      [...parts.map((part) => part.cases), total].map((value) => ({
        value,
        publishable: true,
        protected: true,
      })),
      [{ total: parts.length, parts: [...parts.keys()] }],
      minimum,
    )
    const state = (value: number, position: number): Sourced =>
      withheld.has(position)
        ? { value: null, status: 'SUPPRESSED', sourceId }
        : { value, status: 'OBSERVED', sourceId }
    return [
      ...parts.map(({ provider, cases }, position) => ({
        provider,
        firstDay,
        lastDay,
        stated: state(cases, position),
      })),
      { provider: null, firstDay, lastDay, stated: state(total, parts.length) },
    ]
  })
}

import { suppress } from '@atlas/geo/disclosure/suppress'
import type { counsellingCases } from '../../database/tables.ts'
import type { Sourced } from '../figures/figure.ts'
import type { Provider } from '../services/service.ts'

type CasesRow = typeof counsellingCases.$inferSelect

export interface StatedPeriod {
  provider: Provider | null
  from: string
  to: string
  stated: Sourced
}

/** Each period with its total; few cases are withheld, and with them what would let them be computed back. */
export function withTotals(rows: readonly CasesRow[], minimum: number): StatedPeriod[] {
  const periods = [...new Set(rows.map(({ firstDay, lastDay }) => `${firstDay} ${lastDay}`))]
  return periods.flatMap((name) => {
    const [from = '', to = ''] = name.split(' ')
    const parts = rows.filter(({ firstDay, lastDay }) => firstDay === from && lastDay === to)
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
      ...parts.map((part, position) => ({
        provider: part.provider,
        from,
        to,
        stated: state(part.cases, position),
      })),
      { provider: null, from, to, stated: state(total, parts.length) },
    ]
  })
}

import type { counsellingCases, planningKey } from '../../database/tables.ts'

export type ServiceKind = typeof planningKey.$inferSelect.kind
export type Provider = typeof counsellingCases.$inferSelect.provider

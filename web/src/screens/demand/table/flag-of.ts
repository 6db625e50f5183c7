import type { ServiceKind } from '$api/sites'
import type { Messages } from '$words/messages'

import { ofKind } from '../of-kind'
import type { DemandRow } from './table'

/** In words whether an area's staff is far from its target; "" where it is not. */
export function flagOf(row: DemandRow, kind: ServiceKind, t: Messages): string {
  const { flagged, difference } = ofKind(row, kind)
  if (!flagged) return ''
  return (difference.value ?? 0) > 0 ? t.demand.over : t.demand.under
}

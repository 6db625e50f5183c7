import type { Indicator, MapLevel } from '$api/catalogue'
import { needDay } from '../defaults'

/**
 * Whether an indicator can be part of an index at a level: it has figures
 * there, and more of it means more need. Where areas are flagged either way, a
 * higher figure means more staff, and of what is within reach it means less need.
 */
export function canBePart(indicator: Indicator, level: MapLevel): boolean {
  const isNeed = indicator.flagThreshold === null && indicator.group !== 'REACH'
  return isNeed && needDay(indicator, level) !== undefined
}

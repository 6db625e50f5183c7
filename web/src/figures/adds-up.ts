import type { Unit } from '$api/catalogue'

/** Whether the city's figure is the sum of its areas', so that it cannot lie above or below theirs. */
export function addsUp(unit: Unit): boolean {
  return ['RESIDENTS', 'FTE', 'CASES', 'CONTACTS', 'SQUARE_KILOMETRES'].includes(unit)
}

/** Whether a change is more than chance explains, and which way: nothing is said where chance was not worked out. */
export function beyondChance({
  interval,
}: {
  interval: { lower: number; upper: number } | null
}): 'MORE' | 'FEWER' | 'WITHIN' | null {
  if (!interval) return null
  if (interval.lower > 0) return 'MORE'
  return interval.upper < 0 ? 'FEWER' : 'WITHIN'
}

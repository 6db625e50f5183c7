import type { Basis, FigureStatus } from '$api/catalogue'

/** How a figure is marked apart from its colour: hatched, dotted, or not at all because it was counted. */
export type Mark = 'counted' | 'estimated' | 'expected' | 'missing'

/** How a legend shows a mark: a class of LegendNotes.svelte. */
export const markSwatches = { estimated: 'fine', expected: 'dots', missing: 'bold' } as const

/** What is said of a day to come, or was said of one beforehand, is expected however it was found. */
export function markOf(status: FigureStatus, basis: Basis): Mark {
  if (status === 'MISSING' || status === 'SUPPRESSED') return 'missing'
  if (basis !== 'REGISTER' || status === 'PROJECTED') return 'expected'
  return status === 'ESTIMATED' ? 'estimated' : 'counted'
}

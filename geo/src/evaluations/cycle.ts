import type { Phase } from '../terms/planning-cycle.ts'

export const measureStates = ['PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED'] as const
export type MeasureState = (typeof measureStates)[number]

export const cardStates = ['DRAFT', 'SHARED'] as const
export type CardState = (typeof cardStates)[number]

/** Whether something is still to be done about it. */
export const isOpen = (state: MeasureState): boolean => state === 'PLANNED' || state === 'UNDER_WAY'

const phaseOfState: Record<MeasureState, Phase> = {
  PLANNED: 'PLANNING',
  UNDER_WAY: 'IMPLEMENTATION',
  DONE: 'REVIEW',
  DROPPED: 'REVIEW',
}

export const phaseOfMeasure = (state: MeasureState): Phase => phaseOfState[state]

/**
 * Where a card stands follows from what became of it, so that nobody has to say it twice: a draft is analysis; what is
 * shared asks for measures, until one is under way; when all are closed, whether they helped is to be looked at.
 */
export function phaseOfCard(state: CardState, measures: readonly MeasureState[]): Phase {
  if (state === 'DRAFT') return 'ANALYSIS'
  if (measures.length === 0) return 'PLANNING'
  if (measures.every((one) => !isOpen(one))) return 'REVIEW'
  return measures.every((one) => one === 'PLANNED') ? 'PLANNING' : 'IMPLEMENTATION'
}

/** A framework is planned until it is valid, carried out while it is the newest valid one, and reviewed after. */
export function phaseOfFramework(
  { validFrom }: { validFrom: string },
  today: string,
  others: readonly { validFrom: string }[],
): Phase {
  if (validFrom > today) return 'PLANNING'
  const isFollowed = others.some((other) => other.validFrom > validFrom && other.validFrom <= today)
  return isFollowed ? 'REVIEW' : 'IMPLEMENTATION'
}

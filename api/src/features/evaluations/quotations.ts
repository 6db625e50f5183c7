import {
  type AskIndicator,
  nowOf,
  type QuotedFigure,
  quotedFigure,
} from '@atlas/geo/evaluations/quoted-figure'
import {
  type Difference,
  differenceOf,
  written,
  type WrittenFigure,
} from '@atlas/geo/evaluations/quotation'
import { parseReference, type Reference } from '@atlas/geo/evaluations/reference'
import { Refusal } from '@atlas/geo/words/refusal'
import type { DataContext } from '../../schema/context.ts'
import { valueOf } from '../indicators/values.ts'

/** A figure that is quoted: as it was written, and as it is today. */
export interface Quotation {
  readonly reference: string
  readonly then: WrittenFigure
  /** What it is of today; null where the data do not have it any more. */
  readonly now: QuotedFigure | null
  readonly difference: Difference
}

/** As everybody asks for it who chooses nothing. */
const askIndicator =
  (context: DataContext): AskIndicator =>
  (indicator, area, date) =>
    valueOf(indicator, area, { date, since: null, basis: 'REGISTER', framework: null }, context)

/** The figure as it is in the world of a request; null where there is none. */
export async function figureQuoted(
  context: DataContext,
  reference: Reference,
): Promise<QuotedFigure | null> {
  try {
    return await quotedFigure(context.world, reference, askIndicator(context))
  } catch (error) {
    // What other data do not have is no fault of whoever quoted it.
    if (error instanceof Refusal) return null
    throw error
  }
}

/** @returns null where the reference names nothing that was ever known */
export async function quotationOf(
  context: DataContext,
  { reference: text, then }: Pick<Quotation, 'reference' | 'then'>,
): Promise<Quotation | null> {
  const reference = parseReference(text)
  if (!reference) return null
  const now = await figureQuoted(context, nowOf(context.world, reference))
  const difference = now
    ? differenceOf(then, written(now.figure), {
        level: now.area.level,
        isShareOfCases: reference.kind === 'field',
      })
    : 'UNKNOWN'
  return { reference: text, then, now, difference }
}

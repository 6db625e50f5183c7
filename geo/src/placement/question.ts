/** Facility location questions, as the literature names them; `sites` are new ones, at most so many. */
export type PlacementQuestion =
  /**
   * Most people within so many metres (maximal covering; Church & ReVelle 1974), where wanted among the choices alone
   * with which nobody asked after has a way longer than so many.
   */
  | {
      readonly model: 'MCLP'
      readonly within: number
      readonly sites: number
      readonly farthest?: number
    }
  /** Fewest sites so that everybody, or a share of all, is within so many metres (set covering; Toregas et al. 1971). */
  | { readonly model: 'LSCP'; readonly within: number; readonly share?: number }
  /** Least way of all together, so least mean way (Hakimi 1964). */
  | { readonly model: 'P_MEDIAN'; readonly sites: number }
  /** Least way of whoever has the longest (Hakimi 1964). */
  | { readonly model: 'P_CENTER'; readonly sites: number }

/**
 * No longer way matters to a question, in metres; null where all do. Ways are told in whole decimetres or finer, so one
 * that is a metre longer than the farthest is never told as no longer.
 */
export function longestThatMatters(question: PlacementQuestion): number | null {
  if (!('within' in question)) return null
  const { within } = question
  if (question.model !== 'MCLP' || question.farthest === undefined) return within
  return Math.max(within, question.farthest + 1)
}

/** Whether all that counts is what so many sites save, whoever is left far away. */
export const asksWhatIsSaved = (
  question: PlacementQuestion,
): question is Extract<PlacementQuestion, { model: 'MCLP' | 'P_MEDIAN' }> =>
  question.model === 'P_MEDIAN' || (question.model === 'MCLP' && question.farthest === undefined)

/** Those that ask what so many sites do: asked of ever more of them, they make a curve. */
export type CurvedQuestion = Exclude<PlacementQuestion, { readonly model: 'LSCP' }>

export const isCurved = (question: PlacementQuestion): question is CurvedQuestion =>
  question.model !== 'LSCP'

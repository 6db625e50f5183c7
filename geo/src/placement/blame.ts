import type { PlacementFault } from '../words/placement.ts'
import type { MessageOf } from '../words/vocabulary.ts'
import { demandAsked, type Ground, isWithin, valueOf } from './ground.ts'
import type { PlacementInstance } from './instance.ts'
import type { PlacementQuestion } from './question.ts'
import { excludedBy } from './savings.ts'

/** Why nothing answers a question, as far as it shows before anything is solved; null where something could. */
export function whyImpossible(
  ground: Ground,
  question: PlacementQuestion,
): MessageOf<PlacementFault> | null {
  return (
    whyNotForced(ground, question) ?? whyFarther(ground, question) ?? whyNotServed(ground, question)
  )
}

function whyNotForced(
  { instance, forced }: Ground,
  question: PlacementQuestion,
): MessageOf<PlacementFault> | null {
  const { rules, tooNear, tooNearToFixed } = instance
  const excluded = forced.filter((one) => rules.excluded.includes(one))
  if (excluded.length > 0) return { key: 'placementForcedExcluded', sites: excluded.length }
  if (question.model !== 'LSCP' && forced.length > question.sites) {
    return { key: 'placementForcedTooMany', forced: forced.length, sites: question.sites }
  }
  const isNear = forced.some((one) => {
    const near = excludedBy(tooNear, one)
    return tooNearToFixed.includes(one) || forced.some((other) => near.includes(other))
  })
  return isNear ? { key: 'placementForcedTooNear', metres: rules.minimumMetres ?? 0 } : null
}

/** Whether all candidates together would leave nobody farther than they may. */
function whyFarther(
  { instance, forced, free }: Ground,
  question: PlacementQuestion,
): MessageOf<PlacementFault> | null {
  if (question.model !== 'MCLP' || question.farthest === undefined) return null
  return isWithin(instance, question.farthest, [...forced, ...free]) ? null : farther(question)
}

/** So many sites leave somebody farther than they may. */
export const farther = ({
  sites,
  farthest = 0,
}: Extract<PlacementQuestion, { model: 'MCLP' }>): MessageOf<PlacementFault> => ({
  key: 'placementFarther',
  sites,
  metres: farthest,
})

/** Whether all candidates together would serve whom they must. */
function whyNotServed(
  { instance, forced, free }: Ground,
  question: PlacementQuestion,
): MessageOf<PlacementFault> | null {
  if (question.model === 'MCLP' || question.model === 'P_MEDIAN') return null
  const needed = neededOf(instance, question)
  const servedBy = (candidates: readonly number[]) => servedDemand(instance, question, candidates)
  const served = servedBy([...forced, ...free])
  if (served >= needed) return null
  const { excluded, minimumMetres } = instance.rules
  if (servedBy([...forced, ...free, ...excluded]) >= needed) {
    return { key: 'placementExcludedNeeded', sites: excluded.length }
  }
  const all = Array.from({ length: instance.candidates }, (_, one) => one)
  if (minimumMetres !== null && servedBy(all) >= needed) {
    return { key: 'placementTooNear', metres: minimumMetres }
  }
  return question.model === 'LSCP'
    ? { key: 'placementOutOfReach', metres: question.within, share: served / totalOf(instance) }
    : { key: 'placementNoWay', share: served / totalOf(instance) }
}

const totalOf = (instance: PlacementInstance) => demandAsked(instance)

const neededOf = (instance: PlacementInstance, question: PlacementQuestion) =>
  demandAsked(instance, question.model === 'LSCP' ? question.share : 1)

function servedDemand(
  instance: PlacementInstance,
  question: PlacementQuestion,
  candidates: readonly number[],
): number {
  const within = question.model === 'LSCP' ? question.within : Number.MAX_VALUE
  return valueOf(instance, { model: 'MCLP', within, sites: candidates.length }, candidates)
}

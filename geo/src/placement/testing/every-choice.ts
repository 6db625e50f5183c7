import { demandAsked, isWithin, valueOf } from '../ground.ts'
import type { PlacementInstance } from '../instance.ts'
import type { PlacementQuestion } from '../question.ts'

/** By looking at every set of candidates: the best value of those that are allowed, and the sets that have it. */
export function byEveryChoice(instance: PlacementInstance, question: PlacementQuestion) {
  const isMore = question.model === 'MCLP'
  let best: { value: number; sets: number[][] } | null = null
  for (const sites of everyAllowedChoice(instance, question)) {
    if (!serves(instance, question, sites)) continue
    const value = valueOf(instance, question, sites)
    if (value === Infinity) continue
    if (best === null || (isMore ? value > best.value : value < best.value)) {
      best = { value, sets: [sites] }
    } else if (value === best.value) best.sets.push(sites)
  }
  return best
}

/** Every set of candidates that may be chosen together, and is no larger than asked for. */
export function everyAllowedChoice(
  instance: PlacementInstance,
  question: PlacementQuestion,
): number[][] {
  const atMost = question.model === 'LSCP' ? instance.candidates : question.sites
  return [...subsets(instance.candidates)].filter(
    (sites) => sites.length <= atMost && isAllowed(instance, sites),
  )
}

/** Of sets with the same value those that would not have it without one of their sites, unless that is forced. */
export function withoutIdle(
  instance: PlacementInstance,
  question: PlacementQuestion,
  sets: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  if (question.model === 'LSCP') return sets
  const all = new Set(sets.map((set) => set.join()))
  return sets.filter((set) =>
    set.every(
      (site) =>
        instance.rules.forced.includes(site) ||
        !all.has(set.filter((other) => other !== site).join()),
    ),
  )
}

function* subsets(of: number): Generator<number[]> {
  for (let bits = 0; bits < 2 ** of; bits += 1) {
    yield Array.from({ length: of }, (_, one) => one).filter((one) => ((bits >> one) & 1) === 1)
  }
}

function isAllowed({ rules, tooNear, tooNearToFixed }: PlacementInstance, sites: number[]) {
  return (
    rules.forced.every((one) => sites.includes(one)) &&
    !sites.some((one) => rules.excluded.includes(one) || tooNearToFixed.includes(one)) &&
    !sites.some((one) =>
      tooNear?.other
        .subarray(tooNear.start[one], tooNear.start[one + 1])
        .some((other) => sites.includes(other)),
    )
  )
}

function serves(instance: PlacementInstance, question: PlacementQuestion, sites: number[]) {
  if (question.model === 'MCLP' && question.farthest !== undefined) {
    return isWithin(instance, question.farthest, sites)
  }
  if (question.model !== 'LSCP') return true
  const within = { model: 'MCLP', within: question.within, sites: 0 } as const
  return valueOf(instance, within, sites) >= demandAsked(instance, question.share)
}

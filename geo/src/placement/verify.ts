import { asksForAll, type Certificate, type CertifiedStep } from './certificate.ts'
import { countedWay, demandAsked, isWithin, valueOf, waysTo } from './ground.ts'
import { type PlacementInstance, wayInParts } from './instance.ts'
import { type Claim, type Follower, nobodyFollows, Replay } from './replay.ts'
import { assignmentHasValue, roomBoundHolds } from './verify-room.ts'
import { areApart, excludedBy } from './savings.ts'

/** What of a certificate holds. */
export interface Verified {
  /** It is about an instance like this one: as many of each, the same rules. */
  readonly isOfInstance: boolean
  /** The sites may be chosen together, and are no more than asked for. */
  readonly isAllowed: boolean
  /** The sites have the value, and serve whom they must. */
  readonly hasValue: boolean
  /** No answer is better than the bound by sums. */
  readonly isBounded: boolean
  /** All that holds, and the bound by sums is the value: no answer is better, whoever computed it. */
  readonly isOptimal: boolean
}

/** Recomputes what a certificate says, by plain sums over the instance: nothing of what solved it is used. */
export function verify(
  certificate: Certificate,
  instance: PlacementInstance,
  follower: Follower = nobodyFollows,
): Verified {
  const isOfInstance = fits(certificate, instance)
  if (!isOfInstance) {
    const no = { isAllowed: false, hasValue: false, isBounded: false, isOptimal: false }
    return { isOfInstance, ...no }
  }
  const isAllowed = mayBe(certificate, instance)
  const { capacities } = instance
  const hasValue = capacities
    ? assignmentHasValue(certificate, instance, capacities)
    : sitesHaveValue(certificate, instance)
  const isBounded = capacities
    ? roomBoundHolds(certificate, instance, capacities, follower)
    : boundHolds(certificate, instance, follower)
  return {
    isOfInstance,
    isAllowed,
    hasValue,
    isBounded,
    isOptimal: isAllowed && hasValue && isBounded && certificate.boundBySums === certificate.value,
  }
}

function fits(certificate: Certificate, instance: PlacementInstance): boolean {
  const { rules, weights, candidates, partsOfAMetre } = instance
  // Each of them has its ways looked at: a certificate could name one without end.
  if (certificate.sites.length > candidates) return false
  const named = [...certificate.sites, ...certificate.proof.flatMap(candidatesOf)]
  const asked = [
    ...certificate.proof.flatMap((step) => ('demand' in step ? step.demand : [])),
    ...(certificate.required?.demand ?? []),
  ]
  return (
    certificate.demand === weights.length &&
    certificate.candidates === candidates &&
    certificate.partsOfAMetre === partsOfAMetre &&
    (certificate.assignment === undefined) === (instance.capacities === null) &&
    JSON.stringify(certificate.rules) === JSON.stringify(rules) &&
    named.every((one) => one < candidates) &&
    asked.every((one) => one < weights.length)
  )
}

function candidatesOf(step: CertifiedStep): readonly number[] {
  switch (step.type) {
    case 'BRANCH':
      return [step.candidate]
    case 'LEAVE_OUT':
      return [...step.candidates, ...step.by]
    default:
      return []
  }
}

function mayBe({ sites, question }: Certificate, instance: PlacementInstance): boolean {
  const { rules, tooNear, tooNearToFixed } = instance
  const chosen = new Set(sites)
  return (
    areApart(tooNear, sites) &&
    chosen.size === sites.length &&
    rules.forced.every((one) => chosen.has(one)) &&
    ![...rules.excluded, ...tooNearToFixed].some((one) => chosen.has(one)) &&
    (question.model === 'LSCP' || sites.length <= question.sites)
  )
}

const sitesHaveValue = (certificate: Certificate, instance: PlacementInstance): boolean =>
  valueOf(instance, certificate.question, certificate.sites) === certificate.value &&
  servesWhomItMust(certificate, instance)

function servesWhomItMust({ question, sites }: Certificate, instance: PlacementInstance): boolean {
  if (question.model === 'MCLP' && question.farthest !== undefined) {
    return isWithin(instance, question.farthest, sites)
  }
  if (question.model !== 'LSCP') return true
  const served = valueOf(instance, { model: 'MCLP', within: question.within, sites: 0 }, sites)
  return served >= demandAsked(instance, question.share)
}

function boundHolds(
  certificate: Certificate,
  instance: PlacementInstance,
  follower: Follower,
): boolean {
  const { rules, tooNear, tooNearToFixed, candidates, fixed } = instance
  if (isPlain(certificate)) return true
  const nearForced = rules.forced.flatMap((one) => [...excludedBy(tooNear, one)])
  const open = new Uint8Array(candidates).fill(1)
  for (const one of [...rules.excluded, ...tooNearToFixed, ...nearForced, ...rules.forced]) {
    open[one] = 0
  }
  const claim = claimOf(certificate, instance)
  const proof = new Replay(instance, claim, follower)
  const served = rules.forced.length === 0 ? fixed : waysTo(instance, rules.forced)
  return proof.holds({ served, open, sites: claim.sites }, certificate.proof)
}

/** Bounds that need no proof: nobody places fewer sites than are forced, and no way is shorter than none. */
const isPlain = ({ question, boundBySums, rules }: Certificate): boolean =>
  question.model === 'LSCP'
    ? boundBySums <= new Set(rules.forced).size
    : question.model === 'P_CENTER' && boundBySums === 0

function claimOf(certificate: Certificate, instance: PlacementInstance): Claim {
  const { question, boundBySums, rules, fineness } = certificate
  const { weights, partsOfAMetre, furthestMetres } = instance
  const forced = new Set(rules.forced).size
  const weightOf = (demand: number) => weights[demand] ?? 0
  if (question.model === 'P_CENTER') {
    return {
      sites: question.sites - forced,
      savingOf: (demand, metres) =>
        Number(weightOf(demand) > 0 && wayInParts(metres, partsOfAMetre) < boundBySums),
      limit: null,
    }
  }
  if (question.model === 'P_MEDIAN') {
    const longest = countedWay(instance, furthestMetres)
    const total = weights.reduce((sum, weight) => sum + weight * longest, 0)
    return {
      sites: question.sites - forced,
      savingOf: (demand, metres) =>
        weightOf(demand) * (longest - countedWay(instance, metres)) * fineness,
      limit: (total - boundBySums + 1) * fineness - 1,
    }
  }
  const serves = (metres: number) => metres <= question.within
  if (question.model === 'MCLP') {
    const { all, savingOf } = requiredBy(certificate, instance)
    return {
      sites: question.sites - forced,
      savingOf: (demand, metres) =>
        ((serves(metres) ? weightOf(demand) : 0) + savingOf(demand, metres)) * fineness,
      limit: (all + boundBySums + 1) * fineness - 1,
    }
  }
  return {
    sites: boundBySums - 1 - forced,
    ...(asksForAll(question)
      ? {
          savingOf: (demand: number, metres: number) =>
            Number(weightOf(demand) > 0 && serves(metres)),
          limit: null,
        }
      : {
          savingOf: (demand: number, metres: number) =>
            serves(metres) ? weightOf(demand) * fineness : 0,
          limit: demandAsked(instance, question.share) * fineness - 1,
        }),
  }
}

/** What the farthest way counts where one is asked for: of each demand within it, and of all that must be. */
function requiredBy(
  { question, required }: Certificate,
  { weights, partsOfAMetre }: PlacementInstance,
): { all: number; savingOf: (demand: number, metres: number) => number } {
  if (question.model !== 'MCLP' || question.farthest === undefined || !required) {
    return { all: 0, savingOf: () => 0 }
  }
  const { demand, each } = required
  const counted = new Set(demand.filter((one) => (weights[one] ?? 0) > 0))
  const farthest = wayInParts(question.farthest, partsOfAMetre)
  return {
    all: counted.size * each,
    savingOf: (one, metres) =>
      counted.has(one) && wayInParts(metres, partsOfAMetre) <= farthest ? each : 0,
  }
}

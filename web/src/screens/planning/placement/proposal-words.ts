import { countFormat, locale } from '$figures/figures'
import { estimateText, roughPeople } from '$figures/rough'
import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { ProposalProgress, ProposedSite } from './follow-proposal'
import type { QuestionEnd } from './asked-question.svelte'
import type { Proposal } from './proposal.svelte'
import { countFurther, type Further, nothingFurther } from './further'
import { asksWithin, type ProposalQuestion } from './proposal-question'

type Asked = Pick<Proposal, 'question' | 'before'>

interface Spoken {
  say: PlanningWords
  t: Pick<Messages, 'reach'>
  language: Language
}

type Found = Pick<
  ProposalProgress,
  | 'status'
  | 'sites'
  | 'sitesAsked'
  | 'measure'
  | 'value'
  | 'valueInPeople'
  | 'withoutRoom'
  | 'bound'
  | 'gap'
  | 'alternatives'
  | 'areAllListed'
>

export const metresWords = (metres: number, { t, language }: Spoken) =>
  t.reach.metres(estimateText({ value: metres }, 'METRES', language))

const limitWords = (metres: number, { t, language }: Spoken) =>
  t.reach.metres(countFormat(language)(metres))

/** Never less than it is, since nothing beyond it is possible. */
function gapWords(gap: number, language: Language): string {
  const format = new Intl.NumberFormat(locale(language), {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'ceil',
  })
  return format.format(gap)
}

/** A value, or a bound of one, as it is read. */
function valueWords(
  { measure, value }: Pick<Found, 'measure' | 'value'>,
  { question, before }: Asked,
  spoken: Spoken,
): string {
  if (value === null) return ''
  const { say, language } = spoken
  const { values } = say.proposal
  switch (measure) {
    case 'RESIDENTS': {
      const who = say.people[question.ages]
      return before === null
        ? values.RESIDENTS(roughPeople(value, language), who)
        : values.gained(gainedPeople(value, before, language), who)
    }
    case 'WEIGHTED_RESIDENTS':
      return values.byNeed(
        values.RESIDENTS(roughPeople(value, language), say.people[question.ages]),
      )
    case 'NEW_SITES':
      return values.NEW_SITES(countFormat(language)(value))
    case 'WEIGHTED_MEAN_METRES':
      return values.byNeed(values.MEAN_METRES(metresWords(value, spoken)))
    case 'MEAN_METRES':
    case 'METRES':
      return values[measure](metresWords(value, spoken))
  }
}

const gainedPeople = (value: number, before: number, language: Language) =>
  roughPeople(Math.max(0, value - before), language)

/** What was asked, as long as its answer is shown. */
export function questionWords(question: ProposalQuestion, spoken: Spoken): string {
  const { model, sites, share, further = nothingFurther } = question
  const { say, language } = spoken
  const numbers = countFormat(language)
  const budget =
    further.fte === null
      ? say.proposal.values.NEW_SITES(String(sites))
      : say.proposal.posts(numbers(further.fte), numbers(further.ftePerSite))
  return askedWords(question, model === 'LSCP' ? shareWords(share, spoken) : budget, spoken)
}

/** @param what of it: so many sites, or such a share */
export function askedWords(
  { model, kind, ages, metres, further = nothingFurther }: ProposalQuestion,
  what: string,
  spoken: Spoken,
): string {
  const { say } = spoken
  const { asked, limit } = say.proposal
  return [
    asked[model](what),
    say.kinds[kind],
    say.people[ages],
    ...(asksWithin(model) ? [limit(limitWords(metres, spoken))] : []),
    ...furtherWords(further, spoken),
  ].join('; ')
}

/** What was asked besides. */
function furtherWords(asked: Further, spoken: Spoken): string[] {
  const { need, candidates, areaName, minimumMetres, hasRoom, includesUnknown } = asked
  const { forced, excluded } = asked
  const { further } = spoken.say.proposal
  return [
    ...(need === null ? [] : [further.needs[need]]),
    ...(candidates === 'CELLS' ? [] : [further.places[candidates]]),
    ...(areaName === '' ? [] : [further.onlyIn(areaName)]),
    ...(minimumMetres === null ? [] : [further.apart(limitWords(minimumMetres, spoken))]),
    ...(hasRoom ? [further.withRoom] : []),
    ...(forced.length > 0 ? [further.rules.asked.forced(forced.length)] : []),
    ...(excluded.length > 0 ? [further.rules.asked.excluded(excluded.length)] : []),
    ...(includesUnknown ? [further.withUnknown] : []),
  ]
}

/** Of how many people, as it is chosen. */
export const shareWords = (share: number, { say, language }: Pick<Spoken, 'say' | 'language'>) =>
  share === 1 ? say.proposal.everybody : gapWords(share, language)

/** What is known while it is worked on. */
export function progressWords(progress: Found | null, asked: Asked, spoken: Spoken): string {
  const { proposal } = spoken.say
  if (progress === null) return proposal.searching
  if (progress.status === 'WAITING') return proposal.waiting
  if (progress.value === null) return proposal.searching
  return `${proposal.soFar(valueWords(progress, asked, spoken))} ${boundWords(progress, spoken)}`.trim()
}

function boundWords({ gap, measure, bound }: Found, { say, language }: Spoken): string {
  if (gap === null || bound === null) return ''
  if (gap === 0) return say.proposal.noneBetter
  return measure === 'NEW_SITES'
    ? say.proposal.notFewer(countFormat(language)(bound))
    : say.proposal.atMostBetter(gapWords(gap, language))
}

/** What the proposal does, in a sentence. */
export function resultWords(
  { value: asCounted, valueInPeople, measure }: Pick<Found, 'value' | 'valueInPeople' | 'measure'>,
  { question, before }: Asked,
  spoken: Spoken,
): string {
  const value = measure.startsWith('WEIGHTED') ? (valueInPeople ?? null) : asCounted
  if (value === null) return ''
  const { say, language } = spoken
  const { proposal } = say
  const who = say.people[question.ages]
  switch (measure) {
    case 'RESIDENTS':
    case 'WEIGHTED_RESIDENTS':
      return before === null
        ? proposal.reached(roughPeople(value, language), who)
        : proposal.gained(gainedPeople(value, before, language), who)
    case 'MEAN_METRES':
    case 'WEIGHTED_MEAN_METRES':
    case 'METRES': {
      const after = metresWords(value, spoken)
      const way = measure === 'METRES' ? 'METRES' : 'MEAN_METRES'
      return before === null
        ? proposal.walk[way](after)
        : proposal.shorter[way](metresWords(before, spoken), after)
    }
    case 'NEW_SITES': {
      const { share, metres, kind } = question
      const whom = share === 1 ? proposal.all(who) : proposal.part(gapWords(share, language), who)
      return proposal.needed(countFormat(language)(value), whom, limitWords(metres, spoken), kind)
    }
  }
}

/** What a proposal that counts by need, or by room, means besides; "" where there is nothing more to say. */
export function besidesWords(
  found: Pick<Found, 'value' | 'valueInPeople' | 'measure' | 'withoutRoom'>,
  asked: Asked,
  spoken: Spoken,
): string {
  const { say, language } = spoken
  const { withoutRoom } = found
  const isByNeed = found.value !== null && found.measure.startsWith('WEIGHTED')
  return [
    ...(isByNeed ? [say.proposal.counted(valueWords(found, asked, spoken))] : []),
    ...(withoutRoom === null
      ? []
      : [
          say.proposal.withoutRoom(
            Math.round(withoutRoom) === 0 ? null : roughPeople(withoutRoom, language),
            say.people[asked.question.ages],
          ),
        ]),
  ].join(' ')
}

/** Whether anything better is possible, and how sure that is. */
export function proofWords(
  found: Found,
  { question, end }: { question: ProposalQuestion; end: QuestionEnd },
  { say, language }: Pick<Spoken, 'say' | 'language'>,
): string {
  const { proposal } = say
  const { status, sites, measure, gap, bound } = found
  if (status === 'OPTIMAL') {
    const proven = proposal.proven(question.model, sites.length)
    const isBound = countFurther(question.further ?? nothingFurther) > 0
    return isBound ? proposal.under(proven, measure.startsWith('WEIGHTED')) : proven
  }
  if (gap === null || bound === null) return proposal.unproven
  const how = end.kind === 'answered' || end.kind === 'left' ? end.kind : 'lost'
  if (measure === 'NEW_SITES') return proposal.notFewer(countFormat(language)(bound))
  return proposal.withinGap[how](gapWords(gap, language))
}

/** How many answers are as good; "" where nothing is known of them. */
export const alternativesWords = (
  { status, alternatives, areAllListed }: Pick<Found, 'status' | 'alternatives' | 'areAllListed'>,
  { say }: Pick<Spoken, 'say'>,
): string =>
  status === 'OPTIMAL' ? say.proposal.alternatives(alternatives.length, areAllListed) : ''

/** Districts in which new sites stand, with how many, in the order in which they are told. */
export function districtsOf(
  sites: readonly Pick<ProposedSite, 'district'>[],
  { say, language }: Pick<Spoken, 'say' | 'language'>,
): string[] {
  const counts = new Map<string, number>()
  for (const { district } of sites) {
    const name = district?.name ?? say.proposal.outside
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) =>
    count === 1 ? name : `${name}, ${say.proposal.times(countFormat(language)(count))}`,
  )
}

/** Where fewer sites do as much as were asked for; else "". */
export function fewerWords(
  { status, sites, sitesAsked }: Pick<Found, 'status' | 'sites' | 'sitesAsked'>,
  question: ProposalQuestion,
  { say }: Pick<Spoken, 'say'>,
): string {
  const { fewer, values } = say.proposal
  const asked = sitesAsked ?? question.sites
  const isFewer = question.model !== 'LSCP' && sites.length < asked
  if (status !== 'OPTIMAL' || !isFewer) return ''
  return fewer(values.NEW_SITES(String(asked)), String(sites.length))
}

/** A question, perhaps at its end, and what there is to show of its answer. */
interface Ended {
  end: QuestionEnd | null
  found: object | null
  progress: { reason: string | null } | null
}

/** How a question ended, where that was not with an answer; else "". */
export function endWords(
  { end, found, progress }: Ended,
  { say, language }: Pick<Spoken, 'say' | 'language'>,
): string {
  const { proposal } = say
  switch (end?.kind) {
    case undefined:
      return ''
    case 'answered':
      return found ? '' : [proposal.infeasible, progress?.reason ?? ''].join(' ').trim()
    case 'left':
      return found ? '' : proposal.left
    case 'lost':
      return proposal.lost
    case 'full':
      return proposal.full(end.seconds === null ? null : countFormat(language)(end.seconds))
    case 'refused':
      return [proposal.refused, ...end.reasons].join(' ')
  }
}

import { countFormat, locale } from '$figures/figures'
import { estimateText, roughPeople } from '$figures/rough'
import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { ProposalProgress, ProposedSite } from './follow-proposal'
import type { QuestionEnd } from './asked-question.svelte'
import type { Proposal } from './proposal.svelte'
import { asksWithin, type ProposalQuestion } from './proposal-question'

type Asked = Pick<Proposal, 'question' | 'before'>

interface Spoken {
  say: PlanningWords
  t: Pick<Messages, 'reach'>
  language: Language
}

type Found = Pick<
  ProposalProgress,
  'status' | 'sites' | 'measure' | 'value' | 'bound' | 'gap' | 'alternatives' | 'areAllListed'
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
    case 'NEW_SITES':
      return values.NEW_SITES(countFormat(language)(value))
    case 'MEAN_METRES':
    case 'METRES':
      return values[measure](metresWords(value, spoken))
  }
}

const gainedPeople = (value: number, before: number, language: Language) =>
  roughPeople(Math.max(0, value - before), language)

/** What was asked, as long as its answer is shown. */
export function questionWords(question: ProposalQuestion, spoken: Spoken): string {
  const { model, sites, share } = question
  const { NEW_SITES } = spoken.say.proposal.values
  return askedWords(
    question,
    model === 'LSCP' ? shareWords(share, spoken) : NEW_SITES(String(sites)),
    spoken,
  )
}

/** @param what of it: so many sites, or such a share */
export function askedWords(
  { model, kind, ages, metres }: ProposalQuestion,
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
  ].join('; ')
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
  { value, measure }: Pick<Found, 'value' | 'measure'>,
  { question, before }: Asked,
  spoken: Spoken,
): string {
  if (value === null) return ''
  const { say, language } = spoken
  const { proposal } = say
  const who = say.people[question.ages]
  switch (measure) {
    case 'RESIDENTS':
      return before === null
        ? proposal.reached(roughPeople(value, language), who)
        : proposal.gained(gainedPeople(value, before, language), who)
    case 'MEAN_METRES':
    case 'METRES': {
      const after = metresWords(value, spoken)
      return before === null
        ? proposal.walk[measure](after)
        : proposal.shorter[measure](metresWords(before, spoken), after)
    }
    case 'NEW_SITES': {
      const { share, metres, kind } = question
      const whom = share === 1 ? proposal.all(who) : proposal.part(gapWords(share, language), who)
      return proposal.needed(countFormat(language)(value), whom, limitWords(metres, spoken), kind)
    }
  }
}

/** Whether anything better is possible, and how sure that is. */
export function proofWords(
  found: Found,
  { question, end }: { question: ProposalQuestion; end: QuestionEnd },
  { say, language }: Pick<Spoken, 'say' | 'language'>,
): string {
  const { proposal } = say
  const { status, sites, measure, gap, bound } = found
  if (status === 'OPTIMAL') return proposal.proven(question.model, sites.length)
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
  { status, sites }: Pick<Found, 'status' | 'sites'>,
  question: ProposalQuestion,
  { say }: Pick<Spoken, 'say'>,
): string {
  const { fewer, values } = say.proposal
  const isFewer = question.model !== 'LSCP' && sites.length < question.sites
  if (status !== 'OPTIMAL' || !isFewer) return ''
  return fewer(values.NEW_SITES(String(question.sites)), String(sites.length))
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

import { countFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import type { Language } from '$words/language'
import type { PlanningWords } from '$words/languages'
import type { Messages } from '$words/messages'

import { metresWords } from '../proposal-words'
import type { ProposedSite } from '../follow-proposal'
import type { RobustProgress, RobustQuestion } from './follow-robust'
import type { StudyRow } from './study-row'

interface Spoken {
  say: PlanningWords
  t: Pick<Messages, 'reach'>
  language: Language
}

type Asked = Pick<RobustQuestion, 'model' | 'ages' | 'sites'>

/** The proposal for all futures, then each future with what were best there alone. */
export function robustRows(
  { sites, regret, futures }: RobustProgress,
  asked: Asked,
  spoken: Spoken,
): (StudyRow & { sites: readonly ProposedSite[] })[] {
  const { robust } = spoken.say.studies
  if (regret === null) return []
  const atMost = (missed: number) => {
    const text = missedText(missed, asked, spoken)
    return missed === 0 ? text : robust.atMost(text)
  }
  return [
    {
      key: 'robust',
      name: robust.forAll,
      nameAlone: robust.forAll,
      cells: ['', '', atMost(regret)],
      note: '',
      sites,
    },
    ...futures.map((future, place) => ({
      key: String(place),
      name: future.name ?? '',
      nameAlone: robust.bestFor(future.name ?? ''),
      cells: [
        valueText(future.value, asked, spoken),
        valueText(future.best, asked, spoken),
        missedText(future.regret ?? 0, asked, spoken),
      ],
      note: '',
      sites: future.bestSites,
    })),
  ]
}

function valueText(value: number | null, { model }: Asked, spoken: Spoken): string {
  if (value === null) return '–'
  return model === 'MCLP' ? roughPeople(value, spoken.language) : metresWords(value, spoken)
}

function missedText(missed: number, { model }: Asked, { say, language }: Spoken): string {
  return model === 'MCLP'
    ? say.studies.robust.people(roughPeople(missed, language))
    : say.studies.robust.kilometres(roughPeople(missed, language))
}

/** What the proposal misses at most and in the mean; "" while there is none. */
export function robustSentence(
  { regret, meanRegret, futures }: RobustProgress,
  asked: Asked,
  spoken: Spoken,
): string {
  if (regret === null || meanRegret === null) return ''
  const { say, language } = spoken
  const count = countFormat(language)
  const places = say.proposal.values.NEW_SITES(count(asked.sites))
  if (regret === 0) return say.studies.robust.bestEverywhere(places, count(futures.length))
  return say.studies.robust.sentence(
    places,
    count(futures.length),
    missedText(regret, asked, spoken),
    missedText(meanRegret, asked, spoken),
  )
}

/** What is proven, and by what; "" while it is worked on. */
export function robustProof(
  { status, bound, boundBySums }: RobustProgress,
  asked: Asked,
  spoken: Spoken,
): string {
  if (bound === null || boundBySums === null) return ''
  const { robust } = spoken.say.studies
  const bySums = missedText(boundBySums, asked, spoken)
  if (status === 'OPTIMAL') return robust.proven(boundBySums < bound ? bySums : null)
  return status === 'WITHIN_GAP' ? robust.withinGap(missedText(bound, asked, spoken)) : ''
}

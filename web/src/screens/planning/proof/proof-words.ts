import type { Certificate } from '@atlas/geo/placement/certificate'
import { gapOf, statedValue } from '@atlas/geo/placement/stated-placement'

import { countFormat, locale } from '$figures/figures'
import { estimateText, roughPeople } from '$figures/rough'
import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CheckStage } from './proof-check.svelte'

export interface Spoken {
  say: PlanningWords
  t: Pick<Messages, 'reach' | 'say'>
  language: Language
}

export type Checked = Extract<CheckStage, { at: 'checked' }>

/** What of a certificate was looked at, and what came out. */
export interface CheckedPart {
  state: 'holds' | 'fails' | 'unchecked'
  sentence: string
}

export type Verdict = 'optimal' | 'gap' | 'solver' | 'broken' | 'other'

/** What came out in all. */
export function verdictOf({ proof, recomputed }: Pick<Checked, 'proof' | 'recomputed'>): Verdict {
  const { isOfInstance, isAllowed, hasValue, isBounded, isOptimal } = recomputed.verified
  const { value, bound } = proof.certificate
  if (!isOfInstance) return 'other'
  if (!(isAllowed && hasValue && isBounded)) return 'broken'
  if (isOptimal) return 'optimal'
  return value === bound ? 'solver' : 'gap'
}

export function verdictWords(checked: Checked, { say, language }: Spoken): string {
  const verdict = verdictOf(checked)
  if (verdict !== 'gap') return say.proof.verdicts[verdict]
  return say.proof.verdicts.gap(gapWords(checked.proof.certificate, language))
}

/** How much better is not ruled out by sums: never less than it is. */
function gapWords(
  { value, boundBySums }: Pick<Certificate, 'value' | 'boundBySums'>,
  language: Language,
): string {
  const format = new Intl.NumberFormat(locale(language), {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'ceil',
  })
  return format.format(gapOf(value, boundBySums))
}

/** A value of the certificate, or a bound of one, as it is read. */
export function amountWords(amount: number, checked: Checked, spoken: Spoken): string {
  const { proof, ground, recomputed } = checked
  const { say, t, language } = spoken
  const { question, partsOfAMetre } = proof.certificate
  const { partsOfAPerson } = ground.placementGround
  const { total } = recomputed
  const stated = statedValue(question, amount, { total, partsOfAMetre, partsOfAPerson })
  if (stated === null) return ''
  const people = say.proof.people[agesOf(ground)]
  const who = partsOfAPerson === tenths ? people : say.proof.byNeed(people)
  switch (question.model) {
    case 'MCLP':
      return say.proof.values.MCLP(roughPeople(stated, language), who)
    case 'LSCP':
      return say.proof.values.LSCP(countFormat(language)(stated))
    case 'P_MEDIAN':
    case 'P_CENTER': {
      const metres = t.reach.metres(estimateText({ value: stated }, 'METRES', language))
      return say.proof.values[question.model](metres)
    }
  }
}

/** Otherwise people count by the need where they live. */
const tenths = 10

/** Cells know no other ages. */
export function agesOf({ placementGround: { ages } }: Checked['ground']) {
  return ages === 'AGE_60_TO_79' || ages === 'AGE_80_PLUS' ? ages : 'AGE_60_PLUS'
}

/** Part by part, in the order in which one needs the other. */
export function checkedParts(checked: Checked, spoken: Spoken): CheckedPart[] {
  const { isOfInstance, isAllowed, hasValue, isBounded } = checked.recomputed.verified
  const { say, language } = spoken
  const { certificate } = checked.proof
  const count = countFormat(language)
  const instance = { isRight: isOfInstance, sentence: instanceWords(checked, spoken) }
  const parts = [
    {
      isRight: isAllowed,
      sentence: isAllowed
        ? say.proof.allowed(count(certificate.sites.length))
        : say.proof.notAllowed,
    },
    { isRight: hasValue, sentence: valueWords(checked, spoken) },
    { isRight: isBounded, sentence: boundWords(checked, spoken) },
  ]
  return [
    stated(instance),
    ...(isOfInstance ? [...parts.map(stated), ...remainder(checked, spoken)] : []),
  ]
}

const stated = ({ isRight, sentence }: { isRight: boolean; sentence: string }): CheckedPart => ({
  state: isRight ? 'holds' : 'fails',
  sentence,
})

function instanceWords({ proof, ground, recomputed }: Checked, { say, language }: Spoken): string {
  const count = countFormat(language)
  const { demand, candidates } = proof.certificate
  const ours = [ground.cells.lon.length, ground.placementGround.candidates.lon.length] as const
  if (recomputed.verified.isOfInstance) return say.proof.sameData(count(demand), count(candidates))
  return demand === ours[0] && candidates === ours[1]
    ? say.proof.otherKind
    : say.proof.otherCounts([count(demand), count(candidates)], [count(ours[0]), count(ours[1])])
}

function valueWords(checked: Checked, spoken: Spoken): string {
  const { proof, recomputed } = checked
  const { value, question } = proof.certificate
  const { say } = spoken
  const said = amountWords(value, checked, spoken)
  if (recomputed.verified.hasValue) return say.proof.reaches[question.model](said)
  const found = recomputed.value === null ? null : amountWords(recomputed.value, checked, spoken)
  return say.proof.otherValue(said, found)
}

function boundWords(checked: Checked, spoken: Spoken): string {
  const { proof, recomputed } = checked
  const { boundBySums, question, proof: steps } = proof.certificate
  const { say, language } = spoken
  if (!recomputed.verified.isBounded) return say.proof.notBounded
  const count = countFormat(language)
  const bound =
    question.model === 'LSCP' ? count(boundBySums) : amountWords(boundBySums, checked, spoken)
  return say.proof.bounded[question.model](bound, say.proof.steps(count(steps.length)))
}

/** What lies between value and bound, where both hold. */
function remainder(checked: Checked, { say, language }: Spoken): CheckedPart[] {
  const { solver } = checked.proof.certificate
  switch (verdictOf(checked)) {
    case 'optimal':
      return [{ state: 'holds', sentence: say.proof.equal }]
    case 'gap':
      return [
        {
          state: 'unchecked',
          sentence: say.proof.between(gapWords(checked.proof.certificate, language)),
        },
      ]
    case 'solver':
      return [{ state: 'unchecked', sentence: say.proof.restOn(solverName(solver)) }]
    default:
      return []
  }
}

export const solverName = (solver: Certificate['solver']): string =>
  solver === null ? '' : `${solver.name} ${solver.version}`.trim()

/** What was asked, as the certificate has it. */
export function proofQuestionWords(
  { question }: Pick<Certificate, 'question'>,
  { say, t, language }: Spoken,
): string {
  const { asked, values, limit, everybody } = say.proposal
  const count = countFormat(language)
  const what =
    question.model === 'LSCP'
      ? shareWords(question.share ?? 1, everybody, language)
      : values.NEW_SITES(count(question.sites))
  const within =
    'within' in question ? [limit(t.reach.metres(count(Math.round(question.within))))] : []
  const farthest =
    question.model === 'MCLP' && question.farthest !== undefined
      ? [say.proof.nobodyFarther(t.reach.metres(metresOf(question.farthest, language)))]
      : []
  return [asked[question.model](what), ...within, ...farthest].join('; ')
}

/** To the tenth that it was asked for: a way that is a tenth longer may reach more. */
const metresOf = (metres: number, language: Language): string =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 }).format(metres)

function shareWords(share: number, everybody: string, language: Language): string {
  if (share === 1) return everybody
  const options = { style: 'percent', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale(language), options).format(share)
}

/** Beside what is asked: what the new sites may not be; "" where they may be anything. */
export function ruleWords(
  { rules: { forced, excluded, minimumMetres } }: Pick<Certificate, 'rules'>,
  { say, t, language }: Spoken,
): string {
  const count = countFormat(language)
  return [
    ...(minimumMetres === null
      ? []
      : [say.proof.minimum(t.reach.metres(count(Math.round(minimumMetres))))]),
    ...(forced.length > 0 ? [say.proof.forced(count(forced.length))] : []),
    ...(excluded.length > 0 ? [say.proof.excluded(count(excluded.length))] : []),
  ].join('; ')
}

/** The state of the data where it is another than that of the proof; else "". */
export function dataWords({ proof, ground }: Checked, { say }: Spoken): string {
  const { dataVersion: now } = ground
  const { dataVersion: before } = proof
  return before === now ? '' : say.proof.otherData(shortVersion(before), shortVersion(now))
}

/** As file names have it. */
export const shortVersion = (version: string): string => version.slice(0, 12)

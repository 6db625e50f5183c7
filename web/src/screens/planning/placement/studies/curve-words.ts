import { countFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import type { PlanningWords } from '$words/languages'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { metresWords } from '../proposal-words'
import type { ProposalQuestion } from '../proposal-question'
import type { ChartLine } from './chart-line'
import type { CurvePoint } from './follow-curve'
import type { StudyRow } from './study-row'

interface Spoken {
  say: PlanningWords
  t: Pick<Messages, 'reach'>
  language: Language
}

/** A question of which a curve is drawn. */
type Asked = Pick<ProposalQuestion, 'model' | 'ages'>

/** People who come within reach by so many sites, or the walk that is left. */
const readOf = (point: Pick<CurvePoint, 'value'>, zero: number, { model }: Asked) =>
  model === 'MCLP' ? Math.max(0, (point.value ?? 0) - zero) : (point.value ?? 0)

export const curveKey = ({ mostSites }: Pick<CurvePoint, 'mostSites'>): string => String(mostSites)

const zeroOf = (points: readonly CurvePoint[]): number => points[0]?.value ?? 0

export function curveLine(points: readonly CurvePoint[], asked: Asked): ChartLine {
  const zero = zeroOf(points)
  return {
    key: 'curve',
    name: '',
    points: points.map((point) => ({
      key: curveKey(point),
      x: point.mostSites,
      y: readOf(point, zero, asked),
      bound:
        point.gap === 0 ? readOf(point, zero, asked) : readOf({ value: point.bound }, zero, asked),
    })),
  }
}

export function curveRows(
  points: readonly CurvePoint[],
  asked: Asked,
  spoken: Spoken,
): (StudyRow & Pick<CurvePoint, 'sites'>)[] {
  const { say, language } = spoken
  const zero = zeroOf(points)
  const count = countFormat(language)
  return points.map((point) => ({
    key: curveKey(point),
    name: count(point.mostSites),
    nameAlone: say.proposal.values.NEW_SITES(count(point.mostSites)),
    cells: [
      valueText(readOf(point, zero, asked), asked, spoken),
      point.gain === null ? '–' : gainText(point.gain, asked, spoken),
    ],
    note: noteOf(point, zero, asked, spoken),
    sites: point.sites,
  }))
}

/** How much better it could be; "" where it is proven that nothing is. */
function noteOf(point: CurvePoint, zero: number, asked: Asked, spoken: Spoken): string {
  if (point.status === 'OPTIMAL' || point.bound === null) return ''
  const bound = readOf({ value: point.bound }, zero, asked)
  return spoken.say.studies.possible(valueText(bound, asked, spoken))
}

function valueText(value: number, { model }: Asked, spoken: Spoken): string {
  if (model !== 'MCLP') return metresWords(value, spoken)
  const people = roughPeople(value, spoken.language)
  return value > 0 ? `+${people}` : people
}

function gainText(gain: number, { model }: Asked, spoken: Spoken): string {
  return model === 'MCLP'
    ? `+${roughPeople(gain, spoken.language)}`
    : `−${metresWords(gain, spoken)}`
}

/** What the first new site brings, and what the last one adds; "" while there are not two. */
export function curveSentence(points: readonly CurvePoint[], asked: Asked, spoken: Spoken): string {
  const first = points.find(({ mostSites }) => mostSites === 1)
  const last = points.at(-1)
  if (first?.gain == null || last?.gain == null || last === first) return ''
  const { say, language } = spoken
  const number = countFormat(language)(last.mostSites)
  const [one, more] = [first.gain, last.gain].map((gain) =>
    asked.model === 'MCLP' ? roughPeople(gain, language) : metresWords(gain, spoken),
  )
  return asked.model === 'MCLP'
    ? say.studies.curve.people(one ?? '', number, more ?? '', say.people[asked.ages])
    : say.studies.curve.walks(one ?? '', number, more ?? '')
}

/** Whether every point is proven; "" while they are not all known. */
export const curveProof = (
  points: readonly CurvePoint[],
  status: string | undefined,
  { say }: Pick<Spoken, 'say'>,
): string =>
  status !== 'OPTIMAL' && status !== 'WITHIN_GAP'
    ? ''
    : points.every((point) => point.status === 'OPTIMAL')
      ? say.studies.allProven
      : say.studies.someProven

import { countFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import type { Language } from '$words/language'
import type { PlanningWords } from '$words/languages'
import type { Messages } from '$words/messages'

import { metresWords } from '../proposal-words'
import type { ChartLine } from './chart-line'
import type { FrontPoint } from './follow-front'
import type { StudyRow } from './study-row'

interface Spoken {
  say: PlanningWords
  t: Pick<Messages, 'reach'>
  language: Language
}

/** Who reaches a site without any new one: of all points the fewest. */
const standing = (points: readonly FrontPoint[]): number => points[0]?.residents ?? 0

export const frontKey = ({ sites, farthestMetres }: FrontPoint): string =>
  `${String(sites.length)}-${String(farthestMetres)}`

/** A line for each number of new sites, from the shortest longest way on; whoever has none stands on no line. */
export function frontLines(points: readonly FrontPoint[], { say, language }: Spoken): ChartLine[] {
  const zero = standing(points)
  const numbers = [...new Set(points.map(({ sites }) => sites.length))]
  return numbers.flatMap((number) => {
    const some = points.filter(({ sites }) => sites.length === number).toReversed()
    const told = some.flatMap((point) =>
      point.farthestMetres === null
        ? []
        : [
            {
              key: frontKey(point),
              x: point.farthestMetres,
              y: point.residents - zero,
              bound: point.residentsAtMost - zero,
            },
          ],
    )
    const name = number === 0 ? '' : say.proposal.values.NEW_SITES(countFormat(language)(number))
    return told.length === 0 ? [] : [{ key: String(number), name, points: told }]
  })
}

export function frontRows(
  points: readonly FrontPoint[],
  spoken: Spoken,
): (StudyRow & Pick<FrontPoint, 'sites'>)[] {
  const { say, language } = spoken
  const zero = standing(points)
  const count = countFormat(language)
  const gained = (residents: number) => {
    const people = roughPeople(residents - zero, language)
    return residents > zero ? `+${people}` : people
  }
  const walk = (metres: number | null) =>
    metres === null ? say.studies.front.noWay : metresWords(metres, spoken)
  return points.map((point) => ({
    key: frontKey(point),
    name: count(point.sites.length),
    nameAlone: say.studies.front.point(
      say.proposal.values.NEW_SITES(count(point.sites.length)),
      walk(point.farthestMetres),
    ),
    cells: [
      gained(point.residents),
      walk(point.farthestMetres),
      walk(point.worstServedTenthMetres),
    ],
    note:
      point.residentsAtMost > point.residents
        ? say.studies.possible(gained(point.residentsAtMost))
        : point.isProven
          ? ''
          : say.studies.front.shorterPossible,
    sites: point.sites,
  }))
}

/** How many points there are, and what the two ends are; "" while there are not two. */
export function frontSentence(points: readonly FrontPoint[], ages: Ages, spoken: Spoken): string {
  const { say, language } = spoken
  const zero = standing(points)
  const most = points.reduce<FrontPoint | null>(
    (best, point) => (best === null || point.residents > best.residents ? point : best),
    null,
  )
  const nearest = points.reduce<FrontPoint | null>(
    (best, point) =>
      point.farthestMetres !== null &&
      (best?.farthestMetres == null || point.farthestMetres < best.farthestMetres)
        ? point
        : best,
    null,
  )
  if (points.length < 2 || most === null || nearest?.farthestMetres == null) return ''
  return say.studies.front.sentence(
    countFormat(language)(points.length),
    roughPeople(most.residents - zero, language),
    roughPeople(nearest.residents - zero, language),
    metresWords(nearest.farthestMetres, spoken),
    say.people[ages],
  )
}

type Ages = keyof PlanningWords['people']

/** Whether every point is proven; "" while they are not all known. */
export function frontProof(status: string | undefined, { say }: Pick<Spoken, 'say'>): string {
  if (status === 'OPTIMAL') return say.studies.front.allProven
  return status === 'WITHIN_GAP' ? say.studies.front.someProven : ''
}

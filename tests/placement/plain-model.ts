import type { PlacementInstance } from '../../geo/src/placement/instance.ts'
import type { PlacementQuestion } from '../../geo/src/placement/question.ts'

/**
 * The textbook's model of a question as a file in LP format, of candidates and demand as they are: for solvers that know
 * nothing of ours. All have a way to some candidate or fixed site.
 * @param isRelaxed whether sites may be chosen in part
 */
export function plainModel(
  instance: PlacementInstance,
  question: PlacementQuestion,
  isRelaxed = false,
): string {
  const { goal, rows } = modelOf(instance, question)
  const all = Array.from({ length: instance.candidates }, (_, candidate) => `y${candidate}`)
  const bounds = all.map((name) => `0 <= ${name} <= 1`)
  const integers = isRelaxed ? [] : ['General', ...all]
  const limit = question.model === 'LSCP' ? [] : [`${sum(all)} <= ${question.sites}`]
  return [goal, 'Subject To', ...limit, ...rows, 'Bounds', ...bounds, ...integers, 'End', ''].join(
    '\n',
  )
}

function modelOf(instance: PlacementInstance, question: PlacementQuestion) {
  switch (question.model) {
    case 'MCLP':
      return mclp(instance, question.within)
    case 'LSCP':
      return lscp(instance, question.within)
    case 'P_MEDIAN':
      return pMedian(instance)
    case 'P_CENTER':
      return pCenter(instance)
  }
}

function mclp(instance: PlacementInstance, within: number) {
  const open = demandOf(instance).filter(({ fixed }) => fixed > within)
  const named = open.map(({ demand, weight }) => `${weight} z${demand}`)
  const rows = open.flatMap(({ demand, ways }) => [
    `z${demand} - ${ways
      .filter(({ metres }) => metres <= within)
      .map(({ candidate }) => `y${candidate}`)
      .join('\n - ')} <= 0`.replace('-  <=', '<='),
    `z${demand} <= 1`,
  ])
  return { goal: `Maximize\n${named.join('\n + ')}`, rows }
}

function lscp(instance: PlacementInstance, within: number) {
  const rows = demandOf(instance)
    .filter(({ fixed }) => fixed > within)
    .map(({ ways }) => {
      const near = ways.filter(({ metres }) => metres <= within)
      return `${sum(near.map(({ candidate }) => `y${candidate}`))} >= 1`
    })
  const all = Array.from({ length: instance.candidates }, (_, candidate) => `y${candidate}`)
  return { goal: `Minimize\n${sum(all)}`, rows }
}

/** Most saved against the fixed sites, or where there are none against the longest way there is. */
function pMedian(instance: PlacementInstance) {
  const goal: string[] = []
  const rows: string[] = []
  for (const { demand, weight, fixed, ways } of demandOf(instance)) {
    const standing = Math.min(fixed, instance.furthestMetres)
    const names = ways.map(({ candidate }) => `x${demand}_${candidate}`)
    if (names.length === 0) continue
    for (const [place, { candidate, metres }] of ways.entries()) {
      goal.push(`${weight * (standing - metres)} ${names[place]}`)
      rows.push(`${names[place]} - y${candidate} <= 0`)
    }
    rows.push(`${sum(names)} <= 1`)
  }
  return { goal: `Maximize\n${goal.join('\n + ')}`, rows }
}

function pCenter(instance: PlacementInstance) {
  const rows = demandOf(instance).flatMap(({ demand, fixed, ways }) => {
    const stays = fixed < Infinity ? [{ name: `f${demand}`, metres: fixed }] : []
    const served = [
      ...ways.map(({ candidate, metres }) => ({ name: `x${demand}_${candidate}`, metres })),
      ...stays,
    ]
    return [
      `${sum(served.map(({ name }) => name))} = 1`,
      `r - ${served.map(({ name, metres }) => `${metres} ${name}`).join('\n - ')} >= 0`,
      ...ways.map(({ candidate }) => `x${demand}_${candidate} - y${candidate} <= 0`),
    ]
  })
  return { goal: 'Minimize\nr', rows }
}

const sum = (names: readonly string[]) => names.join('\n + ')

/** Of everybody who is asked after, the ways to candidates. */
function demandOf({ weights, fixed, ways, candidates }: PlacementInstance) {
  const of = Array.from(weights, (weight, demand) => ({
    demand,
    weight,
    fixed: fixed[demand] ?? Infinity,
    ways: Array<{ candidate: number; metres: number }>(),
  }))
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const end = ways.start[candidate + 1] ?? 0
    for (let at = ways.start[candidate] ?? 0; at < end; at += 1) {
      of[ways.demand[at] ?? 0]?.ways.push({ candidate, metres: ways.metres[at] ?? Infinity })
    }
  }
  return of.filter(({ weight }) => weight > 0)
}

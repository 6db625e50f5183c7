import { farther } from './blame.ts'
import type { Required } from './certificate.ts'
import { dominatedRows } from './dominance.ts'
import { type Ground, inParts, isWithin, sitesLeft, valueOf } from './ground.ts'
import { wayInParts } from './instance.ts'
import { mostSaved } from './most-saved.ts'
import type { Infeasible, Placement, PlacementOptions, PlacementSteps } from './placement.ts'
import { chosenColumns, coveringProgramme } from './programme.ts'
import type { PlacementQuestion } from './question.ts'
import { reachedBy, type Reaching, servingAll } from './reaching.ts'
import { savedBy } from './savings.ts'

type Mclp = Extract<PlacementQuestion, { model: 'MCLP' }>

/** What is known of the answer before it is looked for. */
export interface KnownOfMost {
  /** Sites, with the forced ones, with which nobody has a longer way than may be. */
  readonly sites?: readonly number[]
  /** Nothing serves more: whoever finds so much looks for no more, and proves nothing. */
  readonly most?: number
  /** Nothing serves more, however long ways are. */
  readonly mostOfAll?: number
}

/**
 * MCLP, where wanted among the choices alone with which nobody has a way longer than so much. Such a way is asked for by
 * what it saves: whoever must be within it counts more than all could be lost for it, so that whatever leaves one of them
 * out saves less than whatever does not (an exact penalty), and one search answers this question, too.
 */
export function* mostWithin(
  ground: Ground,
  question: Mclp,
  options: PlacementOptions,
  known: KnownOfMost = {},
): PlacementSteps<Placement | Infeasible> {
  if (question.farthest === undefined) return yield* mostSaved(ground, question, options)
  const task = nobodyFarther(ground, question, question.farthest)
  const sites = known.sites ?? (yield* sitesWithin(task, question, options))
  if (sites === null) return { status: 'INFEASIBLE', reason: farther(question) }
  if (sites === 'UNKNOWN') return { status: 'INFEASIBLE', reason: { key: 'placementUndecided' } }
  const forced = new Set(ground.forced)
  return yield* mostSaved(ground, question, options, {
    required: requiredOf(task, question, known, options),
    chosen: sites.filter((site) => !forced.has(site)),
    ...(known.most !== undefined && { most: known.most }),
  })
}

function nobodyFarther(ground: Ground, question: Mclp, farthest: number): Reaching {
  const most = wayInParts(farthest, ground.instance.partsOfAMetre)
  return { ...servingAll(inParts(ground), question, most), ground }
}

/** Sites with which nobody has a longer way; null where it is proven that there are none. */
function* sitesWithin(
  task: Reaching,
  { sites, farthest = Infinity }: Mclp,
  options: PlacementOptions,
): PlacementSteps<readonly number[] | null | 'UNKNOWN'> {
  const { ground, choice } = task
  if (isWithin(ground.instance, farthest, ground.forced)) return ground.forced
  const left = sitesLeft(ground, sites)
  const reaching = reachedBy(task, left, options)
  let next = reaching.next()
  while (next.done !== true) next = reaching.next()
  const reached = next.value
  if (reached.end === 'PROVEN') return null
  if (reached.end === 'FOUND') return [...ground.forced, ...reached.found.candidates]
  const solved = yield { type: 'SOLVE', programme: coveringProgramme(choice) }
  if (!solved || solved.status === 'LIMIT') return 'UNKNOWN'
  if (solved.values === null) return null
  const columns = chosenColumns(choice, solved.values)
  if (columns.length > left || savedBy(choice.savings, columns) < task.target) return null
  return [...ground.forced, ...columns.map((column) => choice.candidates[column] ?? 0)]
}

/** Whom it takes to serve so that all are: others are served then, too. */
function requiredOf(
  { ground, choice: { savings } }: Reaching,
  question: Mclp,
  { mostOfAll }: KnownOfMost,
  { checkpoint }: PlacementOptions,
): Required {
  const { instance, forced } = ground
  const open = new Set(savings.row)
  for (const demand of dominatedRows(savings, checkpoint)) open.delete(demand)
  const standing = valueOf(instance, question, forced)
  const total = instance.weights.reduce((sum, weight) => sum + weight, 0)
  return { demand: [...open].sort((a, b) => a - b), each: (mostOfAll ?? total) - standing + 1 }
}

import { composeFigure } from '../figures/compose-figure.ts'
import {
  asInput,
  type Explanation,
  type Figure,
  shownRange,
  sourcesOfInputs,
} from '../figures/figure.ts'
import type { Range } from '../figures/range.ts'
import { difference } from '../words/arithmetic.ts'
import { sentences } from '../words/sentences.ts'
import type { Checkpoint } from '../work/checkpoint.ts'
import type { Published } from '../world/published.ts'
import { scenarioSource, scenarioSourceId } from '../world/scenario-source.ts'

/** The same figure today and in a scenario, and by how much they differ. */
export interface PlannedFigure {
  readonly today: Figure
  readonly planned: Figure
  /** In the unit of both; of shares as a fraction. */
  readonly change: Figure
}

/** @param world today's */
export const plannedFigure = (
  today: Figure,
  planned: Figure,
  world: Pick<Published, 'sources'>,
): PlannedFigure => ({ today, planned, change: changeBetween(today, planned, world) })

/** None where the two are not of the same days: what lies between them is no work of the scenario alone. */
function changeBetween(today: Figure, planned: Figure, world: Pick<Published, 'sources'>): Figure {
  const isComparable = today.asOf === planned.asOf && today.since === planned.since
  const change = composeFigure({
    unit: planned.unit,
    asOf: planned.asOf,
    since: planned.since,
    staffAsOf: planned.staffAsOf,
    basis: planned.basis,
    inputs: [asInput(planned, { key: 'plannedValue' }), asInput(today, { key: 'todaysValue' })],
    compute: (then, now) => (isComparable ? then - now : null),
    formula: difference,
    atBest: 'COMPUTED',
  })
  const { asOf } = scenarioSource(world)
  return {
    ...change,
    sources: () =>
      sourcesOfInputs([
        { sourceId: scenarioSourceId, status: 'REPORTED', unit: null, asOf },
        ...change.sources().map((source) => ({ ...source, sources: () => [source] })),
      ]),
    range: (checkpoint) => rangeOfChange(today, planned, change, checkpoint),
    explain: (checkpoint) => explained(change, today, planned, checkpoint),
  }
}

/** Both from the same draws of the same sites, so that what makes both uncertain alike is left out. */
function rangeOfChange(
  today: Figure,
  planned: Figure,
  change: Figure,
  checkpoint?: Checkpoint,
): Range | null {
  if (change.value === null) return null
  const [now, then] = [today.range(checkpoint), planned.range(checkpoint)]
  // What a scenario leaves as it is changes by nothing, however uncertain it is.
  if (change.value === 0 && now?.low === then?.low && now?.high === then?.high) return null
  const drawn = changeInDraws({ ...today, range: now }, { ...planned, range: then })
  if (!drawn) return change.range(checkpoint)
  const [low, high] = [Math.min(change.value, ...drawn), Math.max(change.value, ...drawn)]
  const method = (then ?? now)?.method
  return method && low < high ? shownRange({ low, high, method }, change.unit) : null
}

interface Ranged {
  readonly value: number | null
  readonly range: Range | null
}

/** What draws leave as it is has no range, and is the same in each. */
function changeInDraws(today: Ranged, planned: Ranged): readonly number[] | null {
  const drawn = [planned, today].map(({ range }) => (range === null ? null : (range.inDraws ?? [])))
  const count = Math.max(...drawn.map((draws) => draws?.length ?? 0))
  if (count === 0 || drawn.some((draws) => draws !== null && draws.length !== count)) return null
  const [then, now] = drawn
  return Array.from(
    { length: count },
    (_, draw) => (then?.[draw] ?? planned.value ?? 0) - (now?.[draw] ?? today.value ?? 0),
  )
}

/** Where the range could not be made of the same draws. */
function explained(
  change: Figure,
  today: Figure,
  planned: Figure,
  checkpoint?: Checkpoint,
): Explanation {
  const explanation = change.explain(checkpoint)
  const ranges = [today, planned].flatMap(({ range }) => range(checkpoint) ?? [])
  const isComposed = ranges.some(({ inDraws }) => inDraws === undefined)
  return isComposed
    ? { ...explanation, note: sentences([explanation.note, { key: 'changeIsBetterKnown' }]) }
    : explanation
}

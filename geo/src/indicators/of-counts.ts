import { composeFigure } from '../figures/compose-figure.ts'
import type { ExplanationInput, Figure, Interval } from '../figures/figure.ts'
import type { Unit } from '../figures/units.ts'
import { expectedResidentsFigure } from '../residents/expected-residents-figure.ts'
import { rangeOfResidents } from '../residents/range-of-residents.ts'
import { noteOnUninhabited } from '../residents/residents-figure.ts'
import { type KnownCertainty, leastSure, statedOf } from '../terms/certainty.ts'
import type { AreaLevel, Basis } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import { frameworkOf } from '../world/plan.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { commonDays, type Formula, type KnownFigures } from './formula.ts'

interface CountRule {
  unit: Unit
  groups: readonly [ResidentGroup, ...ResidentGroup[]]
  /** The rule itself, on the counts in the order of the groups and then on what it takes besides. */
  compute: (...values: number[]) => number | null
  /** The same at the ends of ranges, where it would refuse numbers that cannot be together. */
  atEnds?: (...values: number[]) => number | null
  /** How it follows from them, on their names. */
  formula: (...names: Message[]) => Message
  /** Numbers it takes besides, on a day (yyyy-mm-dd). */
  besides?: (area: Area, day: string, world: Published) => readonly ExplanationInput[]
  /** What is said of it, unless nobody lives there. */
  note?: (area: Area) => Message | null
  /** How sure it is at a level, besides its counts. */
  status?: (level: AreaLevel, known: KnownFigures) => KnownCertainty
  /** What chance explains of it. */
  interval?: (figure: Figure, counts: readonly ExplanationInput[]) => Interval | null
}

/** A formula over numbers of residents of one day. */
export const ofCounts = ({
  unit,
  groups,
  compute,
  atEnds = compute,
  formula,
  besides = () => [],
  note = () => null,
  status = () => 'OBSERVED',
  interval = () => null,
}: CountRule): Formula => ({
  unit,
  groups,
  diverging: false,
  lowMeansNeed: false,
  lowerBound: false,
  flagged: false,
  ofSocialSpace: false,
  changing: null,
  days: (level, chosen, known) =>
    commonDays(groups, level, chosen, known).map((day) => ({
      ...day,
      status: leastSure([day.status, status(level, known)]),
    })),
  figure: (area, { date, basis, framework }, { world }) => {
    const [first, ...others] = groups.map((group) =>
      countOn(world, area, { group, day: date, basis, framework }),
    )
    if (!first) throw new RangeError('A formula over counts takes one at least')
    const figure = composeFigure({
      unit,
      asOf: date,
      basis,
      inputs: [first, ...others, ...besides(area, date, world)],
      compute,
      atEnds,
      formula,
      note: ({ value }) => noteOnUninhabited(area, { value }) ?? note(area),
    })
    return { ...figure, interval: interval(figure, [first, ...others]) }
  },
})

interface AskedCount {
  group: ResidentGroup
  /** yyyy-mm-dd */
  day: string
  basis: Basis
  framework: string | null
}

/** A number of residents that a figure is computed from. */
export function countOn(
  world: Published,
  area: Area,
  { group, day, basis, framework }: AskedCount,
): ExplanationInput {
  const about = {
    name: { key: 'residents', ages: group.ageBand, trait: group.trait },
    unit: 'RESIDENTS',
    asOf: day,
  } as const
  if (basis !== 'PROJECTION') {
    const stated = world.residents.at(area.id, group, day, basis)
    if (stated.status !== 'ESTIMATED') return { ...about, ...stated }
    const range = () => rangeOfResidents(world, area, { group, day, basis }, stated)
    return { ...about, range, ...stated }
  }
  const asked = frameworkOf(world.planning, framework)
  const expected = expectedResidentsFigure(world, area, group.ageBand, asked)
  const { source, sources } = expected
  return { sourceId: source.id, sources, ...about, ...statedOf(expected) }
}

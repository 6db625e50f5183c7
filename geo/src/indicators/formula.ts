import type { Figure } from '../figures/figure.ts'
import type { Unit } from '../figures/units.ts'
import type { ChosenBasis } from '../residents/known-days.ts'
import type { Certainty } from '../terms/certainty.ts'
import { leastSure } from '../terms/certainty.ts'
import type { AreaLevel, Ages, Basis, ServiceKind } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import type { KnownDay, Published, ResidentGroup } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'

/**
 * How an indicator follows from what is known: one rule with all that depends on it. A new kind of formula is a file
 * that makes such an object; nothing else has to know it.
 */
export interface Formula {
  readonly unit: Unit
  /** Whether it goes both ways from zero. */
  readonly diverging: boolean
  /** Whether less of it means more need. */
  readonly lowMeansNeed: boolean
  /** Whether it counts at least what is known, so that the truth may be more. */
  readonly lowerBound: boolean
  /** Whether a framework flags an area from some amount of it on. */
  readonly flagged: boolean
  /** Whether districts are given the figure of their social space in profiles and indexes, where they have none. */
  readonly ofSocialSpace: boolean
  /** What is to be said of it in a city, besides what is true of it anywhere. */
  readonly besides?: (world: Published) => readonly Message[]
  /** The people whose numbers must be known. */
  readonly groups: readonly ResidentGroup[]
  /** Of a change: the numbers that change, on each of its days. */
  readonly changing: Formula | null
  /** The days it has at a level: those on which every number of it is known. Oldest first. */
  readonly days: (level: AreaLevel, chosen: ChosenBasis, known: KnownFigures) => IndicatorDay[]
  /** It explains itself. Later where ways on foot have to be measured first. */
  readonly figure: (area: Area, period: Period, given: Given) => Figure | Promise<Figure>
}

export interface IndicatorDay {
  /** yyyy-mm-dd */
  readonly date: string
  readonly basis: Basis
  /** The least sure among the figures of that day. */
  readonly status: Certainty
  /** For a change: the earlier days it can be measured from, oldest first; otherwise empty. */
  readonly since: readonly string[]
  /** The day (yyyy-mm-dd) of the staff that is set against the people of that day; null where there is none. */
  readonly staffAsOf: string | null
}

/** Which day (yyyy-mm-dd) a figure is for, on which basis, and from which day a change is measured. */
export interface Period extends ChosenBasis {
  readonly date: string
  readonly since: string | null
}

/** Which numbers there are at all that indicators are made of. */
export interface KnownFigures {
  /** Days on which a group is known at a level, oldest first. @throws Refusal UNKNOWN_FRAMEWORK */
  readonly daysOf: (
    level: AreaLevel,
    group: ResidentGroup,
    chosen: ChosenBasis,
  ) => readonly KnownDay[]
  /** The day for which it is known where people live, yyyy-mm-dd; null where it never is. */
  readonly dayOfCells: string | null
  /** How sure the size of areas is at a level: as the least sure of them. */
  readonly areaStatus: (level: AreaLevel) => Area['areaStatus']
  /** Whether any planning framework says how much staff residents need. */
  readonly hasFramework: boolean
  /** Of which day the staff is that stands beside the people of a day (yyyy-mm-dd); null where none is known then. */
  readonly staffDay: (kind: ServiceKind, day: string) => string | null
}

/** What figures are made from. */
export interface Given {
  readonly world: Published
  /** Who reaches a site of a kind on foot, by whatever measures ways. */
  readonly coverage: (
    area: Area,
    asked: { kind: ServiceKind; ages: Ages; withinMetres: number },
  ) => Figure | Promise<Figure>
  /** Who reaches a stop of public transport. */
  readonly stopCoverage: (
    area: Area,
    asked: { ages: 'AGE_60_PLUS' | 'AGE_80_PLUS'; withinMetres: number },
  ) => Figure | Promise<Figure>
}

/** The days on which all groups are known, as sure as the least sure of them. */
export function commonDays(
  groups: readonly ResidentGroup[],
  level: AreaLevel,
  chosen: ChosenBasis,
  known: KnownFigures,
): IndicatorDay[] {
  const [first = [], ...others] = groups.map((group) => known.daysOf(level, group, chosen))
  return first.flatMap(({ day, status }) => {
    const same = others.flatMap((days) => days.filter((other) => other.day === day))
    if (same.length < others.length) return []
    return [
      {
        date: day,
        basis: chosen.basis,
        status: leastSure([status, ...same.map((other) => other.status)]),
        since: [],
        staffAsOf: null,
      },
    ]
  })
}

import type { Figure } from '../figures/figure.ts'
import type { Unit } from '../figures/units.ts'
import { type AskedStaffing, staffingOf } from '../staffing/staffing.ts'
import { unmetFigure } from '../staffing/unmet.ts'
import { leastSure } from '../terms/certainty.ts'
import type { AreaLevel, ServiceKind } from '../terms/classifications.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { commonDays, type Formula, type IndicatorDay, type KnownFigures } from './formula.ts'

const older = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const

interface StaffRule {
  kind: ServiceKind
  unit: Unit
  figure: (world: Published, area: Area, asked: AskedStaffing) => Figure
  /** Whose residents must be known for a level; its own unless named. */
  residentsOf?: (level: AreaLevel) => AreaLevel
  /** Of the days on which residents 60+ are known. */
  days: (days: IndicatorDay[], level: AreaLevel, known: KnownFigures) => IndicatorDay[]
}

/** A formula over residents 60+, a planning key and the staff there is. */
const ofStaff = ({
  kind,
  unit,
  figure,
  days,
  residentsOf = (level) => level,
}: StaffRule): Formula => ({
  unit,
  groups: [older],
  diverging: false,
  lowMeansNeed: false,
  lowerBound: false,
  flagged: false,
  ofSocialSpace: false,
  changing: null,
  days: (level, chosen, known) =>
    known.hasFramework
      ? days(commonDays([older], residentsOf(level), chosen, known), level, known)
      : [],
  figure: (area, { date, basis, framework }, { world }) =>
    figure(world, area, { kind, date, basis, framework }),
})

/** The days with staff to set against their people, each with that of the staff. */
const sinceStaffIsKnown = (
  days: readonly IndicatorDay[],
  kind: ServiceKind,
  { staffDay }: KnownFigures,
): IndicatorDay[] =>
  days.flatMap((day) => {
    const staffAsOf = staffDay(kind, day.date)
    return staffAsOf === null ? [] : [{ ...day, staffAsOf }]
  })

/** A part of what a planning key makes of residents and staff; staff is known by planning area. */
const partOfStaffing = (
  kind: ServiceKind,
  part: 'target' | 'difference' | 'residentsPerFte',
  unit: Unit,
): Formula =>
  ofStaff({
    kind,
    unit,
    figure: (world, area, asked) => staffingOf(world, area, asked)[part],
    days: (days, level, known) => {
      if (part === 'target') return asSureAsANorm(days)
      const isKnown = level === 'PLANNING_AREA' || level === 'CITY'
      return isKnown ? asSureAsANorm(sinceStaffIsKnown(days, kind, known)) : []
    },
  })

const asSureAsANorm = (days: readonly IndicatorDay[]): IndicatorDay[] =>
  days.map((day) => ({ ...day, status: leastSure([day.status, 'COMPUTED']) }))

export const targetOf = (kind: ServiceKind) => partOfStaffing(kind, 'target', 'FTE')

export const staffDifferenceOf = (kind: ServiceKind): Formula => ({
  ...partOfStaffing(kind, 'difference', 'FTE'),
  diverging: true,
  lowMeansNeed: true,
  flagged: true,
})

export const residentsPerFteOf = (kind: ServiceKind) =>
  partOfStaffing(kind, 'residentsPerFte', 'RESIDENTS_PER_FTE')

/** For smaller areas than planning areas it is estimated; of the city it is the sum of its planning areas. */
export const unmetBy = (kind: ServiceKind): Formula =>
  ofStaff({
    kind,
    unit: 'RESIDENTS',
    figure: unmetFigure,
    residentsOf: (level) => (level === 'CITY' ? 'PLANNING_AREA' : level),
    days: (days, level, known) => {
      const isKnown = level === 'PLANNING_AREA' || level === 'CITY'
      return sinceStaffIsKnown(days, kind, known).map((day) => ({
        ...day,
        status: leastSure([day.status, isKnown ? 'COMPUTED' : 'ESTIMATED']),
      }))
    },
  })

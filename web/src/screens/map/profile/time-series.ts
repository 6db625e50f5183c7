import type { Basis, FigureStatus, Unit } from '$api/catalogue'

import type { ProfileEntry } from './profile-entries'

/** One day of a chart over time. */
export interface TimeDay {
  asOf: string
  basis: Basis
  status: FigureStatus
  value: number | null
  staffAsOf: string | null
  range: ProfileEntry['shown']['figure']['range']
  /** The city's, where both fit one scale. */
  city: number | null
  isShown: boolean
}

/** What a chart over time shows, in which unit. */
export interface TimeSeries {
  unit: Unit
  days: TimeDay[]
}

/** A figure over its days; a change as the numbers it is measured between, since a change of a change tells nobody anything. */
export function timeSeries(entry: ProfileEntry): TimeSeries {
  const { indicator, days, shown } = entry
  if (indicator.unit === 'RELATIVE_CHANGE') return countsOverTime(entry)
  return {
    unit: indicator.unit,
    days: days.map((day) => {
      const { asOf, basis, status, value, staffAsOf, range } = day.figure
      const city = day.city?.value ?? null
      return { asOf, basis, status, value, staffAsOf, range, city, isShown: day === shown }
    }),
  }
}

const countsOverTime = ({ counts, shown: { figure } }: ProfileEntry): TimeSeries => ({
  unit: 'RESIDENTS',
  days: counts.map((count) => ({
    ...count,
    staffAsOf: null,
    range: null,
    city: null,
    isShown: count.asOf === figure.asOf && count.basis === figure.basis,
  })),
})

import type de from '../de/time'

const bases: typeof de.bases = {
  REGISTER: 'register',
  PROJECTION: 'expected in the plan',
  FORECAST: 'forecast',
}

export default {
  bases,
  day: 'Day',
  only: (day: string) => `${day}. Only this day is available.`,
  expected: 'expected',
  earlier: 'Earlier day',
  later: 'Later day',
  of: (day: string, basis: string, status: string) => `${day}, ${basis}, ${status}`,
  compare: 'Compare with a second day',
  none: 'none',
  column: (day: string) => `on ${day}`,
  difference: (later: string, earlier: string) => `Difference: ${later} minus ${earlier}`,
  differenceShort: 'Difference',
  sameClasses: 'Both maps have the same classes.',
} satisfies typeof de

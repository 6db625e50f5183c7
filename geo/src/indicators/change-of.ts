import { composeFigure } from '../figures/compose-figure.ts'
import { growth } from '../words/arithmetic.ts'
import { relativeChange } from '../statistics/relative-change.ts'
import { noteOnUninhabited } from '../residents/residents-figure.ts'
import type { ChosenBasis } from '../residents/known-days.ts'
import type { ResidentGroup } from '../world/published.ts'
import { commonDays, type Formula } from './formula.ts'
import { countOf } from './count-of.ts'
import { countOn } from './of-counts.ts'

const register: ChosenBasis = { basis: 'REGISTER', framework: null }

/**
 * By how much a number of people has grown or shrunk since an earlier day, on which it is always counted. Estimates
 * have no change of their own: those of districts follow fixed shares of their social space, and would repeat its
 * change with the noise of their rounding.
 */
export const changeOf = (group: ResidentGroup): Formula => ({
  unit: 'RELATIVE_CHANGE',
  groups: [group],
  diverging: true,
  lowMeansNeed: false,
  lowerBound: false,
  flagged: false,
  ofSocialSpace: true,
  changing: countOf(group),
  days: (level, chosen, known) => {
    const days = (on: ChosenBasis) =>
      commonDays([group], level, on, known).filter(({ status }) => status !== 'ESTIMATED')
    const counted = days(register).map(({ date }) => date)
    return days(chosen)
      .map((day) => ({ ...day, since: counted.filter((earlier) => earlier < day.date) }))
      .filter(({ since }) => since.length > 0)
  },
  figure: (area, { date, since, basis, framework }, { world }) => {
    if (since === null) throw new RangeError('A change is measured since a day')
    const later = countOn(world, area, { group, day: date, basis, framework })
    const earlier = countOn(world, area, { group, day: since, ...register })
    return composeFigure({
      unit: 'RELATIVE_CHANGE',
      asOf: date,
      since,
      basis,
      inputs: [
        { ...later, name: { key: 'later', of: later.name } },
        { ...earlier, name: { key: 'earlier', of: earlier.name } },
      ],
      compute: (after, before) => relativeChange(before, after),
      formula: growth,
      note: (stated) => noteOnUninhabited(area, stated),
    })
  },
})

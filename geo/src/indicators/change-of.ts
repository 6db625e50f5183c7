import { composeFigure } from '../figures/compose-figure.ts'
import { relativeChange } from '../statistics/relative-change.ts'
import { noteOnUninhabited } from '../residents/residents-figure.ts'
import type { ChosenBasis } from '../residents/known-days.ts'
import type { ResidentGroup } from '../world/published.ts'
import { commonDays, type Formula } from './formula.ts'
import { countOn } from './of-counts.ts'

const register: ChosenBasis = { basis: 'REGISTER', framework: null }

/** By how much a number of people has grown or shrunk since an earlier day, on which it is always counted. */
export const changeOf = (group: ResidentGroup): Formula => ({
  unit: 'RELATIVE_CHANGE',
  groups: [group],
  diverging: true,
  lowMeansNeed: false,
  lowerBound: false,
  flagged: false,
  days: (level, chosen, known) => {
    const counted = commonDays([group], level, register, known).map(({ date }) => date)
    return commonDays([group], level, chosen, known)
      .map((day) => ({ ...day, since: counted.filter((earlier) => earlier < day.date) }))
      .filter(({ since }) => since.length > 0)
  },
  figure: (area, { date, since, basis, framework }, { world }) => {
    const counted = since === null ? [] : [{ day: since, ...register }]
    const [first, ...others] = [...counted, { day: date, basis, framework }].map((asked) =>
      countOn(world, area, { group, ...asked }),
    )
    if (!first) throw new RangeError('A change is measured on a day')
    return composeFigure({
      unit: 'RELATIVE_CHANGE',
      asOf: date,
      since,
      basis,
      inputs: [first, ...others],
      compute: (earlier = 0, later = 0) => relativeChange(earlier, later),
      formula: {
        key: 'changeOverTime',
        of: { key: 'residents', ages: group.ageBand, trait: group.trait },
      },
      note: (stated) => noteOnUninhabited(area, stated),
    })
  },
})

import type { LevelNames } from '@atlas/geo/terms/level-names'
import { by, capital, many, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/planned-staff'

const noBreak = '\u00a0'

const english = (levels: LevelNames): ReturnType<typeof german> => ({
  title: 'Staff and planning keys',
  region: `Table: staff ${by(levels, 'PLANNING_AREA')}`,
  lead: (kind) =>
    `Staff for ${kind} in full-time equivalents (FTE) and the target by the planning key, today and with the plan.`,
  columns: {
    area: capital(one(levels.PLANNING_AREA)),
    sites: 'known places',
    today: 'staff today',
    planned: 'staff planned',
    key: `people 60+ for each${noBreak}FTE`,
    target: 'target planned',
    before: 'staff − target today',
    after: 'staff − target planned',
    change: 'change',
  },
  staffOf: (area) => `Staff in ${area}, FTE`,
  keyOf: (area) => `Planning key, ${area}: people 60+ for each FTE`,
  everywhere: `all ${many(levels.PLANNING_AREA)}`,
  keysDiffer: 'differing',
  least: (fte) => `at least ${fte}${noBreak}FTE`,
  refused: (given) =>
    given.trim() === ''
      ? 'Please type a number such as 0.5.'
      : `"${given}" cannot stand here. Please type a number such as 0.5 or 6,000.`,
  move: {
    title: 'Move staff',
    from: 'Staff from',
    to: 'to',
    choose: 'please choose',
    fte: 'FTE',
    move: 'Move',
    twoAreas: `Please choose two different ${many(levels.PLANNING_AREA)}.`,
    moved: (from, to) => `Staff has moved from ${from} to ${to}.`,
  },
  violations: 'Too little staff for the places',
  asToday: 'It is so today.',
  changes: 'What the plan changes of staff, planning keys and numbers of residents',
  remove: 'Remove',
  waiting: 'The figures are on their way.',
  unanswered: 'There are no figures of staff for this plan just now.',
  showDemand: 'Show in the demand for staff',
  demandTooLong: 'The plan is too large for the address of the demand for staff.',
})

export default english

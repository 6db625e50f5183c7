import { perDataVersion } from '../../schema/context.ts'
import type { AreaLevel } from '../areas/area.ts'
import type { Basis, FigureStatus, ResidentGroup } from './figure.ts'
import { availableResidents } from './queries.ts'

export interface AvailableDay {
  /** yyyy-mm-dd */
  day: string
  status: FigureStatus
  sourceId: string
}

/** Which figures there are at all: decides defaults, and tells a wrong question from a missing answer. */
export interface Availability {
  /** Days on which a group is known at a level, oldest first. */
  daysOf: (level: AreaLevel, group: ResidentGroup, basis: Basis) => readonly AvailableDay[]
  /** Every day with any figure, oldest first. */
  days: readonly string[]
  /** The table that would hold a group's figures for a day, or the one nearest to it. */
  sourceOf: (group: ResidentGroup, day: string) => string
}

const nameOf = (level: AreaLevel, { ageBand, trait }: ResidentGroup, basis: Basis) =>
  `${level} ${ageBand} ${trait} ${basis}`

export const availability = perDataVersion(async ({ database }): Promise<Availability> => {
  const rows = await availableResidents(database)
  const byName = new Map<string, AvailableDay[]>()
  for (const { level, ageBand, trait, basis, day, estimated, projected, sourceId } of rows) {
    const name = `${level} ${ageBand} ${trait} ${basis}`
    const days = byName.get(name) ?? []
    days.push({
      day,
      sourceId,
      status: estimated ? 'ESTIMATED' : projected ? 'PROJECTED' : 'OBSERVED',
    })
    byName.set(name, days)
  }
  return {
    daysOf: (level, group, basis) => byName.get(nameOf(level, group, basis)) ?? [],
    days: [...new Set(rows.map(({ day }) => day))],
    sourceOf: ({ ageBand, trait }, day) => {
      const sameGroup = rows.filter((row) => row.ageBand === ageBand && row.trait === trait)
      const row =
        sameGroup.find((candidate) => candidate.day === day) ?? sameGroup.at(-1) ?? rows.at(-1)
      if (!row) throw new Error('the data set has no residents')
      return row.sourceId
    },
  }
})

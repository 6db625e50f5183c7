import { type DataContext, perDataVersion } from '../../schema/context.ts'
import type { AreaLevel } from '../areas/area.ts'
import type { Basis, FigureStatus, ResidentGroup } from '../figures/figure.ts'
import { type Plan, plan } from '../frameworks/plan.ts'
import type { ServiceKind } from '../services/service.ts'
import { availableResidents } from './queries.ts'

export interface AvailableDay {
  /** yyyy-mm-dd */
  day: string
  status: FigureStatus
  sourceId: string
}

/** On which ground a number of residents stands: of PROJECTION also under which framework, null for the newest. */
export interface Ground {
  basis: Basis
  framework: string | null
}

/** Which figures there are at all: decides defaults, and tells a wrong question from a missing answer. */
export interface Availability {
  /** Days on which a group is known at a level, oldest first. */
  daysOf: (level: AreaLevel, group: ResidentGroup, ground: Ground) => readonly AvailableDay[]
  /** Every day with any figure on that ground, oldest first. */
  days: (ground: Ground) => readonly string[]
  /** The table that would hold a group's figures for a day, or the one nearest to it. */
  sourceOf: (group: ResidentGroup, day: string) => string
  /** The first day on which staff of a kind is known; null where none ever is. */
  firstStaffDay: (kind: ServiceKind) => string | null
}

const nameOf = (level: AreaLevel, { ageBand, trait }: ResidentGroup, basis: Basis) =>
  `${level} ${ageBand} ${trait} ${basis}`

export const availability = perDataVersion(async (context): Promise<Availability> => {
  const [rows, known] = await Promise.all([availableResidents(context.database), plan(context)])
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
    firstStaffDay: known.firstStaffDay,
    daysOf: (level, group, ground) => {
      requireFramework(known, ground)
      return ground.basis === 'PROJECTION'
        ? projectedDays(known, level, group, ground.framework)
        : (byName.get(nameOf(level, group, ground.basis)) ?? [])
    },
    days: (ground) => {
      requireFramework(known, ground)
      return ground.basis === 'PROJECTION'
        ? horizons(known, ground.framework)
        : [...new Set(rows.filter((row) => row.basis === ground.basis).map(({ day }) => day))]
    },
    sourceOf: ({ ageBand, trait }, day) => {
      const sameGroup = rows.filter((row) => row.ageBand === ageBand && row.trait === trait)
      const row =
        sameGroup.find((candidate) => candidate.day === day) ?? sameGroup.at(-1) ?? rows.at(-1)
      if (!row) throw new Error('the data set has no residents')
      return row.sourceId
    },
  }
})

/** One that is named must exist, even where nothing depends on it. @throws RequestError UNKNOWN_FRAMEWORK */
function requireFramework(known: Plan, { framework }: Ground): void {
  if (framework !== null) known.framework(framework)
}

/** Of the framework asked for, or of the newest; none where there is no framework at all. */
function horizons(known: Plan, framework: string | null): readonly string[] {
  if (framework === null && known.frameworks.length === 0) return []
  return [known.framework(framework).horizon]
}

/** A framework expects residents of planning areas, and with them those of the city, on its horizon. */
function projectedDays(
  known: Plan,
  level: AreaLevel,
  { ageBand, trait }: ResidentGroup,
  framework: string | null,
): AvailableDay[] {
  if (trait !== 'ALL' || !(level === 'PLANNING_AREA' || level === 'CITY')) return []
  if (framework === null && known.frameworks.length === 0) return []
  const asked = known.framework(framework)
  if (!known.expectedAges(asked).includes(ageBand)) return []
  return [{ day: asked.horizon, status: 'PROJECTED', sourceId: asked.sourceId }]
}

/**
 * The newest day for which the register has figures: what is known of places is old or new against it.
 * @throws Error where the data set has no residents
 */
export async function newestDay(context: DataContext): Promise<string> {
  const known = await availability(context)
  const day = known.days({ basis: 'REGISTER', framework: null }).toSorted().at(-1)
  if (day === undefined) throw new Error('the data set has no residents')
  return day
}

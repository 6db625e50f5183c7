import type { AreaProfile, CityFigure, ProfileFigure } from '../profile/area-profile'
import type { Catalogue, Indicator } from '$api/catalogue'
import type { AskedFigures } from '$api/map-figures'
import { sameDay } from '../profile/profile-entries'

/** One indicator of all areas that are compared, as far as each has it. */
export interface ComparisonEntry {
  indicator: Indicator
  /** In the order of the areas; null where one has none. */
  figures: (ProfileFigure | null)[]
  /** The city's of the same day. */
  city: CityFigure | null
  /** All that are there are of the same day. */
  alike: boolean
}

/**
 * Every indicator that one of the areas has: on the map's day where all that have it have that day, else on their newest
 * common one.
 */
export function comparisonEntries(
  catalogue: Pick<Catalogue, 'indicators'>,
  profiles: readonly AreaProfile[],
  asked: AskedFigures,
): ComparisonEntry[] {
  return catalogue.indicators.flatMap((indicator): ComparisonEntry[] => {
    const known = profiles.map(({ figures }) => figures.get(indicator.id) ?? [])
    if (known.every((figures) => figures.length === 0)) return []
    const day = commonDay(known, asked)
    if (!day) return [{ indicator, figures: known.map(newest), city: null, alike: false }]
    return [
      {
        indicator,
        figures: known.map((figures) => figures.find((one) => sameDay(one, day)) ?? null),
        city: cityFigure(indicator, profiles, day),
        alike: true,
      },
    ]
  })
}

type Day = Parameters<typeof sameDay>[0]

function commonDay(known: readonly ProfileFigure[][], asked: AskedFigures): Day | null {
  const [first = [], ...others] = known.filter((figures) => figures.length > 0)
  const days = first.filter((day) =>
    others.every((figures) => figures.some((one) => sameDay(one, day))),
  )
  const wanted = { asOf: asked.date, since: asked.since, basis: asked.basis }
  return days.find((day) => sameDay(day, wanted)) ?? newest(days)
}

/** The newest that was counted, else the newest that is expected. */
function newest(figures: readonly ProfileFigure[]): ProfileFigure | null {
  return figures.findLast(({ basis }) => basis === 'REGISTER') ?? figures.at(-1) ?? null
}

/** Every profile brings the city's figures along. */
function cityFigure(
  { id }: Indicator,
  profiles: readonly AreaProfile[],
  day: Day,
): CityFigure | null {
  return profiles[0]?.city.get(id)?.find((figure) => sameDay(figure, day)) ?? null
}

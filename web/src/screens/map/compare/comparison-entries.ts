import type { AreaProfile, CityFigure, ProfileFigure } from '../profile/area-profile'
import type { Basis, Catalogue, Indicator } from '$api/catalogue'
import type { AskedFigures } from '$api/map-figures'
import { onOtherBases, sameDay } from '../profile/profile-entries'

/** One indicator of all areas that are compared, as far as each has it. */
export interface ComparisonEntry {
  indicator: Indicator
  /** In the order of the areas; null where one has none. */
  figures: (ProfileFigure | null)[]
  /** Of each area, what other bases say of the same day. */
  besides: ProfileFigure[][]
  /** The city's of the same day. */
  city: CityFigure | null
  cityBesides: CityFigure[]
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
    const figures = known.map((days) =>
      day ? (days.find((one) => sameDay(one, day)) ?? null) : newest(days),
    )
    // Every profile brings the city's figures along.
    const ofCity = (day && profiles[0]?.city.get(indicator.id)) ?? []
    const city = (day && ofCity.find((one) => sameDay(one, day))) ?? null
    return [
      {
        indicator,
        figures,
        besides: figures.map((figure, area) =>
          figure ? onOtherBases(known[area] ?? [], figure) : [],
        ),
        city,
        cityBesides: city ? onOtherBases(ofCity, city) : [],
        alike: day !== null,
      },
    ]
  })
}

/** An entry, and the same of every other basis that says something of its areas on the day. */
export function onEachBasis(entry: ComparisonEntry): ComparisonEntry[] {
  const { besides, cityBesides } = entry
  const bases = new Set(besides.flatMap((figures) => figures.map(({ basis }) => basis)))
  const others = [...bases].map((wanted): ComparisonEntry => {
    const isWanted = ({ basis }: { basis: Basis }) => basis === wanted
    return {
      ...entry,
      figures: besides.map((figures) => figures.find(isWanted) ?? null),
      city: cityBesides.find(isWanted) ?? null,
    }
  })
  return [entry, ...others]
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

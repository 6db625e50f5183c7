import type { AreaProfile, CityFigure, ProfileCount, ProfileFigure } from './area-profile'
import type { Catalogue, Indicator } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'

export interface ProfileDay {
  figure: ProfileFigure
  city: CityFigure | null
}

/** One indicator of a profile: the figure to show first, and all its days, oldest first. */
export interface ProfileEntry {
  indicator: Indicator
  shown: ProfileDay
  days: ProfileDay[]
  /** Of a change: the numbers it is measured between, oldest first. */
  counts: ProfileCount[]
}

/** Every indicator the area has, in the catalogue's order, on the map's day where it has one. */
export function profileEntries(
  catalogue: Catalogue,
  profile: AreaProfile,
  asked: MapFigures['asked'],
): ProfileEntry[] {
  return catalogue.indicators.flatMap((indicator) => {
    const city = profile.city.get(indicator.id) ?? []
    const days = (profile.figures.get(indicator.id) ?? []).map((figure) => ({
      figure,
      city: city.find((other) => sameDay(other, figure)) ?? null,
    }))
    const wanted = { asOf: asked.date, since: asked.since, basis: asked.basis }
    const ofTheDay = days.filter(
      ({ figure }) => figure.asOf === wanted.asOf && figure.basis === wanted.basis,
    )
    const shown =
      ofTheDay.find(({ figure }) => sameDay(figure, wanted)) ??
      ofTheDay[0] ??
      days.findLast(({ figure }) => figure.basis === 'REGISTER') ??
      days.at(-1)
    const counts = profile.counts.get(indicator.id) ?? []
    return shown ? [{ indicator, shown, days, counts }] : []
  })
}

/** What other bases say of the day of which an entry is shown. */
export const besidesOf = ({ days, shown }: ProfileEntry): ProfileFigure[] =>
  onOtherBases(
    days.map(({ figure }) => figure),
    shown.figure,
  )

/** Which of an indicator's figures are of the same day on other bases: what was counted then was expected, too. */
export const onOtherBases = <Figure extends Day>(
  figures: readonly Figure[],
  { asOf, since, basis }: Day,
): Figure[] =>
  figures.filter(
    (other) => other.basis !== basis && sameDay(other, { asOf, since, basis: other.basis }),
  )

type Day = Pick<ProfileFigure, 'asOf' | 'since' | 'basis'>

/** The same day, counted or expected alike, and for a change from the same earlier day. */
export function sameDay(one: Day, other: Day): boolean {
  return one.asOf === other.asOf && one.since === other.since && one.basis === other.basis
}

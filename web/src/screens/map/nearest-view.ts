import { isDifferenceCounted } from '@atlas/geo/figures/difference-of-days'

import { closestLevel, daysAt, nearestLevel, newestDay } from '$api/availability'
import type { Catalogue, Indicator, MapLevel, NeedChoicePart } from '$api/catalogue'
import type { ChosenDay } from '$api/map-figures'
import type { Reading } from '$address/field'
import { addsUp } from '$figures/adds-up'

import { nearestDays } from './nearest-days'
import { indicatorsOf, needDay, needLevels } from './need-index/need-levels'
import type { NeedChoice, Stated, View, ViewNotice } from './view'

const usualIndicator = 'density-60-plus'
const usualLevel: MapLevel = 'DISTRICT'

type ReadingView = Reading<Catalogue, ViewNotice>

/** The view closest to what an address states; where it is another, it says so. */
export function nearestView(stated: Stated, reading: ReadingView): View {
  const { method, classes, area, compare, site, office, place, sites, sort, camera, search } =
    stated
  const { indicator, index, ...found } = nearestSubject(stated, reading)
  const { level, days } = nearestTimes(indicator, found.level, stated, reading)
  if (index && days.compareDay) {
    reading.say({ kind: 'compare-day-of-index' })
    days.compareDay = null
  }
  const subject = { indicator: indicator.id, level, index }
  // A change compares two days already: the difference of two would be the change of a change.
  const canDiffer = days.compareDay !== null && indicator.group !== 'CHANGE'
  return {
    ...subject,
    ...days,
    dayView: canDiffer ? stated.dayView : 'both',
    method,
    classes,
    area,
    compare,
    site,
    office,
    place,
    sites,
    sort,
    camera,
    search,
  }
}

/** The days at a level; where only a wider one counted what is to be shown of them, at that. */
function nearestTimes(
  indicator: Indicator,
  level: MapLevel,
  stated: Stated,
  { say }: ReadingView,
): { level: MapLevel; days: ReturnType<typeof nearestDays> } {
  const days = nearestDays(indicator, level, wantedDays(stated), say)
  const both = days.compareDay ? [days, days.compareDay] : []
  if (stated.dayView === 'both' || !repeatsNumbers(indicator, level, both)) return { level, days }
  const to = 'SOCIAL_SPACE'
  say({ kind: 'difference-level-moved', from: level, to })
  return { level: to, days: nearestDays(indicator, to, wantedDays(stated), say) }
}

/**
 * Whether the difference of two days would be that of the whole social space in each of its districts, and a number of
 * people, which so often repeated would be that of many more. A share or a density may stand for its districts.
 */
function repeatsNumbers(
  indicator: Indicator,
  level: MapLevel,
  both: readonly Pick<ChosenDay, 'date' | 'basis'>[],
): boolean {
  if (!addsUp(indicator.unit)) return false
  const known = daysAt(indicator, level)
  const found = both.flatMap(
    ({ date, basis }) => known.find((day) => day.date === date && day.basis === basis) ?? [],
  )
  return found.length > 0 && !isDifferenceCounted(level, found)
}

function wantedDays({ day, basis, since, compareDay, compareBasis }: Stated) {
  return {
    date: day?.date ?? null,
    basis: day?.basis ?? basis,
    since,
    compareDate: compareDay?.date ?? null,
    compareBasis: compareDay?.basis ?? compareBasis,
  }
}

interface NearestSubject {
  indicator: Indicator
  level: MapLevel
  index: NeedChoice | null
}

/** The indicator and level; with an index its own, and an indicator to return to. */
function nearestSubject(stated: Stated, reading: ReadingView): NearestSubject {
  const indicator = statedIndicator(stated, reading.known)
  const chosen = nearestIndex(stated, reading)
  if (!chosen) return { indicator, level: levelOf(indicator, stated, reading), index: null }
  const parts = indicatorsOf(chosen.index.parts, reading.known)
  const here = [indicator, ...parts, ...reading.known.indicators].find(
    (candidate) => daysAt(candidate, chosen.level).length > 0,
  )
  return { indicator: here ?? indicator, ...chosen }
}

function statedIndicator(
  { indicator }: Pick<Stated, 'indicator'>,
  { indicators }: Catalogue,
): Indicator {
  const wanted = indicator ?? usualIndicator
  const found = indicators.find(({ id }) => id === wanted) ?? indicators[0]
  if (!found) throw new Error('The catalogue has no indicator')
  return found
}

function levelOf(indicator: Indicator, stated: Stated, { say }: ReadingView): MapLevel {
  const level = nearestLevel(indicator, stated.level ?? usualLevel)
  if (stated.level !== null && level !== stated.level) {
    say({ kind: 'level-moved', indicator: indicator.id, from: stated.level, to: level })
  }
  return level
}

/** An index is shown at a level that every one of its parts has; else without those that have none. */
function nearestIndex(
  stated: Stated,
  reading: ReadingView,
): { index: NeedChoice; level: MapLevel } | null {
  const all = stated.index ?? []
  const wanted = stated.level ?? usualLevel
  const common = closestLevel(needLevels(indicatorsOf(all, reading.known)), wanted)
  const level = common ?? wanted
  const parts = common === undefined ? partsAt(all, wanted, reading) : all
  if (parts.length === 0) return null
  if (stated.level !== null && level !== stated.level) {
    reading.say({ kind: 'index-level-moved', from: stated.level, to: level })
  }
  return { index: { parts, method: stated.standardise }, level }
}

/** The parts that have figures at a level; each of the others says that it has none. */
function partsAt(
  parts: readonly NeedChoicePart[],
  level: MapLevel,
  { known, say }: ReadingView,
): NeedChoicePart[] {
  return parts.filter(({ indicator }) => {
    const found = known.indicators.find(({ id }) => id === indicator)
    const available = found !== undefined && needDay(found, level) !== undefined
    if (!available) say({ kind: 'index-part-missing', indicator, level })
    return available
  })
}

/** What an address has to state of a view: all that is not the usual. */
export function statedBy(view: View, catalogue: Catalogue): Stated {
  const { compareDay, index } = view
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  const days = indicator ? daysAt(indicator, view.level) : []
  const day = days.find(({ date, basis }) => date === view.date && basis === view.basis)
  const unless = <Value>(value: Value, usual: Value | null | undefined) =>
    value === usual ? null : value
  return {
    ...view,
    indicator: unless(view.indicator, usualIndicator),
    index: index?.parts ?? null,
    standardise: index?.method ?? 'z-score',
    level: unless(view.level, levelWithout(view, indicator, catalogue)),
    day: view.date === newestDay(days, view.basis)?.date ? null : { date: view.date, basis: null },
    basis: unless(view.basis, newestDay(days)?.basis ?? 'REGISTER'),
    since: unless(view.since, day?.defaultSince),
    compareDay: compareDay && { date: compareDay.date, basis: null },
    compareBasis: compareDay && unless(compareDay.basis, 'REGISTER'),
  }
}

/** The level shown where none is stated. */
function levelWithout(
  { index }: View,
  indicator: Indicator | undefined,
  catalogue: Catalogue,
): MapLevel {
  const usual = index
    ? closestLevel(needLevels(indicatorsOf(index.parts, catalogue)), usualLevel)
    : indicator && nearestLevel(indicator, usualLevel)
  return usual ?? usualLevel
}

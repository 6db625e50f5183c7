import type { Catalogue } from '$api/catalogue'
import { longDay } from '$figures/days'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { mostCompared, type ViewNotice } from './view'

interface NoticeWords {
  /** Why it could not be shown as asked for. */
  why: string
  /** What is shown in its place; "" where nothing is. */
  instead: string
}

/** What could not be shown as asked for, and what is shown in its place. */
export function noticeSentence(
  notice: ViewNotice,
  catalogue: Catalogue,
  t: Messages,
  language: Language,
): string {
  const { why, instead } = noticeWords(notice, catalogue, t, language)
  return `${why} ${instead}`.trim()
}

/** The same apart, for whoever shows nothing in its place. */
export function noticeWords(
  notice: ViewNotice,
  catalogue: Catalogue,
  t: Messages,
  language: Language,
): NoticeWords {
  const indicatorName = (id: string) =>
    catalogue.indicators.find((indicator) => indicator.id === id)?.name ?? id
  const day = (date: string) => longDay(date, language)
  if ('given' in notice) return misunderstood(notice, catalogue, indicatorName, t)
  if ('indicator' in notice) return movedIndicator(notice, indicatorName(notice.indicator), day, t)
  return movedElse(notice, day, t)
}

function misunderstood(
  notice: Extract<ViewNotice, { given: string }>,
  catalogue: Catalogue,
  indicatorName: (id: string) => string,
  { notices: say }: Messages,
): NoticeWords {
  const { given } = notice
  const areaName = catalogue.areas.get(given)?.name ?? given
  switch (notice.kind) {
    case 'unknown-indicator':
      return say.unknownIndicator(given)
    case 'unknown-area':
      return say.unknownArea(given)
    case 'unknown-site':
      return say.unknownSite(given)
    case 'unknown-place':
      return say.unknownPlace(given)
    case 'unknown-office':
      return say.unknownOffice(given)
    case 'unknown-index-part':
      return say.unknownIndexPart(given)
    case 'index-part-left-out':
      return say.indexPartLeftOut(indicatorName(given))
    case 'compare-left-out':
      return say.compareLeftOut(areaName, mostCompared)
    case 'malformed':
      return say.malformed(say.parts[notice.name], given)
  }
}

function movedIndicator(
  notice: Extract<ViewNotice, { indicator: string }>,
  name: string,
  day: (date: string) => string,
  { notices: say }: Messages,
): NoticeWords {
  switch (notice.kind) {
    case 'level-moved':
      return say.levelMoved(name, notice.from, notice.to)
    case 'index-part-missing':
      return say.indexPartMissing(name, notice.level)
    case 'day-moved':
      return say.dayMoved(name, notice.level, day(notice.from), day(notice.to))
    case 'basis-moved':
      return say.basisMoved(name, notice.level, notice.from, notice.to)
  }
}

function movedElse(
  notice: Exclude<ViewNotice, { given: string } | { indicator: string }>,
  day: (date: string) => string,
  { notices: say }: Messages,
): NoticeWords {
  switch (notice.kind) {
    case 'index-level-moved':
      return say.indexLevelMoved(notice.from, notice.to)
    case 'difference-level-moved':
      return say.differenceLevelMoved(notice.from, notice.to)
    case 'earlier-day-moved':
      return say.earlierDayMoved(day(notice.from), day(notice.to))
    case 'compare-day-moved':
      return say.compareDayMoved(day(notice.from), day(notice.to))
    case 'compare-day-missing':
      return say.compareDayMissing
    case 'compare-day-of-index':
      return say.compareDayOfIndex
    case 'search-shortened':
      return say.searchShortened
  }
}

import { pictureCredits } from '$map/base-map-credits'
import { cityWordsOf } from '$api/city-words'
import { circleRadius, classCircleAmount } from '$classes/circles'
import { classRange } from '$classes/class-range'
import type { MapClass } from '$classes/classify'
import { countFormat, locale } from '$figures/figures'
import type { Sheet } from '$map/still/draw-sheet'
import { drawMapSheet, signNotes } from '$map/still/map-sheet'
import type { PictureEvent } from '$tables/download'
import { homePath, languageOf, type Language } from '$words/language'
import { loadMessages, type Messages } from '$words/messages'

import {
  countedIn,
  legendNotes,
  nothingWords,
  rowsWithout,
  sourceWords,
  strengthOf,
} from './legend/legend-notes'
import { stillOf } from './picture'
import type { CurrentView } from './screen.svelte'
import { shownWords } from './shown-words'
import { shortDayWords } from './time/day-words'

/** A map as a sheet to take along: with title, legend, sources and day, and where it comes from. */
export async function sheetOf(
  current: CurrentView,
  event: Pick<PictureEvent, 'fetch' | 'params' | 'platform'>,
  origin: string,
): Promise<string> {
  const { fetch, params } = event
  const language = languageOf(params.lang)
  const t = await loadMessages(language, await cityWordsOf(event))
  const words = { t, language }
  return drawMapSheet(
    {
      title: current.subject.name,
      lead: shownWords(current, t, language),
      maps: await mapsOf(current, fetch, words),
      box: current.catalogue.city.boundingBox,
      legend: legendOf(current, words),
      strength: current.classification.classes.length > 0 ? strengthOf(current) : null,
      source:
        `${sourceWords(current, t, language)} ${pictureCredits(current.catalogue, t, language)}`.trim(),
      address: origin + homePath(language) + current.pictureSearch('first'),
    },
    t,
  )
}

interface Words {
  t: Messages
  language: Language
}

/** One, or those of two days, the earlier first. */
async function mapsOf(
  current: CurrentView,
  get: typeof fetch,
  { t, language }: Words,
): Promise<Sheet['maps']> {
  const { maps } = current
  return Promise.all(
    maps.map(async ({ of, figures }) => ({
      caption: maps.length === 1 ? null : shortDayWords(figures.asked, t, language),
      still: await stillOf(current, of, get, 'sheet'),
    })),
  )
}

/** The legend of one map or of two, in words and colours. */
export function legendOf(current: CurrentView, { t, language }: Words): Sheet['legend'] {
  const { classification, figures, need } = current
  const { circles } = classification
  const count = countFormat(language)
  const columns = countedIn(current)
  const rows = classification.classes.map((item, index) => ({
    look: item.colour,
    ...(circles && { radius: circleRadius(classCircleAmount(item, circles), circles) }),
    range: rangeOf(item, current, t),
    counts: columns.map(({ classes }) => count(classes[index]?.areas ?? 0)),
  }))
  const without = rowsWithout(columns, current, t).map(({ range, counts }) => ({
    look: 'missing' as const,
    range,
    counts: counts.map(count),
  }))
  const weight = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 })
  const weights = (need?.parts ?? []).map(
    ({ indicator, weight: given }) => `${indicator.name}: ${weight.format(given)}`,
  )
  return {
    title: t.legend.unitCaption(t.areas.levels[figures.asked.level].many),
    rows: [...rows, ...without],
    notes: [
      ...(rows.length > 0 ? [] : [{ mark: null, text: nothingWords(current, t) }]),
      ...(circles ? [{ mark: null, text: t.legend.circles }] : []),
      ...(weights.length > 0
        ? [{ mark: null, text: `${t.needIndex.columns.weight} – ${weights.join('; ')}` }]
        : []),
      ...legendNotes(current, t, language),
      ...(current.view.sites.length > 0 ? signNotes(t) : []),
      ...outlineNotes(current, { t, language }),
    ],
  }
}

/** Of a circle whose class is open, with what it stands for. */
function rangeOf(
  item: MapClass,
  { format, classification: { circles } }: CurrentView,
  t: Messages,
): string {
  const range = classRange(item, format.bound, t)
  if (!circles || (item.from !== null && item.to !== null)) return range
  return `${range} (${t.legend.circleOf(format.short(classCircleAmount(item, circles)))})`
}

/** Whose outlines are drawn. */
function outlineNotes(
  { pinned, comparing }: CurrentView,
  { t, language }: Words,
): Sheet['legend']['notes'] {
  const names = new Intl.ListFormat(locale(language)).format(comparing.map(({ name }) => name))
  const notes = [
    pinned && t.legend.outlined(pinned.name),
    names === '' ? null : t.legend.outlinedDashed(names),
  ]
  return notes.flatMap((text) => (text === null ? [] : [{ mark: null, text }]))
}

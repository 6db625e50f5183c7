import { classCircleRadius } from '$classes/circles'
import { classRange } from '$classes/class-range'
import type { MapFigures } from '$api/map-figures'
import { countFormat, locale } from '$figures/figures'
import { drawSheet, type Sheet } from '$map/still/draw-sheet'
import { languageOf, type Language } from '$words/language'
import { loadMessages, type Messages } from '$words/messages'

import { legendNotes, sourceWords, strengthOf } from './legend/legend-notes'
import { stillOf, type PictureEvent } from './picture'
import type { CurrentView } from './screen.svelte'
import { shownWords } from './shown-words'
import { shortDayWords } from './time/day-words'

/** A map as a sheet to take along: with title, legend, sources and day, and where it comes from. */
export async function sheetOf(
  current: CurrentView,
  { params, fetch }: Pick<PictureEvent, 'params' | 'fetch'>,
  origin: string,
): Promise<string> {
  const language = languageOf(params.lang)
  const t = await loadMessages(language)
  const words = { t, language }
  // What is looked for, chosen or sorted beside the map is no part of it.
  const address = current.link({ camera: null, area: null, compare: [], site: null, search: '' })
  return drawSheet({
    title: current.subject.name,
    lead: shownWords(current, t, language),
    maps: await mapsOf(current, fetch, words),
    box: current.catalogue.city.boundingBox,
    legend: legendOf(current, words),
    foot: [sourceWords(current, t, language), `${t.page.name} · ${origin}${address}`],
  })
}

interface Words {
  t: Messages
  language: Language
}

/** One, or those of two days, the earlier first. */
async function mapsOf(
  current: CurrentView,
  get: typeof fetch,
  words: Words,
): Promise<Sheet['maps']> {
  const { days, figures, compared } = current
  const first = await stillOf(current, 'first', get, 'sheet')
  if (!days || !compared) return [{ caption: null, still: first }]
  const maps = [
    { caption: caption(figures, words), still: first },
    { caption: caption(compared, words), still: await stillOf(current, 'second', get, 'sheet') },
  ]
  return days.earlier === figures ? maps : maps.reverse()
}

const caption = ({ asked }: MapFigures, { t, language }: Words) => shortDayWords(asked, t, language)

/** The legend of one map or of two, in words and colours. */
export function legendOf(current: CurrentView, { t, language }: Words): Sheet['legend'] {
  const { classification, comparedClassification: compared, days, figures, need, group } = current
  const { circles } = classification
  const count = countFormat(language)
  const own = days?.later === figures ? [compared, classification] : [classification, compared]
  const columns = own.filter((column) => column !== null)
  const rows = classification.classes.map((item, index) => ({
    look: item.colour,
    ...(circles && { radius: classCircleRadius(item, circles) }),
    range: classRange(item, current.format.bound, t),
    counts: columns.map(({ classes }) => count(classes[index]?.areas ?? 0)),
  }))
  const without = (range: string, counts: number[]) =>
    counts.some((areas) => areas > 0)
      ? [{ look: 'missing' as const, range, counts: counts.map(count) }]
      : []
  const weight = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 })
  const weights = (need?.parts ?? []).map(
    ({ indicator, weight: given }) => `${indicator.name}: ${weight.format(given)}`,
  )
  return {
    title: t.legend.unitCaption(t.areas.levels[figures.asked.level].many),
    rows: [
      ...rows,
      ...without(
        t.areas.status.SUPPRESSED,
        columns.map(({ withheld }) => withheld),
      ),
      ...without(
        group === 'REACH' ? t.legend.missingReach : t.legend.missing,
        columns.map(({ missing, withheld }) => missing - withheld),
      ),
    ],
    notes: [
      ...(circles ? [{ mark: null, text: t.legend.circles }] : []),
      { mark: null, text: t.legend.strength[strengthOf(current)] },
      ...(weights.length > 0
        ? [{ mark: null, text: `${t.needIndex.columns.weight} – ${weights.join('; ')}` }]
        : []),
      ...legendNotes(current, t).map(({ mark, text }) => ({
        mark: mark === 'flag' ? null : mark,
        text,
      })),
      ...siteNote(current, t),
    ],
  }
}

/** What the signs of sites are, where there are any. */
function siteNote({ view }: CurrentView, t: Messages): Sheet['legend']['notes'] {
  if (view.sites.length === 0) return []
  return [{ mark: null, text: t.legend.siteSigns }]
}

import { pictureCredits } from '$map/base-map-credits'
import { wayColours } from '$classes/colours'
import { countFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import type { Sheet } from '$map/still/draw-sheet'
import { drawMapSheet, signNotes } from '$map/still/map-sheet'
import { limitWords } from '$reach/limit-words'
import { reachPath, type Language } from '$words/language'
import type { Messages } from '$words/messages'

import { distanceRows } from './cells/distance-rows'
import { legendNotes, sourceWords } from './legend/legend-notes'
import { distanceWords, shareRows } from './legend/legend-rows'
import { stillOf } from './picture'
import { restsOnKnown, restsOnVague } from './rests-on'
import type { CurrentReach } from './screen.svelte'
import { shownTitle, shownWords } from './shown-words'

interface Words {
  t: Messages
  language: Language
}

/** A map of reach, or two, as a sheet to take along: with title, legend, source and day, and where it comes from. */
export async function sheetOf(
  current: CurrentReach,
  get: typeof fetch,
  { origin, ...words }: Words & { origin: string },
): Promise<string> {
  const { t, language } = words
  return drawMapSheet(
    {
      title: shownTitle(current, t),
      lead: shownWords(current, words),
      maps: await mapsOf(current, get, t),
      box: current.catalogue.city.boundingBox,
      legend: legendOf(current, words),
      strength: strengthOf(current),
      source:
        `${sourceWords(current, t, language)} ${pictureCredits(current.catalogue, t, language)}`.trim(),
      address: origin + reachPath(language) + current.pictureSearch('first'),
    },
    t,
  )
}

async function mapsOf(
  current: CurrentReach,
  get: typeof fetch,
  t: Messages,
): Promise<Sheet['maps']> {
  const isOne = current.compared === null
  return Promise.all(
    current.shown.map(async ({ kinds }, map) => ({
      caption: isOne ? null : t.reach.kinds[kinds],
      still: await stillOf(current, map === 0 ? 'first' : 'second', get, 'sheet'),
    })),
  )
}

/** The legend of one map or of two, in words and colours. */
export function legendOf(current: CurrentReach, words: Words): Sheet['legend'] {
  const { t, language } = words
  const byCell = current.level === 'CELL'
  const notes = [
    ...(byCell
      ? [{ mark: null, text: t.reach.legend.thresholdNote(limitWords(current.limit, language, t)) }]
      : []),
    ...legendNotes(current, t, language).map(({ mark, text }) => ({
      mark: mark === 'ring' ? null : mark,
      text,
    })),
    ...signNotes(t),
    { mark: null, text: current.screen.walking.inWords },
    ...[restsOnKnown(current, t), restsOnVague(current, t)].flatMap((text) =>
      text === '' ? [] : [{ mark: null, text }],
    ),
    ...(current.pinned ? [{ mark: null, text: t.legend.outlined(current.pinned.name) }] : []),
  ]
  return { ...(byCell ? cellLegend(current, words) : shareLegend(current, words)), notes }
}

/** What is dark on these maps. */
export const strengthOf = ({ level }: CurrentReach) => (level === 'CELL' ? 'way' : 'fewReach')

type Rows = Omit<Sheet['legend'], 'notes'>

function cellLegend(current: CurrentReach, words: Words): Rows {
  const { t, language } = words
  const say = t.reach.legend
  const maps = current.shown.map((reach) => {
    const byDistance = current.cellsByDistance(reach)
    return {
      rows: distanceRows(current.cells, byDistance)(current.limit, current.ages),
      hasNoWay: byDistance.metres.at(-1) === Infinity,
    }
  })
  const hasNoWay = maps.some((map) => map.hasNoWay)
  const [only] = current.shown
  const to = only && current.compared === null ? say.toKind[only.kinds] : say.toNearest
  return {
    title: `${say.title(to)}: ${say.peopleCaption(t.reach.people[current.ages])}`,
    rows: wayColours.map((look, index) => ({
      look,
      range: distanceWords(index, current.limit, hasNoWay, words),
      counts: maps.map(({ rows }) => roughPeople(rows[index]?.residents ?? 0, language)),
    })),
  }
}

function shareLegend(current: CurrentReach, words: Words): Rows {
  const { t, language } = words
  const say = t.reach.legend
  const level = current.level === 'CELL' ? 'DISTRICT' : current.level
  const count = countFormat(language)
  const limit = limitWords(current.limit, language, t)
  return {
    title: `${say.sharesTitle(limit)}: ${say.sharesCaption(t.areas.levels[level].many)}`,
    rows: shareRows(current, words).map(({ look, range, counts }) => ({
      look: look ?? 'missing',
      range,
      counts: counts.map(count),
    })),
  }
}

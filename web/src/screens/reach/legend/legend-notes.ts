import { straightLine } from '@atlas/geo/reach/distance/nearest-sites'
import { bandsOf } from '@atlas/geo/reach/cells/reach-cells'
import type { MapFigure } from '$api/map-figures'
import { countFormat, locale } from '$figures/figures'
import { sourceLine } from '$figures/source-line'
import { inUnit } from '$reach/limit-words'
import { slowestMetres } from '$reach/walk-limit'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CurrentReach } from '../screen.svelte'

/** What a hatch, a size or a ring of the map means. */
export interface ReachLegendNote {
  mark: 'estimated' | 'missing' | 'ring' | null
  text: string
}

/** Of what is on the maps, and no more. */
export function legendNotes(
  current: CurrentReach,
  t: Messages,
  language: Language,
): ReachLegendNote[] {
  const ofKind = current.level === 'CELL' ? cellNotes : shareNotes
  return [...ofKind(current, t, language), ringNote(current, t, language)]
}

function cellNotes(
  { screen, limit, ages }: CurrentReach,
  { reach: { legend: say } }: Messages,
  language: Language,
): ReachLegendNote[] {
  const twoPaces = limit.unit === 'MINUTES' && bandsOf(ages).length > 1
  return [
    { mark: 'estimated', text: say.estimated },
    { mark: null, text: say.size },
    { mark: null, text: say.joined(countFormat(language)(screen.minimumResidents)) },
    ...(twoPaces ? [{ mark: null, text: say.slowest }] : []),
  ]
}

function shareNotes(
  { pictures }: CurrentReach,
  { reach: { legend: say } }: Messages,
): ReachLegendNote[] {
  const absent = pictures.flatMap(({ figures }) =>
    [...figures.byArea.values()].filter(({ value }) => value === null),
  )
  const sitesUnknown = ({ missingReason }: MapFigure) => missingReason === 'SITES_UNKNOWN'
  const notes: (ReachLegendNote | false)[] = [
    { mark: 'estimated', text: say.sharesEstimated },
    absent.some(sitesUnknown) && { mark: 'missing', text: say.sitesUnknown },
    !absent.every(sitesUnknown) && { mark: 'missing', text: say.sharesSuppressed },
  ]
  return notes.filter((note) => note !== false)
}

function ringNote(
  { screen: { walking }, limit, ages }: CurrentReach,
  t: Messages,
  language: Language,
): ReachLegendNote {
  const { detourFactor } = walking
  if (detourFactor === null) return { mark: null, text: t.reach.legend.noRings }
  const factor = new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 })
  const metres = inUnit(
    straightLine(slowestMetres(limit, ages), detourFactor),
    'METRES',
    language,
    t,
  )
  return { mark: 'ring', text: t.reach.legend.rings(metres, factor.format(detourFactor)) }
}

/** Where the people, the cells and the sites come from that count, each with its day. */
export function sourceWords(
  {
    cells,
    catalogue,
    shown,
    screen,
  }: Pick<CurrentReach, 'cells' | 'catalogue' | 'shown' | 'screen'>,
  t: Messages,
  language: Language,
): string {
  const { city, rows } = screen.panels.table
  const counted = new Set(shown.flatMap(({ ways }) => ways.sites))
  const ofPeople = [city, ...rows].map(({ MEETING: { residents } }) => residents.source.id)
  const ofSites = catalogue.sites.flatMap(({ slug, source }) =>
    counted.has(slug) ? source.id : [],
  )
  const found = [...new Set([...ofPeople, cells.source, ...ofSites])].flatMap((id) => {
    const source = catalogue.sources.get(id)
    return source ? [{ source, days: [cells.asOf] }] : []
  })
  return `${t.reach.legend.source}: ${sourceLine(found, catalogue.sites, t, language)}.`
}

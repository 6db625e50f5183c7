import { ranks } from '@atlas/geo/statistics/ranks'

import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapFigure } from '$api/map-figures'
import type { Ends } from '@atlas/geo/figures/range'
import type { Messages } from '$words/messages'

import type { MapPicture } from '../map-picture'

export interface SpokenOf {
  picture: MapPicture
  catalogue: Pick<Catalogue, 'areas'>
  /** How an area's figure was found, in words. */
  statusOf: (figure: MapFigure) => string
  /** An area's rank in words, "" where it has none. */
  rankOf: (area: string) => string
  /** Of which days staff and people are; "" where that goes without saying. */
  days: string
  /** A value as it stands alone, of an estimate with its range. */
  amount: (value: number, range: Ends | undefined) => string
  /** Areas that were chosen: pinned, or compared with the pinned one. */
  chosen: readonly (string | undefined)[]
  t: Messages
}

/** "Prohlis-Süd, Stadtteil: 3.210 je km², Rang 12 von 62, geschätzt." */
export function areaSentence(area: AreaEntry, spoken: SpokenOf): string {
  const { t, picture, amount, statusOf, rankOf } = spoken
  const { byArea } = picture.figures
  const figure = byArea.get(area.id)
  if (!figure) return `${area.name}, ${t.areas.levels[area.level].one}.`
  const { value, range } = figure
  const parts = [
    value === null ? '' : amount(value, range),
    value === null ? '' : rankOf(area.id),
    picture.classification.flagged.has(area.id) ? t.legend.flagged : '',
    statusOf(figure),
    value === null ? '' : spoken.days,
    spoken.chosen.includes(area.id) ? t.walk.chosen : '',
  ]
  const head = `${area.name}, ${t.areas.levels[area.level].one}`
  return `${head}: ${parts.filter(Boolean).join(', ')}.${reportedWith(area, spoken)}`
}

/** Ranks by the values of a map, the highest first, in the words given. */
export function rankByValue(
  { figures: { byArea } }: MapPicture,
  inWords: (rank: number, of: number) => string,
): SpokenOf['rankOf'] {
  const ids = [...byArea.keys()]
  const found = ranks([...byArea.values()].map(({ value }) => value))
  return (area) => {
    const rank = found[ids.indexOf(area)]
    if (rank == null) return ''
    return inWords(rank, found.filter((other) => other !== null).length)
  }
}

/** Why a district has no figure of its own. */
function reportedWith({ reportedWith: id }: AreaEntry, { catalogue, t }: SpokenOf): string {
  const other = id === null ? undefined : catalogue.areas.get(id)
  return other ? ` ${t.areas.reportedWith(other.name)}` : ''
}

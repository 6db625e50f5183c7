import { ranks } from '@atlas/geo/ranks'

import type { AreaEntry, Catalogue, IndicatorGroup } from '$api/catalogue'
import type { FigureFormat } from '$figures/figures'
import { statusWords } from '$figures/status-words'
import type { Messages } from '$words/messages'
import type { NeedResult } from '$screens/map/need-index/need-result'
import { rankWords } from '$screens/map/need-index/rank-words'

import type { MapPicture } from '../map-picture'

export interface SpokenOf {
  picture: MapPicture
  catalogue: Pick<Catalogue, 'areas'>
  need: NeedResult | null
  /** Of the indicator; null where an index is shown. */
  group: IndicatorGroup | null
  format: Pick<FigureFormat, 'full'>
  /** Areas that were chosen: pinned, or compared with the pinned one. */
  chosen: readonly (string | undefined)[]
  t: Messages
}

/** "Prohlis-Süd, Stadtteil: 3.210 je km², Rang 12 von 62, geschätzt." */
export function areaSentence(area: AreaEntry, spoken: SpokenOf): string {
  const { t, picture, need, group, format } = spoken
  const { byArea } = picture.figures
  const figure = byArea.get(area.id)
  if (!figure) return `${area.name}, ${t.areas.levels[area.level].one}.`
  const { value, status } = figure
  const said = [
    value === null ? '' : format.full(value),
    value === null ? '' : rankOf(area.id, spoken),
    picture.classification.flagged.has(area.id) ? t.legend.flagged : '',
    need ? t.needIndex.statuses[status] : statusWords({ status, group, area }, t),
    spoken.chosen.includes(area.id) ? t.walk.chosen : '',
  ]
  const head = `${area.name}, ${t.areas.levels[area.level].one}`
  return `${head}: ${said.filter(Boolean).join(', ')}.${reportedWith(area, spoken)}`
}

function rankOf(id: string, { picture, need, t }: SpokenOf): string {
  if (need) return rankWords(need, id, t)
  const ids = [...picture.figures.byArea.keys()]
  const found = ranks([...picture.figures.byArea.values()].map(({ value }) => value))
  const rank = found[ids.indexOf(id)]
  if (rank == null) return ''
  return t.needIndex.rankOf(rank, found.filter((other) => other !== null).length)
}

/** Why a district has no figure of its own. */
function reportedWith({ reportedWith: id }: AreaEntry, { catalogue, t }: SpokenOf): string {
  const other = id === null ? undefined : catalogue.areas.get(id)
  return other ? ` ${t.areas.reportedWith(other.name)}` : ''
}

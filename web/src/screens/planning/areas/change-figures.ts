import type { ChangeOfArea } from '@atlas/geo/planning/settled-reach'
import { valueClasses } from '@atlas/geo/classes/value-classes'

import type { AreaEntry, Catalogue, MapLevel } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import { classify, colouredClasses } from '$classes/classify'
import { statedStatus } from '$figures/status-words'
import type { MapPicture } from '$map/map-picture'
import type { ReachCells } from '$reach/cells/reach-cells'

import { roughly } from '../rough-people'

/** What an area wins and loses, by its name. */
export interface ChangeRow {
  id: string
  area: AreaEntry | null
  change: ChangeOfArea<string | null>
}

/** Those of a level, and of the city. */
export interface ChangeRows {
  rows: ChangeRow[]
  city: ChangeRow | null
}

export function changeRows(
  changes: readonly ChangeOfArea<string | null>[],
  level: MapLevel,
  { areas, city }: Pick<Catalogue, 'areas' | 'city'>,
): ChangeRows {
  const rows = changes.flatMap((change): ChangeRow[] => {
    const area = change.area === null ? undefined : areas.get(change.area)
    return area?.level === level ? [{ id: area.id, area, change }] : []
  })
  const ofCity = changes.find(({ area }) => area === null)
  return { rows, city: ofCity ? { id: city.id, area: null, change: ofCity } : null }
}

/** How many more or fewer people reach a site, as a map shows it. */
export function changePicture(
  { rows }: ChangeRows,
  level: MapLevel,
  cells: Pick<ReachCells, 'asOf' | 'source'>,
): MapPicture {
  const figures: MapFigures = {
    asked: { indicator: 'planned-change', level, date: cells.asOf, since: null, basis: 'REGISTER' },
    byArea: new Map(
      rows.map(({ id, change: { change } }) => [
        id,
        { value: change.covered.value, ...statedStatus(change.covered), source: cells.source },
      ]),
    ),
    city: null,
  }
  const values = rows.flatMap(({ change: { change } }) =>
    change.covered.value === null ? [] : roughly.rounded(change.covered.value),
  )
  const rule = {
    method: 'equal-interval',
    classes: 7,
    diverging: true,
    flagThreshold: null,
    written: roughly,
  } as const
  // Who wins is no need: the warm colours are those of who loses.
  const classes = colouredClasses(valueClasses(values, rule), { ...rule, lowMeansNeed: true })
  return { figures, classification: classify(figures, classes) }
}

/** Of a map of cells, between which areas are seen. */
export function pictureOfCells(level: MapLevel, { asOf }: Pick<ReachCells, 'asOf'>): MapPicture {
  const figures: MapFigures = {
    asked: { indicator: 'planned-gain', level, date: asOf, since: null, basis: 'REGISTER' },
    byArea: new Map(),
    city: null,
  }
  const rule = { diverging: false, lowMeansNeed: false, flagThreshold: null, written: roughly }
  return { figures, classification: classify(figures, colouredClasses([], rule)) }
}

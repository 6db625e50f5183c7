import type { ChangedFigure, ChangeOfArea } from '@atlas/geo/planning/settled-reach'
import { valueClasses } from '@atlas/geo/classes/value-classes'
import type { Sourced } from '@atlas/geo/terms/certainty'

import type { AreaEntry, Catalogue, MapLevel } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import { classify, colouredClasses } from '$classes/classify'
import { statedStatus } from '$figures/status-words'
import type { MapPicture } from '$map/map-picture'
import type { ReachCells } from '$reach/cells/reach-cells'

import type { AreaAnswer, PlanAnswer } from '../answer/planned-answer'
import { roughly } from '../rough-people'

/** What an area wins and loses, by its name. */
export interface ChangeRow {
  id: string
  area: AreaEntry | null
  change: ChangeOfArea<string | null>
  /** The same numbers; with their ranges, and of the people of the plan, once the API has answered. */
  figures: AreaAnswer
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
  answer: Pick<PlanAnswer, 'areas' | 'city'> | null,
): ChangeRows {
  const rows = changes.flatMap((change): ChangeRow[] => {
    const area = change.area === null ? undefined : areas.get(change.area)
    if (area?.level !== level) return []
    const figures = answer?.areas.get(area.id) ?? withoutRanges(change)
    return [{ id: area.id, area, change, figures }]
  })
  const ofCity = changes.find(({ area }) => area === null)
  const figures = ofCity && (answer?.city ?? withoutRanges(ofCity))
  return {
    rows,
    city: ofCity && figures ? { id: city.id, area: null, change: ofCity, figures } : null,
  }
}

/** As the page works them out itself: while a hand moves, and until the API has answered. */
function withoutRanges({ before, after, change }: ChangeOfArea<string | null>): AreaAnswer {
  const told = ({ value, status }: Sourced) => ({ value, status, range: null })
  const unchanged = { value: 0, status: after.residents.status, range: null }
  const changed = (figure: ChangedFigure) => ({
    today: told(before[figure]),
    planned: told(after[figure]),
    change: told(change[figure]),
  })
  return {
    residents: {
      today: told(before.residents),
      planned: told(after.residents),
      change: after.residents.value === null ? told(after.residents) : unchanged,
    },
    covered: changed('covered'),
    share: changed('share'),
    mean: changed('meanMetres'),
    worstServedTenth: changed('worstServedTenth'),
    gini: changed('gini'),
  }
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

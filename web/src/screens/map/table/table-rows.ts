import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { locale } from '$figures/figures'
import type { Language } from '$words/language'
import type { NeedArea, NeedResult } from '../need-index/need-result'
import { inOrder } from '$api/availability'
import type { SortKey, View } from '../view'

/** What stands beside the figures where more than one map is compared. */
export interface TableExtras {
  compared?: MapFigures | null
  need?: NeedResult | null
}

export interface Row {
  /** null: the city */
  area: AreaEntry | null
  planningAreas: AreaEntry[]
  socialSpaces: AreaEntry[]
  figure: MapFigure
  /** The figure of the second day. */
  compared: MapFigure | null
  /** The figures of both days in their order; null where there is one day. */
  days: { earlier: MapFigure | null; later: MapFigure | null } | null
  need: NeedArea | null
}

/** The row of an area. */
export type TableRow = Row & { area: AreaEntry }

/** One row for each area of the map, sorted; areas without what is sorted by always come last. */
export function tableRows(
  catalogue: Catalogue,
  figures: MapFigures,
  { key, descending }: View['sort'],
  language: Language,
  { compared = null, need = null }: TableExtras = {},
): TableRow[] {
  const days = compared && inOrder(compared, figures)
  const rows: TableRow[] = []
  for (const [id, figure] of figures.byArea) {
    const area = catalogue.areas.get(id)
    if (!area) continue
    const parents = area.parents.flatMap((parent) => catalogue.areas.get(parent) ?? [])
    rows.push({
      area,
      planningAreas: parents.filter(({ level }) => level === 'PLANNING_AREA'),
      socialSpaces: parents.filter(({ level }) => level === 'SOCIAL_SPACE'),
      figure,
      compared: compared?.byArea.get(id) ?? null,
      days: days && {
        earlier: days.earlier.byArea.get(id) ?? null,
        later: days.later.byArea.get(id) ?? null,
      },
      need: need?.byArea.get(id) ?? null,
    })
  }
  const compareText = new Intl.Collator(locale(language), { numeric: true }).compare
  const direction = descending ? -1 : 1
  const compare = (a: SortValue, b: SortValue) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b)
    return direction * compareText(String(a), String(b))
  }
  const value = sortedBy[key]
  return rows.sort((a, b) => compare(value(a), value(b)) || compareText(a.area.name, b.area.name))
}

/** The city below the areas; null where it has no figure of its own. */
export function cityRow(figures: MapFigures, compared: MapFigures | null): Row | null {
  const { city } = figures
  if (!city) return null
  const days = compared && inOrder(compared, figures)
  return {
    area: null,
    planningAreas: [],
    socialSpaces: [],
    figure: city,
    compared: compared?.city ?? null,
    days: days && { earlier: days.earlier.city, later: days.later.city },
    need: null,
  }
}

/** The later day's figure minus the earlier one's; null where one is not known. */
export function differenceOf({ days }: Pick<Row, 'days'>): number | null {
  const [later, earlier] = [days?.later?.value, days?.earlier?.value]
  return later == null || earlier == null ? null : later - earlier
}

type SortValue = number | string | null

const namesOf = (areas: readonly AreaEntry[]) => areas.map(({ name }) => name).join(' ')

/** What a row is sorted by. */
const sortedBy: Record<SortKey, (row: TableRow) => SortValue> = {
  figure: ({ figure }) => figure.value,
  difference: differenceOf,
  rank: ({ need }) => need?.rank ?? null,
  name: ({ area }) => area.name,
  'planning-area': ({ planningAreas }) => namesOf(planningAreas),
  'social-space': ({ socialSpaces }) => namesOf(socialSpaces),
  status: ({ figure }) => figure.status,
}

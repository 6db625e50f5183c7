import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { locale } from '$figures/figures'
import type { Language } from '$words/language'
import type { NeedArea, NeedResult } from '../need-index/need-result'
import type { DayDifferences } from '../time/day-differences'
import type { SortKey, View } from '../view'

/** What stands beside the figures where more than one map is compared. */
export interface TableExtras {
  compared?: MapFigures | null
  differences?: DayDifferences | null
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
  /** By how much they differ; null where there is one day. */
  difference: MapFigure | null
  /** The social space whose difference it is, where that of a district was not counted. */
  ofSpace: AreaEntry | null
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
  { compared = null, differences = null, need = null }: TableExtras = {},
): TableRow[] {
  const rows = [...figures.byArea].flatMap(([id, figure]) => {
    const area = catalogue.areas.get(id)
    return area ? [rowOf(area, figure, catalogue, { compared, differences, need })] : []
  })
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

function rowOf(
  area: AreaEntry,
  figure: MapFigure,
  { areas }: Pick<Catalogue, 'areas'>,
  { compared, differences, need }: Required<TableExtras>,
): TableRow {
  const { id } = area
  const parents = area.parents.flatMap((parent) => areas.get(parent) ?? [])
  return {
    area,
    planningAreas: parents.filter(({ level }) => level === 'PLANNING_AREA'),
    socialSpaces: parents.filter(({ level }) => level === 'SOCIAL_SPACE'),
    figure,
    compared: compared?.byArea.get(id) ?? null,
    difference: differences?.figures.byArea.get(id) ?? null,
    ofSpace: areas.get(differences?.ofSpace.get(id) ?? '') ?? null,
    need: need?.byArea.get(id) ?? null,
  }
}

/** The city below the areas; null where it has no figure of its own. */
export function cityRow(
  figures: MapFigures,
  { compared = null, differences = null }: TableExtras,
): Row | null {
  const { city } = figures
  if (!city) return null
  return {
    area: null,
    planningAreas: [],
    socialSpaces: [],
    figure: city,
    compared: compared?.city ?? null,
    difference: differences?.figures.city ?? null,
    ofSpace: null,
    need: null,
  }
}

type SortValue = number | string | null

const namesOf = (areas: readonly AreaEntry[]) => areas.map(({ name }) => name).join(' ')

/** What a row is sorted by. */
const sortedBy: Record<SortKey, (row: TableRow) => SortValue> = {
  figure: ({ figure }) => figure.value,
  difference: ({ difference }) => difference?.value ?? null,
  rank: ({ need }) => need?.rank ?? null,
  name: ({ area }) => area.name,
  'planning-area': ({ planningAreas }) => namesOf(planningAreas),
  'social-space': ({ socialSpaces }) => namesOf(socialSpaces),
  status: ({ figure }) => figure.status,
}

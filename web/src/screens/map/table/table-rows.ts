import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { sortedRows, type SortedBy } from '$tables/sorted-rows'
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
  id: string
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
  sort: View['sort'],
  language: Language,
  { compared = null, differences = null, need = null }: TableExtras = {},
): TableRow[] {
  const rows = [...figures.byArea].flatMap(([id, figure]) => {
    const area = catalogue.areas.get(id)
    return area ? [rowOf(area, figure, catalogue, { compared, differences, need })] : []
  })
  return sortedRows(rows, order, sort, language)
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
    id,
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
  { city: { id } }: Pick<Catalogue, 'city'>,
  figures: MapFigures,
  { compared = null, differences = null }: TableExtras,
): Row | null {
  const { city } = figures
  if (!city) return null
  return {
    id,
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

const namesOf = (areas: readonly AreaEntry[]) => areas.map(({ name }) => name).join(' ')

/** By what the table is sorted. */
const order: [Ordered, ...Ordered[]] = [
  { key: 'name', value: ({ area }) => area.name },
  { key: 'figure', value: ({ figure }) => figure.value },
  { key: 'difference', value: ({ difference }) => difference?.value ?? null },
  { key: 'rank', value: ({ need }) => need?.rank ?? null },
  { key: 'planning-area', value: ({ planningAreas }) => namesOf(planningAreas) },
  { key: 'social-space', value: ({ socialSpaces }) => namesOf(socialSpaces) },
  { key: 'status', value: ({ figure }) => figure.status },
]
type Ordered = SortedBy<TableRow, SortKey>

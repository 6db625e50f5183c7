import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { locale } from '$figures/figures'
import type { Language } from '$words/language'
import type { NeedArea, NeedResult } from '../need-index/need-result'
import { isEarlier } from '$api/availability'
import type { SortKey, View } from '../view'

/** What stands beside the figures where more than one map is compared. */
export interface TableExtras {
  compared?: MapFigures | null
  need?: NeedResult | null
}

export interface TableRow {
  area: AreaEntry
  planningAreas: AreaEntry[]
  socialSpaces: AreaEntry[]
  figure: MapFigure
  /** The figure of the second day. */
  compared: MapFigure | null
  /** The later day's figure minus the earlier one's; null where one is not known. */
  difference: number | null
  need: NeedArea | null
}

/** One row for each area of the map, sorted; areas without what is sorted by always come last. */
export function tableRows(
  catalogue: Catalogue,
  figures: MapFigures,
  sort: View['sort'],
  language: Language,
  { compared = null, need = null }: TableExtras = {},
): TableRow[] {
  const rows: TableRow[] = []
  for (const [id, figure] of figures.byArea) {
    const area = catalogue.areas.get(id)
    if (!area) continue
    const parents = area.parents.flatMap((parent) => catalogue.areas.get(parent) ?? [])
    const other = compared?.byArea.get(id) ?? null
    rows.push({
      area,
      planningAreas: parents.filter(({ level }) => level === 'PLANNING_AREA'),
      socialSpaces: parents.filter(({ level }) => level === 'SOCIAL_SPACE'),
      figure,
      compared: other,
      difference: compared && differenceOf(figure, other, isEarlier(compared.asked, figures.asked)),
      need: need?.byArea.get(id) ?? null,
    })
  }
  const compareText = new Intl.Collator(locale(language), { numeric: true }).compare
  const direction = sort.descending ? -1 : 1
  return rows.sort(
    (a, b) =>
      withoutValueLast(a, b, sort.key) ||
      direction * compare(a, b, sort.key, compareText) ||
      compareText(a.area.name, b.area.name),
  )
}

/** The later figure minus the earlier one; null where one is not known. */
export function differenceOf(
  figure: MapFigure | null,
  other: MapFigure | null,
  otherIsEarlier: boolean,
): number | null {
  if (figure?.value == null || other?.value == null) return null
  return otherIsEarlier ? figure.value - other.value : other.value - figure.value
}

/** What a row is sorted by where that is a number. */
function sorted({ figure, difference, need }: TableRow, key: SortKey): number | null | undefined {
  switch (key) {
    case 'figure':
      return figure.value
    case 'difference':
      return difference
    case 'rank':
      return need?.rank ?? null
    default:
      return undefined
  }
}

function withoutValueLast(a: TableRow, b: TableRow, key: SortKey): number {
  return Number(sorted(a, key) === null) - Number(sorted(b, key) === null)
}

function compare(
  a: TableRow,
  b: TableRow,
  key: SortKey,
  compareText: (a: string, b: string) => number,
): number {
  const names = (areas: AreaEntry[]) => areas.map(({ name }) => name).join(' ')
  switch (key) {
    case 'figure':
    case 'difference':
    case 'rank':
      return (sorted(a, key) ?? 0) - (sorted(b, key) ?? 0)
    case 'name':
      return compareText(a.area.name, b.area.name)
    case 'planning-area':
      return compareText(names(a.planningAreas), names(b.planningAreas))
    case 'social-space':
      return compareText(names(a.socialSpaces), names(b.socialSpaces))
    case 'status':
      return compareText(a.figure.status, b.figure.status)
  }
}

import type { AreaEntry, Catalogue } from '$lib/data/catalogue'
import type { MapFigure, MapFigures } from '$lib/data/map-figures'
import { locale } from '$lib/format/figures'
import type { Language } from '$lib/messages/language'
import type { Sort, SortKey } from '$lib/state/view'

export interface TableRow {
  area: AreaEntry
  planningAreas: AreaEntry[]
  socialSpaces: AreaEntry[]
  figure: MapFigure
}

/** One row for each area of the map, sorted; areas without a value always come last. */
export function tableRows(
  catalogue: Catalogue,
  figures: MapFigures,
  sort: Sort,
  language: Language,
): TableRow[] {
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

function withoutValueLast(a: TableRow, b: TableRow, key: SortKey): number {
  return key === 'figure' ? Number(a.figure.value === null) - Number(b.figure.value === null) : 0
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
      return (a.figure.value ?? 0) - (b.figure.value ?? 0)
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

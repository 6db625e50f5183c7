import type { AreaEntry } from '$api/catalogue'
import { shortDay } from '$figures/days'
import { statusWords } from '$figures/status-words'
import {
  amountCell,
  computedCell,
  sheetOf,
  type CellValue,
  type Sheet,
  type SheetColumn,
} from '$tables/sheet'
import type { Download } from '$tables/download'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { comparedDay } from './compared-day'
import { comparisonEntries, type ComparisonEntry } from './comparison-entries'
import { comparedAreas, comparedSources, type Comparison } from './comparison-sheet'

type Column = SheetColumn<ComparisonEntry>

/** By which formulas name the column of an area's figures. */
const keyOf = (area: number) => `area ${String(area)}`

/** A comparison as a workbook: a row for each indicator, differences to the first area computed; then the sources. */
export function comparisonWorkbook(
  comparison: Comparison & Pick<Download, 'address' | 't' | 'language'>,
): Sheet[] {
  const { catalogue, view, profiles, t, language, address } = comparison
  const areas = comparedAreas(comparison)
  const entries = comparisonEntries(catalogue, profiles, view)
  const columns: Column[] = [
    { header: t.compare.figure, width: 38, cell: ({ indicator }) => indicator.name },
    { header: t.compare.unit, width: 20, cell: ({ indicator }) => t.table.units[indicator.unit] },
    { header: t.table.csv.day, width: 24, cell: (entry) => dayCell(entry, language, t) },
    ...areas.flatMap((area, index) => areaColumns(area, index, t, language)),
    {
      header: t.table.city,
      cell: ({ city, indicator }) => amountCell(city?.value, indicator.unit),
    },
    ...areas
      .slice(1)
      .map(({ name }, index) => differenceColumn(name, index + 1, areas[0]?.name ?? '', t)),
  ]
  const sources = [...comparedSources(entries, catalogue, language), address]
  return [
    sheetOf(t.compare.kicker, columns, entries),
    sheetOf(
      t.handout.sources,
      [{ header: t.handout.sources, width: 110, cell: (source: string) => source }],
      sources,
    ),
  ]
}

function dayCell(entry: ComparisonEntry, language: Language, t: Messages): CellValue {
  const figure = entry.figures.find((one) => one !== null)
  if (entry.alike && figure?.basis === 'REGISTER') {
    if (figure.since === null && figure.staffAsOf === null) return { day: figure.asOf }
  }
  return comparedDay(entry, language, t) ?? t.compare.otherDays
}

function areaColumns(area: AreaEntry, index: number, t: Messages, language: Language): Column[] {
  const { name } = area
  return [
    {
      header: name,
      key: keyOf(index),
      cell: ({ figures, indicator }) => amountCell(figures[index]?.value, indicator.unit),
    },
    {
      header: `${name}: ${t.table.csv.status}`,
      width: 22,
      cell: ({ figures, alike, indicator: { group } }) => {
        const figure = figures[index]
        if (!figure) return t.compare.notHere
        return [
          statusWords({ status: figure.status, group, area }, t),
          ...(figure.ofArea ? [t.areas.ofSocialSpace(figure.ofArea.name)] : []),
          ...(alike ? [] : [shortDay(figure.asOf, language)]),
        ].join(', ')
      },
    },
  ]
}

/** The area minus the first, where both have a figure of one day. */
function differenceColumn(name: string, index: number, first: string, t: Messages): Column {
  return {
    header: t.compare.differenceTo(name, first),
    width: 20,
    cell: ({ figures, alike, indicator: { unit } }, { own }) => {
      const [one, other] = [figures[0]?.value ?? null, figures[index]?.value ?? null]
      if (!alike || one === null || other === null) return null
      return computedCell(`${own(keyOf(index))}-${own(keyOf(0))}`, other - one, unit)
    },
  }
}

import { differenceEnds } from '$figures/differences'
import { shortDay } from '$figures/days'
import { statusWords } from '$figures/status-words'
import {
  amountCell,
  differenceCell,
  endCell,
  sheetOf,
  type CellValue,
  type Sheet,
  type SheetColumn,
} from '$tables/sheet'
import type { Download } from '$tables/download'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { CityFigure, ProfileFigure } from '../profile/area-profile'
import { comparedDay } from './compared-day'
import { comparisonEntries, onEachBasis, type ComparisonEntry } from './comparison-entries'
import { comparedNames } from './compared-names'
import {
  comparedAreas,
  comparedNotices,
  comparedSources,
  rangeMethods,
  type Comparison,
} from './comparison-sheet'

type Column = SheetColumn<ComparisonEntry>

/** By which formulas name the column of an area's figures. */
const keyOf = (area: number) => `area ${String(area)}`

/** A comparison as a workbook: a row for each indicator, differences to the first area computed; then the sources. */
export function comparisonWorkbook(
  comparison: Comparison & Pick<Download, 'address' | 't' | 'language'>,
): Sheet[] {
  const { catalogue, view, profiles, t, language, address } = comparison
  const areas = comparedAreas(comparison)
  const entries = comparisonEntries(catalogue, profiles, view).flatMap(onEachBasis)
  const names = comparedNames(areas, t)
  const columns: Column[] = [
    { header: t.compare.figure, width: 38, cell: ({ indicator }) => indicator.name },
    { header: t.compare.unit, width: 20, cell: ({ indicator }) => t.table.units[indicator.unit] },
    { header: t.table.csv.day, width: 24, cell: (entry) => dayCell(entry, language, t) },
    ...areas.flatMap((area, index) => [
      ...figureColumns(names[index] ?? area.name, t, ({ figures }) => figures[index], keyOf(index)),
      statusColumn(names[index] ?? area.name, index, t, language),
    ]),
    ...figureColumns(t.table.city, t, ({ city }) => city),
    {
      header: `${t.table.city}: ${t.table.csv.status}`,
      width: 22,
      cell: ({ city, indicator: { lowerBound } }) => {
        if (!city) return t.compare.notHere
        const status = statusWords(city, t)
        return lowerBound && city.value !== null ? `${status}, ${t.areas.atLeast}` : status
      },
    },
    ...names
      .slice(1)
      .flatMap((name, index) => differenceColumns(name, index + 1, names[0] ?? '', t)),
    {
      header: t.table.csv.rangeMethod,
      width: 60,
      cell: (entry) => rangeMethods([entry]).join(' '),
    },
  ]
  const sources = [
    ...comparedSources(entries, catalogue, t, language),
    ...comparedNotices(comparison, t, language),
    t.compare.differenceRanges,
    address,
  ]
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

/** A figure and the ends of its range, which stay empty beside what was counted. */
function figureColumns(
  name: string,
  t: Messages,
  figureOf: (entry: ComparisonEntry) => ProfileFigure | CityFigure | null | undefined,
  key?: string,
): Column[] {
  const end = (of: 'low' | 'high'): Column => ({
    header: `${name}: ${t.table.csv[of]}`,
    width: 16,
    cell: (entry) => {
      const figure = figureOf(entry)
      return figure ? endCell(figure, of, entry.indicator.unit) : null
    },
  })
  return [
    {
      header: name,
      ...(key !== undefined && { key }),
      cell: (entry) => {
        const figure = figureOf(entry)
        return amountCell(figure?.value, entry.indicator.unit, figure?.range)
      },
    },
    end('low'),
    end('high'),
  ]
}

function statusColumn(name: string, index: number, t: Messages, language: Language): Column {
  return {
    header: `${name}: ${t.table.csv.status}`,
    width: 22,
    cell: ({ figures, alike, indicator: { lowerBound } }) => {
      const figure = figures[index]
      if (!figure) return t.compare.notHere
      return [
        statusWords(figure, t),
        ...(lowerBound && figure.value !== null ? [t.areas.atLeast] : []),
        ...(figure.ofArea ? [t.areas.ofSocialSpace(figure.ofArea.name)] : []),
        ...(alike ? [] : [shortDay(figure.asOf, language)]),
      ].join(', ')
    },
  }
}

/** The area minus the first, where both have a figure of one day, and what their ranges leave of it. */
function differenceColumns(name: string, index: number, first: string, t: Messages): Column[] {
  const pairOf = ({ figures, alike }: ComparisonEntry) => {
    const [one, other] = [figures[0], figures[index]]
    if (!alike || one?.value == null || other?.value == null) return null
    return [
      { value: other.value, range: other.range },
      { value: one.value, range: one.range },
    ] as const
  }
  const header = t.compare.differenceTo(name, first)
  const end = (of: 'low' | 'high'): Column => ({
    header: `${header}: ${t.table.csv[of]}`,
    width: 16,
    cell: (entry) => {
      const { unit } = entry.indicator
      const pair = pairOf(entry)
      const found = pair && differenceEnds(unit, pair)
      if (!found) return null
      const { ends, step } = found
      if (step === null) return amountCell(ends[of], unit)
      return { amount: ends[of], unit, step }
    },
  })
  return [
    {
      header,
      width: 20,
      cell: (entry, { own }) => {
        const pair = pairOf(entry)
        if (!pair) return null
        const formula = `${own(keyOf(index))}-${own(keyOf(0))}`
        return differenceCell(formula, pair, entry.indicator.unit)
      },
    },
    end('low'),
    end('high'),
  ]
}

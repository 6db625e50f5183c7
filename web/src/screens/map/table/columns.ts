import { pointDecimals } from '@atlas/geo/need/need-index'
import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import { staffDayOf } from '$api/availability'
import {
  parentLevels,
  type Catalogue,
  type Indicator,
  type MapLevel,
  type Source,
  type Unit,
} from '$api/catalogue'
import type { AskedFigures, MapFigures } from '$api/map-figures'
import { sourcesOfFigures } from '$figures/sources-of-figures'
import { inputStatusWords, statusWords } from '$figures/status-words'
import { shortDay } from '$figures/days'
import {
  amountCell,
  codedName,
  codedParents,
  computedCell,
  dayCell,
  decimalFormat,
  differenceCell,
  endCell,
  roundingCell,
} from '$tables/sheet'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { NeedResult } from '../need-index/need-result'
import type { DayDifferences } from '../time/day-differences'
import { bothDaysWords, shortDayWords } from '../time/day-words'
import { column, sortable, type Column } from './column'
import { needColumns } from './need-columns'
import { figureCell, inputCell, inputColumn, type TableInputs } from './table-inputs'
import type { Row } from './table-rows'

/** What the table is about. */
export interface Tabled {
  catalogue: Catalogue
  /** Also chosen while an index is shown in its place. */
  indicator: Indicator
  figures: MapFigures
  compared: MapFigures | null
  differences: DayDifferences | null
  /** The figures of the same day on other bases. */
  besides: readonly MapFigures[]
  need: NeedResult | null
  /** Of a file: what the figures follow from. */
  inputs: TableInputs | null
  t: Messages
  language: Language
}

/** The columns from left to right: the page, CSV, XLSX and print all read this. */
export function tableColumns(tabled: Tabled): Column[] {
  const { need, t } = tabled
  return [
    ...placeColumns(tabled),
    ...valueColumns(tabled),
    ...rangeColumns(tabled),
    ...besidesColumns(tabled),
    ...inputColumns(tabled),
    ...(need ? needColumns(need, t) : []),
    ...originColumns(tabled),
  ]
}

function placeColumns({ catalogue: { city }, figures, t, language }: Tabled): Column[] {
  const { csv } = t.table
  return [
    column(csv.level, ({ area }) => (area ? t.areas.levels[area.level].one : csv.cityLevel)),
    column(csv.code, ({ area }) => area?.code ?? ''),
    column(
      csv.area,
      ({ area }) => (area ? codedName(area) : city.name),
      sortable('name', t.areas.levels[figures.asked.level].one),
      { width: 28 },
    ),
    ...parentKeys(figures.asked.level).map((key) =>
      column(
        t.table.columns[key],
        (row) => (row.area ? codedParents(row.area, row[parentsOf[key]], { t, language }) : ''),
        null,
        { width: 28 },
      ),
    ),
  ]
}

const parentsOf = { 'planning-area': 'planningAreas', 'social-space': 'socialSpaces' } as const

/** Beside a second day the first says which it is. */
function valueColumns({
  catalogue,
  indicator,
  figures,
  compared,
  differences,
  need,
  inputs,
  t,
  language,
}: Tabled): Column[] {
  const { csv } = t.table
  const bothDays = (asked: AskedFigures) =>
    need ? '' : bothDaysWords({ catalogue, asked }, t, language)
  const unit = unitOf({ indicator, need })
  const value = (label: string) =>
    column(
      csv.value,
      (row, { own }) => {
        const { figure } = row
        const contributions = need?.parts.map((_, part) => own(`contribution-${part}`))
        return figure.value === null || !contributions
          ? figureCell(figure, unit, calculatedOf(row, inputs), own)
          : computedCell(contributions.join('+'), figure.value, unit)
      },
      { ...sortable('figure', label), note: bothDays(figures.asked) },
      { key: 'value', ...(need && { format: decimalFormat(pointDecimals[need.method]) }) },
    )
  if (!compared) return [value(need ? t.needIndex.score : indicator.name)]
  const day = ({ asked }: MapFigures) => shortDayWords(asked, t, language)
  const [from, to] = differences?.later === figures ? ['compared', 'value'] : ['value', 'compared']
  return [
    value(`${indicator.name} ${t.time.column(day(figures))}`),
    column(
      csv.otherDay(shortDay(compared.asked.date, language)),
      ({ compared: other }) => amountCell(other?.value, unit, other?.range),
      {
        drawn: 'compared',
        label: t.time.column(day(compared)),
        note: bothDays(compared.asked),
        numeric: true,
        sort: null,
      },
      { key: 'compared' },
    ),
    ...(differences === null
      ? []
      : [
          column(
            csv.difference,
            ({ difference, ofSpace, ...values }, { own }) => {
              const { figure, compared: other } = values
              if (difference?.value == null || !other || ofSpace) return null
              const pair = to === 'value' ? ([figure, other] as const) : ([other, figure] as const)
              return differenceCell(`${own(to)}-${own(from)}`, pair, unit)
            },
            sortable(
              'difference',
              t.time.difference(day(differences.later), day(differences.earlier)),
            ),
          ),
        ]),
    ...(differences && differences.ofSpace.size > 0
      ? [
          column(csv.differenceOfSpace, ({ difference, ofSpace }) =>
            ofSpace ? amountCell(difference?.value, unit) : null,
          ),
          column(csv.differenceOf, ({ ofSpace }) => (ofSpace ? codedName(ofSpace) : '')),
        ]
      : []),
  ]
}

/** In which the values of a table are told. */
const unitOf = ({ indicator, need }: Pick<Tabled, 'indicator' | 'need'>): Unit =>
  need ? 'INDEX_POINTS' : indicator.unit

/** Within which the estimates lie, where there are any; the page has it beside the figure. */
function rangeColumns({ figures, indicator, need, t: { table } }: Tabled): Column[] {
  const hasRanges = [...figures.byArea.values()].some(({ range }) => range)
  if (need || !hasRanges) return []
  const { unit } = indicator
  return [
    column(table.csv.low, ({ figure }) => endCell(figure, 'low', unit)),
    column(table.csv.high, ({ figure }) => endCell(figure, 'high', unit)),
    column(table.csv.rangeMethod, ({ figure }) => figure.range?.method ?? '', null, { width: 60 }),
  ]
}

/** What the same day has on other bases, each named; the page has it beside the figure. */
function besidesColumns({ besides, indicator: { unit }, t }: Tabled): Column[] {
  return besides.map(({ asked, byArea, city }) =>
    column(`${t.table.csv.value}, ${t.time.bases[asked.basis]}`, ({ area }) => {
      const figure = area ? byArea.get(area.id) : city
      return amountCell(figure?.value, unit, figure?.range)
    }),
  )
}

/** What the figures follow from, in a file that computes them anew, and what is said of them. */
function inputColumns({ indicator, inputs, t }: Tabled): Column[] {
  if (!inputs) return []
  const { columns, notes } = inputs
  const note = ({ area }: Row) => (area && notes.get(area.id)) ?? ''
  return [
    ...columns.flatMap(({ key, names, unit, statusesDiffer }) => {
      const valueOf = (row: Row) => calculatedOf(row, inputs)?.inputs.get(key)
      const name = names.join(' / ')
      const value = column(
        `${name} (${t.table.units[unit]})`,
        (row) => {
          const input = valueOf(row)
          return input ? inputCell(input, unit, { ...row.figure, unit: indicator.unit }) : null
        },
        null,
        { key: inputColumn(key) },
      )
      if (!statusesDiffer) return [value]
      const status = column(`${t.table.csv.status} (${name})`, (row) => {
        const input = valueOf(row)
        return input ? inputStatusWords({ ...input, unit }, t) : ''
      })
      return [value, status]
    }),
    ...(notes.size > 0 ? [column(t.profile.note, note, null, { width: 60 })] : []),
  ]
}

const calculatedOf = ({ area }: Row, inputs: TableInputs | null) =>
  area ? inputs?.byArea.get(area.id) : undefined

/** What the figures are, how they were found, where the areas lie and where the figures come from. */
function originColumns({ catalogue, indicator, figures, need, t }: Tabled): Column[] {
  const { csv, units, columns: labels } = t.table
  const { asked } = figures
  const staffDay = staffDayOf(catalogue, asked)
  const ofSources = (row: Row, words: (source: Source) => string) =>
    sourcesOf(row, figures, catalogue).map(words).join('; ')
  const status = ({ figure }: Row) =>
    need ? t.needIndex.statuses[figure.status] : statusWords(figure, t)
  return [
    column(csv.unit, () => units[unitOf({ indicator, need })]),
    column(csv.rounding, ({ figure }) => roundingCell(unitOf({ indicator, need }), figure)),
    column(csv.status, status, { ...sortable('status', labels.status), status }),
    ...parentKeys(asked.level).map((key): Column => ({
      page: sortable(key, labels[key]),
      file: null,
    })),
    column(csv.day, () => dayCell(asked.date)),
    column(csv.since, () => dayCell(asked.since)),
    ...(need || staffDay === null ? [] : [column(csv.staffDay, () => dayCell(staffDay))]),
    column(csv.basis, () => t.time.bases[asked.basis]),
    column(csv.indicator, () => (need ? t.needIndex.name : indicator.name)),
    column(
      csv.source,
      (row) => ofSources(row, ({ publisher, title }) => `${publisher}: ${title}`),
      null,
      { width: 60 },
    ),
    column(csv.licence, (row) => ofSources(row, ({ licence }) => licence)),
    ...(need ? [] : flagColumn(indicator, t)),
  ]
}

/** The larger areas in which those of a level lie. */
const keysOfLevels = { PLANNING_AREA: 'planning-area', SOCIAL_SPACE: 'social-space' } as const

/** The keys of the columns that say in which larger areas one lies. */
const parentKeys = (level: MapLevel) =>
  parentLevels[level].map((parent): keyof typeof parentsOf => keysOfLevels[parent])

function sourcesOf({ figure, need }: Row, map: MapFigures, { sources }: Catalogue): Source[] {
  const figures = need ? need.parts.map((part) => part.figure) : [figure]
  return sourcesOfFigures(map, figures).flatMap((id) => sources.get(id) ?? [])
}

function flagColumn({ flagThreshold }: Indicator, { table: { csv } }: Messages): Column[] {
  if (flagThreshold === null) return []
  return [
    column(csv.flagged, ({ figure: { value } }) => {
      if (value === null) return ''
      return isFlagged(value, flagThreshold) ? csv.yes : csv.no
    }),
  ]
}

import { pointDecimals } from '@atlas/geo/need/need-index'
import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import { staffDayOf } from '$api/availability'
import {
  parentLevels,
  type Catalogue,
  type Indicator,
  type MapLevel,
  type Unit,
} from '$api/catalogue'
import type { AskedFigures, MapFigures } from '$api/map-figures'
import { sourcesOfFigures } from '../sources-of-figures'
import { inputStatusWords, statusWords } from '$figures/status-words'
import { shortDay } from '$figures/days'
import { figureColumns, parentColumns } from '$tables/figure-columns'
import { amountCell, codedName, computedCell, decimalFormat, differenceCell } from '$tables/sheet'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { NeedResult } from '../need-index/need-result'
import type { DayDifferences } from '../time/day-differences'
import { bothDaysWords, shortDayWords } from '../time/day-words'
import { column, inFile, sortable, type Column } from './column'
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
  const ofFigure = ofFigures(tabled)
  return [
    ...placeColumns(tabled, ofFigure),
    ...valueColumns(tabled),
    ...rangeColumns(tabled, ofFigure),
    ...besidesColumns(tabled),
    ...inputColumns(tabled),
    ...(need ? needColumns(need, t) : []),
    ...originColumns(tabled, ofFigure),
  ]
}

/** What every file says of a figure. */
function ofFigures({ catalogue, indicator, figures, need, t }: Tabled) {
  const { date: asOf, since } = figures.asked
  const unit = unitOf({ indicator, need })
  const staffAsOf = staffDayOf(catalogue, figures.asked)
  return figureColumns<Row>(t, {
    area: ({ area }) => area,
    city: catalogue.city.name,
    figure: ({ figure }) => ({ ...figure, unit, asOf, since, staffAsOf }),
    status: statusOf({ need, t }),
    sources: catalogue.sources,
    sourcesOf: ({ figure, need: index }) =>
      sourcesOfFigures(figures, index ? index.parts.map((part) => part.figure) : [figure]),
  })
}

/** How a row's figure was found. */
const statusOf =
  ({ need, t }: Pick<Tabled, 'need' | 't'>) =>
  ({ figure }: Row): string =>
    need ? t.needIndex.statuses[figure.status] : statusWords(figure, t)

type OfFigure = ReturnType<typeof ofFigures>

function placeColumns(
  { catalogue: { areas }, figures: { asked }, t, language }: Tabled,
  ofFigure: OfFigure,
): Column[] {
  const parents = parentColumns<Row>(asked.level, ({ area }) => area, areas, { t, language })
  return [
    inFile(ofFigure.level),
    inFile(ofFigure.code),
    inFile(ofFigure.area),
    ...parents.map(inFile),
  ]
}

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
        key: null,
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
function rangeColumns({ figures, need }: Tabled, { low, high, rangeMethod }: OfFigure): Column[] {
  const hasRanges = [...figures.byArea.values()].some(({ range }) => range)
  return need || !hasRanges ? [] : [low, high, rangeMethod].map(inFile)
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
function originColumns(
  { catalogue, indicator, figures: { asked }, need, t }: Tabled,
  { unit, rounding, status, day, since, staffDay, source, licence }: OfFigure,
): Column[] {
  const { csv, columns: labels } = t.table
  return [
    inFile(unit),
    inFile(rounding),
    {
      page: { ...sortable('status', labels.status), status: statusOf({ need, t }) },
      file: status,
    },
    ...parentKeys(asked.level).map((key): Column => ({
      page: sortable(key, labels[key]),
      file: null,
    })),
    inFile(day),
    inFile(since),
    ...(need || staffDayOf(catalogue, asked) === null ? [] : [inFile(staffDay)]),
    column(csv.basis, () => t.time.bases[asked.basis]),
    column(csv.indicator, () => (need ? t.needIndex.name : indicator.name)),
    inFile(source),
    inFile(licence),
    ...(need ? [] : flagColumn(indicator, t)),
  ]
}

/** The larger areas in which those of a level lie. */
const keysOfLevels = { PLANNING_AREA: 'planning-area', SOCIAL_SPACE: 'social-space' } as const

/** The keys of the columns that say in which larger areas one lies. */
const parentKeys = (level: MapLevel) => parentLevels[level].map((parent) => keysOfLevels[parent])

function flagColumn({ flagThreshold }: Indicator, { table: { csv } }: Messages): Column[] {
  if (flagThreshold === null) return []
  return [
    column(csv.flagged, ({ figure: { value } }) => {
      if (value === null) return ''
      return isFlagged(value, flagThreshold) ? csv.yes : csv.no
    }),
  ]
}

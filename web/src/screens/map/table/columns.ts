import { pointDecimals } from '@atlas/geo/need/need-index'
import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import { staffDayOf } from '$api/availability'
import type { Indicator } from '$api/catalogue'
import { parentLevelsAmong } from '$api/levels-among'
import type { AskedFigures, MapFigures } from '$api/map-figures'
import { sourcesOfFigures } from '../sources-of-figures'
import { inputStatusWords, statusWords } from '$figures/status-words'
import { shortDay } from '$figures/days'
import { figureColumns, parentColumns } from '$tables/figure-columns'
import {
  amountCell,
  codedName,
  computedCell,
  decimalFormat,
  differenceAmount,
  differenceCell,
} from '$tables/sheet'
import type { Messages } from '$words/messages'

import { bothDaysWords, shortDayWords } from '../time/day-words'
import { column, inFile, sortable, type Column } from './column'
import { needColumns, scoreFormula } from './need-columns'
import { besideOf, pairOfSpace, roundingsBeside, unitOf } from './rounding-columns'
import { figureCell, inputCell, inputColumn, type TableInputs } from './table-inputs'
import type { Row } from './table-rows'
import type { Tabled } from './tabled'

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
function ofFigures({ catalogue, indicator, figures, besides, need, t }: Tabled) {
  const { date: asOf, since } = figures.asked
  const unit = unitOf({ indicator, need })
  const staffAsOf = staffDayOf(catalogue, figures.asked)
  return figureColumns<Row>(t, {
    area: ({ area }) => area,
    city: catalogue.city.name,
    figure: ({ figure }) => ({ ...figure, unit, asOf, since, staffAsOf }),
    status: statusOf({ need, t }),
    sources: catalogue.sources,
    sites: catalogue.sites,
    sourcesOf: (row) => sourcesOfRow(row, besides),
  })
}

/** How a row's figure was found. */
const statusOf =
  ({ need, t }: Pick<Tabled, 'need' | 't'>) =>
  ({ figure }: Row): string =>
    need ? t.needIndex.statuses[figure.status] : statusWords(figure, t)

/** Of every number in a row: of both days, and of the other bases beside it. */
function sourcesOfRow(row: Row, besides: readonly MapFigures[]): string[] {
  const beside = besides.map((map) => besideOf(row, map))
  const besideIt = [row.compared, row.difference, ...beside].flatMap((one) =>
    one?.value == null ? [] : one,
  )
  return sourcesOfFigures([row.figure, ...besideIt])
}

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
        return figure.value === null || !need
          ? figureCell(figure, unit, calculatedOf(row, inputs), own)
          : computedCell(scoreFormula(need.parts.length, own), figure.value, unit)
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
          column(csv.differenceOfSpace, (row) => {
            const pair = pairOfSpace(row, differences)
            return pair && differenceAmount(pair, unit)
          }),
          column(csv.differenceOf, ({ ofSpace }) => (ofSpace ? codedName(ofSpace) : '')),
        ]
      : []),
  ]
}

/** Within which the estimates lie, where there are any; the page has it beside the figure. */
function rangeColumns({ figures, need }: Tabled, { low, high, rangeMethod }: OfFigure): Column[] {
  const hasRanges = [...figures.byArea.values()].some(({ range }) => range)
  return need || !hasRanges ? [] : [low, high, rangeMethod].map(inFile)
}

/** What the same day has on other bases, each named; the page has it beside the figure. */
function besidesColumns({ besides, indicator: { unit }, t }: Tabled): Column[] {
  return besides.map((map) =>
    column(`${t.table.csv.value}, ${t.time.bases[map.asked.basis]}`, (row) => {
      const figure = besideOf(row, map)
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
          const figure = { ...row.figure, unit: indicator.unit }
          return input ? inputCell(input, unit, figure, calculatedOf(row, inputs)) : null
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
  tabled: Tabled,
  { unit, rounding, status, day, since, staffDay, source, licence }: OfFigure,
): Column[] {
  const { catalogue, indicator, need, t } = tabled
  const { asked } = tabled.figures
  const { csv, columns: labels } = t.table
  return [
    inFile(unit),
    inFile(rounding),
    ...roundingsBeside(tabled),
    {
      page: { ...sortable('status', labels.status), status: statusOf({ need, t }) },
      file: status,
    },
    ...parentLevelsAmong(asked.level, catalogue.areas).map((parent): Column => ({
      page: sortable(keysOfLevels[parent], labels[keysOfLevels[parent]]),
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

function flagColumn({ flagThreshold }: Indicator, { table: { csv } }: Messages): Column[] {
  if (flagThreshold === null) return []
  return [
    column(csv.flagged, ({ figure: { value } }) => {
      if (value === null) return ''
      return isFlagged(value, flagThreshold) ? csv.yes : csv.no
    }),
  ]
}

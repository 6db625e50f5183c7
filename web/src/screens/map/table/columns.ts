import { isFlagged } from '@atlas/geo/staffing/is-flagged'

import { inOrder, staffDayOf } from '$api/availability'
import {
  parentLevels,
  type Catalogue,
  type Indicator,
  type MapLevel,
  type Source,
  type Unit,
} from '$api/catalogue'
import type { AskedFigures, MapFigures } from '$api/map-figures'
import { statusWords } from '$figures/status-words'
import { shortDay } from '$figures/days'
import {
  amountCell,
  codedName,
  computedCell,
  dayCell,
  roundingCell,
  type SheetColumn,
} from '$tables/sheet'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { NeedResult } from '../need-index/need-result'
import type { DayDifferences } from '../time/day-differences'
import { bothDaysWords, shortDayWords } from '../time/day-words'
import type { SortKey } from '../view'
import type { Row } from './table-rows'

/** A column as the page has it. */
export interface PageColumn {
  /** What is drawn in its cells. */
  drawn: SortKey | 'compared' | 'range' | 'part'
  label: string
  /** Below the label; "" for nothing. */
  note?: string
  /** Which part of a need index. */
  part?: number
  /** How a figure was found. */
  status?: (row: Row) => string
  numeric: boolean
  /** null: nobody sorts by it. */
  sort: SortKey | null
}

/** What the page draws and what a file holds; null where only the other has it. */
export interface Column {
  page: PageColumn | null
  file: SheetColumn<Row> | null
}

/** What the table is about. */
export interface Tabled {
  catalogue: Catalogue
  /** Also chosen while an index is shown in its place. */
  indicator: Indicator
  figures: MapFigures
  compared: MapFigures | null
  differences: DayDifferences | null
  need: NeedResult | null
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
    ...(need ? needColumns(need, t) : []),
    ...originColumns(tabled),
  ]
}

/** In a file only, unless the page has it, too. */
function column(
  header: string,
  cell: SheetColumn<Row>['cell'],
  page: PageColumn | null = null,
  { key, width = Math.min(40, header.length + 8) }: { key?: string; width?: number } = {},
): Column {
  return { page, file: { header, cell, width, ...(key !== undefined && { key }) } }
}

/** What the page sorts by. */
function sortable(sort: SortKey, label: string): PageColumn {
  const numeric = sort === 'figure' || sort === 'difference' || sort === 'rank'
  return { drawn: sort, label, numeric, sort }
}

function placeColumns({ catalogue: { city }, figures, t }: Tabled): Column[] {
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
      column(t.table.columns[key], (row) => row[parentsOf[key]].map(codedName).join('; '), null, {
        width: 28,
      }),
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
      ({ figure }, { own }) => {
        const contributions = need?.parts.map((_, part) => own(`contribution-${part}`))
        return figure.value === null || !contributions
          ? amountCell(figure.value, unit)
          : computedCell(contributions.join('+'), figure.value, unit)
      },
      { ...sortable('figure', label), note: bothDays(figures.asked) },
      { key: 'value' },
    )
  if (!compared) return [value(need ? t.needIndex.score : indicator.name)]
  const day = ({ asked }: MapFigures) => shortDayWords(asked, t, language)
  const { earlier, later } = inOrder(compared, figures)
  const [from, to] = later === figures ? ['compared', 'value'] : ['value', 'compared']
  return [
    value(`${indicator.name} ${t.time.column(day(figures))}`),
    column(
      csv.otherDay(shortDay(compared.asked.date, language)),
      (row) => amountCell(row.compared?.value, unit),
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
              const [one, other] = [values.figure.value, values.compared?.value]
              if (difference?.value == null || one === null || other == null) return null
              if (ofSpace) return amountCell(difference.value, unit)
              const value = to === 'value' ? one - other : other - one
              return computedCell(`${own(to)}-${own(from)}`, value, unit)
            },
            sortable('difference', t.time.difference(day(later), day(earlier))),
          ),
        ]),
    ...(differences && differences.ofSpace.size > 0
      ? [column(csv.differenceOf, ({ ofSpace }) => (ofSpace ? codedName(ofSpace) : ''))]
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
    column(table.csv.low, ({ figure: { range } }) => amountCell(range?.low, unit)),
    column(table.csv.high, ({ figure: { range } }) => amountCell(range?.high, unit)),
  ]
}

/** Everything the index is made of, so that it can be calculated again. */
function needColumns(
  { parts, method, withErrors }: NeedResult,
  { needIndex: words }: Messages,
): Column[] {
  const scale = words.methods[method].one
  return [
    column(words.rank, ({ need }) => need?.rank ?? null, sortable('rank', words.rank)),
    column(`${words.range} (1)`, ({ need }) => need?.best ?? null, {
      drawn: 'range',
      label: words.range,
      ...(withErrors && { note: words.withErrors.note }),
      numeric: true,
      sort: null,
    }),
    column(`${words.range} (2)`, ({ need }) => need?.worst ?? null),
    ...parts.flatMap(({ indicator: { name, unit }, weight, ofSocialSpace }, part) => [
      column(
        ofSocialSpace ? `${name} (${words.ofSocialSpace})` : name,
        ({ need }) => amountCell(need?.parts[part]?.figure.value, unit),
        {
          drawn: 'part',
          label: name,
          note: ofSocialSpace ? `${scale}, ${words.ofSocialSpace}` : scale,
          part,
          numeric: true,
          sort: null,
        },
      ),
      column(`${words.columns.weight} (${name})`, ({ need }) => need && weight, null, {
        key: `weight-${part}`,
      }),
      column(
        `${scale} (${name})`,
        ({ need }) => amountCell(need?.parts[part]?.standardised, 'INDEX_POINTS'),
        null,
        { key: `standardised-${part}` },
      ),
      column(
        `${words.columns.contribution} (${name})`,
        ({ need }, { own }) => {
          const contribution = need?.parts[part]?.contribution ?? null
          if (contribution === null) return null
          const weights = parts.map((_, other) => own(`weight-${other}`)).join('+')
          const formula = `${own(`weight-${part}`)}/(${weights})*${own(`standardised-${part}`)}`
          return computedCell(formula, contribution, 'INDEX_POINTS')
        },
        null,
        { key: `contribution-${part}` },
      ),
    ]),
  ]
}

/** What the figures are, how they were found, where the areas lie and where the figures come from. */
function originColumns({ catalogue, indicator, figures, need, t }: Tabled): Column[] {
  const { csv, units, columns: labels } = t.table
  const { asked } = figures
  const staffDay = staffDayOf(catalogue, asked)
  const ofSources = (row: Row, words: (source: Source) => string) =>
    sourcesOf(row, catalogue).map(words).join('; ')
  const status = ({ figure: { status }, area }: Row) =>
    need ? t.needIndex.statuses[status] : statusWords({ status, group: indicator.group, area }, t)
  return [
    column(csv.unit, () => units[unitOf({ indicator, need })]),
    column(csv.rounding, () => roundingCell(unitOf({ indicator, need }))),
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

function sourcesOf({ figure, need }: Row, { sources }: Catalogue): Source[] {
  const figures = need ? need.parts.map((part) => part.figure) : [figure]
  return [...new Set(figures.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
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

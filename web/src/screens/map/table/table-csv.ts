import { isFlagged } from '@atlas/geo/is-flagged'
import { stringify } from 'csv-stringify/sync'

import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import type { Shown } from '../load'
import { statusWords } from '$figures/status-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'
import type { NeedArea, NeedResult } from '../need-index/need-result'
import { isEarlier } from '$api/availability'
import { shownFigures, shownNeed } from '../shown-figures'
import type { View } from '../view'

import { differenceOf, tableRows } from './table-rows'

interface Table {
  catalogue: Catalogue
  view: View
  shown: Shown
  t: Messages
  language: Language
}

/** Texts by column; numbers stand apart, since only texts are escaped. */
interface Line {
  texts: Record<string, string>
  numbers: Record<string, number | null>
}

/**
 * The table as a spreadsheet program of the reader's language opens it: with a
 * byte order mark, in German with semicolons and decimal commas, in English
 * with commas and decimal points. Texts that a spreadsheet would take for a
 * formula are escaped; numbers are written as they are, unrounded.
 */
export function tableCsv(table: Table): string {
  const { language, t } = table
  const lines = tableLines(table)
  const columns = [...new Set(lines.flatMap((line) => columnsOf(line)))]
  const headers = new Map(Object.entries<unknown>(t.table.csv))
  const header = (key: string) => {
    const known = headers.get(key)
    return typeof known === 'string' ? known : key
  }
  return stringify(
    lines.map(({ texts, numbers }) => ({
      ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, escaped(text)])),
      ...Object.fromEntries(
        Object.entries(numbers).map(([key, value]) => [key, decimal(value, language)]),
      ),
    })),
    {
      bom: true,
      delimiter: language === 'en' ? ',' : ';',
      header: true,
      record_delimiter: 'windows',
      columns: columns.map((key) => ({ key, header: header(key) })),
    },
  )
}

function tableLines(table: Table): Line[] {
  const { catalogue, view, shown, t, language } = table
  const need = shownNeed(shown, view.index, view.level)
  const figures = shownFigures(shown, need)
  const compared = shown.kind === 'indicator' ? shown.compared : null
  const indicator = need
    ? null
    : (catalogue.indicators.find(({ id }) => id === view.indicator) ?? null)
  const line = (
    { area, ...place }: { level: string; code: string; name: string; area: AreaEntry | null },
    figure: MapFigure,
    other: MapFigure | null,
    needed: NeedArea | null,
  ): Line => ({
    texts: {
      ...place,
      unit: t.table.units[indicator?.unit ?? 'INDEX_POINTS'],
      status: need
        ? t.needIndex.statuses[figure.status]
        : statusWords({ status: figure.status, group: indicator?.group ?? null, area }, t),
      day: figures.asked.date,
      since: figures.asked.since ?? '',
      basis: t.time.bases[figures.asked.basis],
      indicator: indicator?.name ?? t.needIndex.name,
      ...sourceCells(figure, needed, catalogue),
      ...flagCell(figure, indicator?.flagThreshold ?? null, t),
    },
    numbers: {
      value: figure.value,
      ...(compared && dayCells(figure, other, figures, compared, t)),
      ...(need && needed && needCells(need, needed, t)),
    },
  })
  const rows = tableRows(catalogue, figures, view.sort, language, { compared, need })
  const lines = rows.map(({ area, figure, compared: other, need: found }) =>
    line(
      { level: t.areas.levels[area.level].one, code: area.code, name: area.name, area },
      figure,
      other,
      found,
    ),
  )
  if (figures.city) {
    const city = { level: t.table.csv.cityLevel, code: '', name: catalogue.city.name, area: null }
    lines.push(line(city, figures.city, compared?.city ?? null, null))
  }
  return lines
}

function sourceCells(
  figure: MapFigure,
  area: NeedArea | null,
  { sources }: Catalogue,
): Record<'source' | 'licence', string> {
  const figures = area ? area.parts.map((part) => part.figure) : [figure]
  const found = [...new Set(figures.map(({ source }) => source))].flatMap(
    (id) => sources.get(id) ?? [],
  )
  return {
    source: found.map(({ publisher, title }) => `${publisher}: ${title}`).join('; '),
    licence: found.map(({ licence }) => licence).join('; '),
  }
}

function dayCells(
  figure: MapFigure,
  other: MapFigure | null,
  figures: MapFigures,
  compared: MapFigures,
  { table: { csv } }: Messages,
): Record<string, number | null> {
  return {
    [csv.otherDay(compared.asked.date)]: other?.value ?? null,
    difference: differenceOf(figure, other, isEarlier(compared.asked, figures.asked)),
  }
}

function flagCell(
  { value }: MapFigure,
  threshold: number | null,
  { table: { csv } }: Messages,
): Record<string, string> {
  if (threshold === null) return {}
  if (value === null) return { flagged: '' }
  return { flagged: isFlagged(value, threshold) ? csv.yes : csv.no }
}

/** Everything the index is made of, so that it can be calculated again. */
function needCells(
  { parts, method }: NeedResult,
  { rank, best, worst, parts: found }: NeedArea,
  { needIndex: words }: Messages,
): Record<string, number | null> {
  const cells: [string, number | null][] = parts.flatMap(({ indicator, weight }, index) => [
    [indicator.name, found[index]?.figure.value ?? null],
    [`${words.columns.weight} (${indicator.name})`, weight],
    [`${words.methods[method].one} (${indicator.name})`, found[index]?.standardised ?? null],
    [`${words.columns.contribution} (${indicator.name})`, found[index]?.contribution ?? null],
  ])
  return {
    [words.rank]: rank,
    [`${words.range} (1)`]: best,
    [`${words.range} (2)`]: worst,
    ...Object.fromEntries(cells),
  }
}

/** The value after the place it belongs to, then what explains it. */
function columnsOf({ texts, numbers }: Line): string[] {
  const [level, code, name, ...explaining] = Object.keys(texts)
  return [level, code, name, ...Object.keys(numbers), ...explaining].flatMap((key) => key ?? [])
}

function decimal(value: number | null, language: Language): string {
  if (value === null) return ''
  const text = String(value)
  return language === 'en' ? text : text.replace('.', ',')
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** csv-stringify's own escaping would also catch negative numbers. */
function escaped(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

import { stringify } from 'csv-stringify/sync'

import type { Catalogue } from '$lib/data/catalogue'
import type { MapFigure, MapFigures } from '$lib/data/map-figures'
import type { Language } from '$lib/messages/language'
import type { Messages } from '$lib/messages/messages'
import type { View } from '$lib/state/view'

import { tableRows } from './table-rows'

interface Table {
  catalogue: Catalogue
  view: View
  figures: MapFigures
  t: Messages
  language: Language
}

/**
 * The table as a spreadsheet program of the reader's language opens it: with a
 * byte order mark, in German with semicolons and decimal commas, in English
 * with commas and decimal points. Texts that a spreadsheet would take for a
 * formula are escaped; numbers are written as they are, unrounded.
 */
export function tableCsv({ catalogue, view, figures, t, language }: Table): string {
  const words = t.table.csv
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  const unit = indicator ? t.table.units[indicator.unit] : ''

  const figureCells = (figure: MapFigure) => {
    const source = catalogue.sources.get(figure.source)
    return {
      value: figure.value === null ? '' : decimal(figure.value, language),
      unit,
      status: t.areas.status[figure.status],
      day: view.date,
      since: view.since ?? '',
      indicator: indicator?.name ?? view.indicator,
      source: source ? `${source.publisher}: ${source.title}` : figure.source,
      licence: source?.licence ?? '',
    }
  }

  const lines = tableRows(catalogue, figures, view.sort, language).map(({ area, figure }) => ({
    level: t.areas.levels[area.level].one,
    code: area.code,
    name: area.name,
    ...figureCells(figure),
  }))
  if (figures.city) {
    lines.push({
      level: words.cityLevel,
      code: '',
      name: catalogue.city.name,
      ...figureCells(figures.city),
    })
  }
  return stringify(
    lines.map((line) => ({ ...line, ...escapedTexts(line) })),
    {
      bom: true,
      delimiter: language === 'en' ? ',' : ';',
      header: true,
      record_delimiter: 'windows',
      columns: [
        { key: 'level', header: words.level },
        { key: 'code', header: words.code },
        { key: 'name', header: words.name },
        { key: 'value', header: words.value },
        { key: 'unit', header: words.unit },
        { key: 'status', header: words.status },
        { key: 'day', header: words.day },
        { key: 'since', header: words.since },
        { key: 'indicator', header: words.indicator },
        { key: 'source', header: words.source },
        { key: 'licence', header: words.licence },
      ],
    },
  )
}

function decimal(value: number, language: Language): string {
  const text = String(value)
  return language === 'en' ? text : text.replace('.', ',')
}

const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** csv-stringify's own escaping would also catch negative numbers. */
function escapedTexts(line: Record<string, string>): Record<string, string> {
  const texts = Object.entries(line).filter(
    ([key, text]) => key !== 'value' && formulaStart.test(text),
  )
  return Object.fromEntries(texts.map(([key, text]) => [key, `'${text}`]))
}

import { hasDecimalComma } from '$tables/sheet-csv'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { headingOf } from './data-sheet'
import type { DataColumn, DataSetHead } from './load-data-set'

interface InLanguage {
  t: Messages
  language: Language
}

/** yyyy, yyyy-mm or yyyy-mm-dd */
const partialDay = '\\d{4}(-\\d{2}(-\\d{2})?)?'

/** What the CSV of a table has in its columns, as Frictionless' Table Schema says it. */
export const tableSchema = (
  { name, description, columns }: Pick<DataSetHead, 'name' | 'description' | 'columns'>,
  inLanguage: InLanguage,
) => ({
  title: name,
  description,
  fields: columns.map((column) => ({
    name: headingOf(column),
    id: column.id,
    title: column.name,
    description: meaningOf(column),
    ...typeInSchema(column, inLanguage),
  })),
  missingValues: [''],
})

function typeInSchema(
  { type, emptyMeans, values }: DataColumn,
  { t, language }: InLanguage,
): object {
  const required = emptyMeans === null
  switch (type) {
    case 'INTEGER':
      return { type: 'integer', constraints: { required } }
    case 'NUMBER':
      return {
        type: 'number',
        ...(hasDecimalComma(language) && { decimalChar: ',', groupChar: '.' }),
        constraints: { required },
      }
    case 'BOOLEAN': {
      const { yes, no } = t.table.csv
      return { type: 'boolean', trueValues: [yes], falseValues: [no], constraints: { required } }
    }
    case 'DATE':
      return { type: 'date', constraints: { required } }
    case 'PARTIAL_DATE':
      return { type: 'string', constraints: { required, pattern: partialDay } }
    case 'CHOICE':
      return { type: 'string', constraints: { required, enum: values.map(({ name }) => name) } }
    case 'LIST':
    case 'TEXT':
      return { type: 'string', constraints: { required } }
  }
}

/** The same as CSV on the Web (W3C) says it, with how the CSV is written and whom to thank. */
export const csvOnTheWeb = (
  { id, name, description, columns, completeness }: DataSetHead,
  inLanguage: InLanguage,
) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': inLanguage.language }],
  url: `${id}.csv`,
  'dc:title': name,
  'dc:description': description,
  'dc:source': completeness.sources.map(({ publisher, title }) => `${publisher}: ${title}`),
  'dc:rights': [...new Set(completeness.sources.map(({ licence }) => licence))],
  dialect: {
    delimiter: hasDecimalComma(inLanguage.language) ? ';' : ',',
    encoding: 'utf-8',
    header: true,
    lineTerminators: ['\r\n'],
  },
  tableSchema: {
    columns: columns.map((column) => ({
      name: column.id,
      titles: headingOf(column),
      'dc:description': meaningOf(column),
      required: column.emptyMeans === null,
      datatype: datatypeOf(column, inLanguage),
      ...(column.type === 'LIST' && { separator: ', ' }),
    })),
  },
})

function datatypeOf({ type, values }: DataColumn, { t, language }: InLanguage): string | object {
  switch (type) {
    case 'INTEGER':
      return 'integer'
    case 'NUMBER':
      return hasDecimalComma(language)
        ? { base: 'number', format: { decimalChar: ',', groupChar: '.' } }
        : 'number'
    case 'BOOLEAN':
      return { base: 'boolean', format: `${t.table.csv.yes}|${t.table.csv.no}` }
    case 'DATE':
      return 'date'
    case 'PARTIAL_DATE':
      return { base: 'string', format: partialDay }
    case 'CHOICE':
      return { base: 'string', format: values.map(({ name }) => literally(name)).join('|') }
    case 'LIST':
    case 'TEXT':
      return 'string'
  }
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** What a column means and, where it may be empty, what that says. */
const meaningOf = ({ meaning, emptyMeans }: DataColumn): string =>
  emptyMeans === null ? meaning : `${meaning} (∅: ${emptyMeans})`

import { error, type RequestEvent } from '@sveltejs/kit'

import { checkpointOf } from '$api/checkpoint'
import { cityWordsOf } from '$api/city-words'
import { publicOriginOf } from '$api/public-origin'
import { nullWhereUnknown, refuse } from '$api/refuse'
import { cachedFile } from '$tables/cached-file'
import { notesSheet, type Note } from '$tables/figure-columns'
import { sheetCsv } from '$tables/sheet-csv'
import { workbook, xlsxType } from '$tables/workbook'
import { dataPath, languageOf, type Language } from '$words/language'
import { languages, type DataWords } from '$words/languages'
import { loadMessages, type Messages } from '$words/messages'

import { licenceLines } from './attribution'
import { dataGeoJson } from './data-geojson'
import { dataGeoPackage } from './data-geopackage'
import { dataParquet } from './data-parquet'
import { placesOf } from './data-places'
import { dataSheet } from './data-sheet'
import { isDataFormat, type DataFormat } from './formats'
import { loadDataSet, loadRows, type DataSetPart } from './load-data-set'
import { readPart } from './parts'
import { dataSetAnchor } from '../anchors'
import { csvOnTheWeb, tableSchema } from './table-schemas'

interface Making {
  event: Pick<RequestEvent, 'fetch' | 'platform'>
  found: DataSetPart
  t: Messages
  text: DataWords
  language: Language
  origin: string
}

const contentTypes: Record<DataFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: xlsxType,
  geojson: 'application/geo+json',
  gpkg: 'application/geopackage+sqlite3',
  parquet: 'application/vnd.apache.parquet',
  'schema.json': 'application/json; charset=utf-8',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
}

/** A file of a table, or of a part of one, kept by whoever asks until the data changes, and open to the pages of others. */
export async function answerWithDataSet(
  event: Pick<RequestEvent, 'fetch' | 'params' | 'platform' | 'url'>,
  { id, format }: { id: string; format: string },
): Promise<Response> {
  const language = languageOf(event.params.lang)
  const city = await cityWordsOf(event)
  const t = await loadMessages(language, city)
  if (!isDataFormat(format)) error(404, t.page.notFoundTitle)
  const asker = { fetch: event.fetch, language }
  const asked = { id, part: readPart(event.url.searchParams) }
  const found = await loadDataSet(asker, asked).catch(nullWhereUnknown('UNKNOWN_DATA_SET'))
  if (!found) error(404, t.page.notFoundTitle)
  const origin = publicOriginOf(event)
  const { part, parts, dataVersion } = found
  const name = parts > 1 ? `${id}_${String(part)}` : id
  return cachedFile(event, {
    madeOf: [dataVersion, id, String(part), format, language, origin],
    contentType: contentTypes[format],
    fileName: `atlas-60-plus_${name}.${format}`,
    body: async () => {
      const { default: textOf } = await languages[language].data()
      return bodies[format]({ event, found, t, text: textOf(city), language, origin })
    },
  })
}

const rowsOf = ({ event, found, language }: Making) =>
  loadRows({ fetch: event.fetch, language }, found, checkpointOf(event)).catch(refuse)

async function placedRowsOf(making: Making) {
  const rows = await rowsOf(making)
  return { rows, places: await placesOf(rows, making.event.fetch).catch(refuse) }
}

const bodies: Record<DataFormat, (making: Making) => BodyInit | Promise<BodyInit>> = {
  csv: async (making) => sheetCsv(dataSheet(await rowsOf(making), making.t), making.language),
  xlsx: async (making) =>
    workbook(
      [dataSheet(await rowsOf(making), making.t), notesSheet(notesOf(making), making.t)],
      making.language,
      checkpointOf(making.event),
    ),
  geojson: async (making) => {
    const { rows, places } = await placedRowsOf(making)
    return JSON.stringify(dataGeoJson(rows, places, making.language))
  },
  gpkg: async (making) => {
    const { rows, places } = await placedRowsOf(making)
    return dataGeoPackage(rows, places, licenceLines(rows.dataSet).join('; '))
  },
  parquet: async (making) => {
    const { rows, places } = await placedRowsOf(making)
    return dataParquet(rows, places)
  },
  'schema.json': (making) => JSON.stringify(tableSchema(making.found.dataSet, making), null, 2),
  'csv-metadata.json': (making) =>
    JSON.stringify(csvOnTheWeb(making.found.dataSet, making), null, 2),
}

/** What the table is and whom to thank, and what each column means. */
function notesOf({ found: { dataSet }, t, text, language, origin }: Making): Note[] {
  return [
    [dataSet.name, dataSet.description],
    ...licenceLines(dataSet).map((line): Note => [t.table.csv.source, line]),
    [text.page, `${origin}${dataPath(language)}#${dataSetAnchor(dataSet.id)}`],
    ...dataSet.columns.map(({ name, meaning, emptyMeans }): Note => [
      name,
      emptyMeans === null ? meaning : text.withEmpty(meaning, emptyMeans),
    ]),
  ]
}

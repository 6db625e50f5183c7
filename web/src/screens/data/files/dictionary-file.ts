import type { RequestEvent } from '@sveltejs/kit'

import { checkpointOf } from '$api/checkpoint'
import { refuse } from '$api/refuse'
import { cachedFile } from '$tables/cached-file'
import { sheetCsv } from '$tables/sheet-csv'
import { workbook, xlsxType } from '$tables/workbook'
import { languageOf } from '$words/language'

import { cityWordsOf } from '$api/city-words'
import { loadDataDictionary } from '../load'
import { dictionarySheet } from './dictionary-sheet'

/** The whole data dictionary as a table. */
export async function answerWithDictionary(
  event: Pick<RequestEvent, 'fetch' | 'params' | 'platform'>,
  format: 'csv' | 'xlsx',
): Promise<Response> {
  const language = languageOf(event.params.lang)
  const city = await cityWordsOf(event)
  const dictionary = await loadDataDictionary({ fetch: event.fetch, language }, city).catch(refuse)
  return cachedFile(event, {
    madeOf: [dictionary.dataVersion, 'dictionary', format, language],
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
    fileName: `atlas-60-plus_${dictionary.text.dictionary.fileName}.${format}`,
    body: () => {
      const sheet = dictionarySheet(dictionary)
      return format === 'csv'
        ? sheetCsv(sheet, language)
        : workbook([sheet], language, checkpointOf(event))
    },
  })
}

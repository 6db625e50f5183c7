import { sheetOfCsv } from '$tables/sheet-of-csv'
import { workbook, xlsxType } from '$tables/workbook'
import { homePath, languageOf } from '$words/language'
import { loadMessages } from '$words/messages'

import type { RequestHandler } from './$types'

/** The map's table as an Excel file: what its CSV holds. */
export const GET: RequestHandler = async ({ fetch, params, url }) => {
  const language = languageOf(params.lang)
  const { table } = await loadMessages(language)
  const path = `${homePath(language).replace(/\/$/, '')}/tabelle.csv`
  const csv = await fetch(path + url.search)
  if (!csv.ok) return new Response(csv.body, { status: csv.status })

  const numbers = [table.csv.value, table.csv.difference]
  const textColumns = new Set(
    Object.values<unknown>(table.csv).flatMap((header) =>
      typeof header === 'string' && !numbers.includes(header) ? [header] : [],
    ),
  )
  const sheet = sheetOfCsv(await csv.text(), language, table.downloadName, textColumns)
  const disposition = csv.headers.get('content-disposition') ?? 'attachment'
  return new Response(await workbook([sheet]), {
    headers: {
      'content-type': xlsxType,
      'content-disposition': disposition.replace(/\.csv"$/, '.xlsx"'),
    },
  })
}

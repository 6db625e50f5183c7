import { error } from '@sveltejs/kit'

import { ApiFailure } from '$api/ask'
import { loadCatalogue } from '$api/catalogue'
import { loadShown } from '$screens/map/load'
import { languageOf } from '$words/language'
import { loadMessages } from '$words/messages'
import { needIndexId } from '$screens/map/need-index/need-result'
import { readView } from '$screens/map/address'
import { tableCsv } from '$screens/map/table/table-csv'

import type { RequestHandler } from './$types'

/** The table of an address as a file: the same choice, the same order, nothing rounded. */
export const GET: RequestHandler = async ({ fetch, params, url }) => {
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  try {
    const [t, catalogue] = await Promise.all([loadMessages(language), loadCatalogue(asker)])
    const { view } = readView(url.searchParams, catalogue)
    const shown = await loadShown(asker, catalogue, view)
    const name = [
      view.index ? needIndexId : view.indicator,
      view.level.toLowerCase().replace('_', '-'),
      view.date,
    ].join('_')
    return new Response(tableCsv({ catalogue, view, shown, t, language }), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="atlas-60-plus_${name}.csv"`,
      },
    })
  } catch (failure) {
    if (failure instanceof ApiFailure) error(failure.status, failure.reasons.join(' '))
    throw failure
  }
}

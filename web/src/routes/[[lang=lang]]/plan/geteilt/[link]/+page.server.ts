import { refuse } from '$api/refuse'
import { loadShared, outcomeOf } from '$screens/planning/saved/load'
import { languageOf } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const asker = { fetch, language: languageOf(params.lang) }
  const { link } = params
  const shared = await loadShared(asker, link).catch(refuse)
  if (!shared) return { link, opened: null }
  return { link, opened: { shared, outcome: await outcomeOf(asker, shared.file).catch(refuse) } }
}

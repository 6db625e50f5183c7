import { refuse } from '$api/refuse'
import { loadSharedDraft } from '$screens/planning/drafts/load-drafts'
import { loadShared, outcomeOf } from '$screens/planning/saved/load'
import { languageOf } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const asker = { fetch, language: languageOf(params.lang) }
  const { link } = params
  const shared = await loadShared(asker, link).catch(refuse)
  if (shared) {
    const outcome = await outcomeOf(asker, shared.file).catch(refuse)
    return { link, opened: { shared, outcome }, draft: null }
  }
  return { link, opened: null, draft: await loadSharedDraft(asker, link).catch(refuse) }
}

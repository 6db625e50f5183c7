import { error, redirect } from '@sveltejs/kit'
import { ApiFailure } from '$api/ask'
import { refuse } from '$api/refuse'
import { takeSaid } from '$api/said-once'
import { loadMonth } from '$screens/months/load'
import { languageOf, monthPath, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const { site, month } = params
  const found = await loadMonth({ fetch, language }, site, month).catch((failure: unknown) => {
    if (failure instanceof ApiFailure && failure.code === 'NOT_SIGNED_IN') {
      redirect(303, signInPath(language, monthPath(language, site, month)))
    }
    return refuse(failure)
  })
  // Whether there is such a place is not said to whom it is none of.
  if (!found) error(404)
  return { said: takeSaid(cookies), month, ...found }
}

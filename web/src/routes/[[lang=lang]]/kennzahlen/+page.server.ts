import { redirect } from '@sveltejs/kit'
import { ApiFailure } from '$api/ask'
import { refuse } from '$api/refuse'
import { takeSaid } from '$api/said-once'
import { loadCentres } from '$screens/months/load'
import { languageOf, monthsPath, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const centres = await loadCentres({ fetch, language }).catch((failure: unknown) => {
    if (failure instanceof ApiFailure && failure.code === 'NOT_SIGNED_IN') {
      redirect(303, signInPath(language, monthsPath(language)))
    }
    return refuse(failure)
  })
  return { said: takeSaid(cookies), centres }
}

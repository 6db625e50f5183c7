import { redirect } from '@sveltejs/kit'
import { ApiFailure } from '$api/ask'
import { refuse } from '$api/refuse'
import { takeSaid } from '$api/said-once'
import { loadOwnAccount } from '$screens/people/load'
import { accountPath, languageOf, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const account = await loadOwnAccount({ fetch, language }).catch((failure: unknown) => {
    if (failure instanceof ApiFailure && failure.code === 'NOT_SIGNED_IN') {
      redirect(303, signInPath(language, accountPath(language)))
    }
    return refuse(failure)
  })
  return { said: takeSaid(cookies), account }
}

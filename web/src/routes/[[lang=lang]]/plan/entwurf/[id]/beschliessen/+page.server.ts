import { error, redirect } from '@sveltejs/kit'
import { orSignIn } from '$api/or-sign-in'
import { takeSaid } from '$api/said-once'
import { loadDraft } from '$screens/planning/drafts/load-drafts'
import { adoptionPath, draftPath, languageOf, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  if (!/^\d{1,9}$/.test(params.id)) error(404)
  const id = Number(params.id)
  const language = languageOf(params.lang)
  const signIn = orSignIn(signInPath(language, adoptionPath(language, id)))
  const opened = await loadDraft({ fetch, language }, id).catch(signIn)
  if (!opened) error(404)
  if (opened.draft.state === 'ADOPTED') redirect(303, draftPath(language, id))
  return { said: takeSaid(cookies), draft: opened.draft }
}

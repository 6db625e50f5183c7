import { error, redirect } from '@sveltejs/kit'
import { orSignIn } from '$api/or-sign-in'
import { takeSaid } from '$api/said-once'
import { loadDraftToEdit } from '$screens/planning/drafts/load-drafts'
import { draftEditorPath, draftPath, languageOf, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' })
  if (!/^\d{1,9}$/.test(params.id)) error(404)
  const id = Number(params.id)
  const language = languageOf(params.lang)
  const signIn = orSignIn(signInPath(language, draftEditorPath(language, id)))
  const toEdit = await loadDraftToEdit({ fetch, language }, id).catch(signIn)
  if (!toEdit) error(404)
  if (toEdit.draft.state === 'ADOPTED') redirect(303, draftPath(language, id))
  return { said: takeSaid(cookies), toEdit }
}

import { error } from '@sveltejs/kit'
import { orSignIn } from '$api/or-sign-in'
import { publicOriginOf } from '$api/public-origin'
import { refuse } from '$api/refuse'
import { takeSaid } from '$api/said-once'
import { loadDraft, loadLinks } from '$screens/planning/drafts/load-drafts'
import { draftPath, languageOf, sharedPath, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { cookies, fetch, params, parent, platform, setHeaders, url } = event
  setHeaders({ 'cache-control': 'no-store' })
  if (!/^\d{1,9}$/.test(params.id)) error(404)
  const id = Number(params.id)
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const opened = await loadDraft(asker, id).catch(
    orSignIn(signInPath(language, draftPath(language, id))),
  )
  // Whether there is none, or one that is not laid open, is not told.
  if (!opened) error(404)
  const { signedIn } = await parent()
  const isPlanner = signedIn?.roles.includes('PLANNER') ?? false
  const links = isPlanner ? await loadLinks(asker, id).catch(refuse) : null
  const said = takeSaid(cookies)
  const link =
    said?.link === undefined
      ? null
      : publicOriginOf({ platform, url }) + sharedPath(language, said.link)
  return { said, link, opened, links }
}

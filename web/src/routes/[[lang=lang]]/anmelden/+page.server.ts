import { redirect } from '@sveltejs/kit'
import { takeSaid } from '$api/said-once'
import { accountPath, languageOf } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ cookies, params, platform, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const signedIn = platform?.req.signedIn
  const to = url.searchParams.get('to')
  if (signedIn && to === null) redirect(303, accountPath(languageOf(params.lang)))
  return { said: takeSaid(cookies), to, isOffered: signedIn !== undefined }
}

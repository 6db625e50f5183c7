import { redirect } from '@sveltejs/kit'
import { takeSaid } from '$api/said-once'
import { accountPath, languageOf, leavingPath } from '$words/language'
import type { PageServerLoad } from './$types'

const usualWays = { isLocal: true, hasDirectory: false }

export const load: PageServerLoad = ({ cookies, params, platform, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const signedIn = platform?.req.signedIn
  const to = url.searchParams.get('to')
  if (signedIn && to === null) redirect(303, accountPath(languageOf(params.lang)))
  const said = takeSaid(cookies)
  // Signed out here, and on to where they signed in, whose address a form may not lead to.
  if (said?.code === 'SIGNED_OUT_HERE') {
    setHeaders({ refresh: `0; url=${leavingPath(languageOf(params.lang))}` })
  }
  const nobodyMay = { isLocal: false, hasDirectory: false }
  const ways = signedIn === undefined ? nobodyMay : (platform?.req.signInWays ?? usualWays)
  return { said, to, ...ways }
}

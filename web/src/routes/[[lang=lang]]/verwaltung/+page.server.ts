import { redirect } from '@sveltejs/kit'
import { ApiFailure } from '$api/ask'
import { publicOriginOf } from '$api/public-origin'
import { refuse } from '$api/refuse'
import { takeSaid } from '$api/said-once'
import { auditChoiceIn, auditPageIn, loadAdministration } from '$screens/people/load'
import { administrationPath, languageOf, passwordPath, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { cookies, fetch, params, platform, setHeaders, url } = event
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const choice = auditChoiceIn(url.searchParams)
  const before = auditPageIn(url.searchParams)
  const found = await loadAdministration({ fetch, language }, choice, before).catch(
    (failure: unknown) => {
      if (failure instanceof ApiFailure && failure.code === 'NOT_SIGNED_IN') {
        redirect(303, signInPath(language, administrationPath(language)))
      }
      return refuse(failure)
    },
  )
  const said = takeSaid(cookies)
  const link =
    said?.link === undefined
      ? null
      : `${publicOriginOf({ platform, url })}${passwordPath(language)}?link=${said.link}`
  return { said, link, choice, ...found }
}

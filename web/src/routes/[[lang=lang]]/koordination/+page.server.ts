import { takeSaid } from '$api/said-once'
import { loadSpaceNames, loadSpaces } from '$screens/evaluations/load-coordination'
import { loadFundings } from '$screens/evaluations/network/load-network'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { loadBoard } from '$screens/evaluations/load-written'
import { coordinationPath, languageOf } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const signIn = orSignIn(language, coordinationPath(language))
  const [names, { measureBoard }, fundings] = await Promise.all([
    loadSpaceNames(asker),
    loadBoard(asker),
    loadFundings(asker),
  ]).catch(signIn)
  const wanted = url.searchParams.get('raum')
  const { code } = names.find((one) => one.code === wanted) ?? names[0] ?? {}
  const [space = null] = code === undefined ? [] : await loadSpaces(asker, code).catch(signIn)
  return { said: takeSaid(cookies), names, space, fundings, measures: measureBoard.allMeasures }
}

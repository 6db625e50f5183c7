import { error } from '@sveltejs/kit'
import { takeSaid } from '$api/said-once'
import { loadAccountName } from '$screens/evaluations/load-account'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { loadAreas, loadCard } from '$screens/evaluations/load-written'
import { cardPath, languageOf } from '$words/language'
import { languages } from '$words/languages'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders, parent }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const id = /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0
  const asker = { fetch, language }
  const [{ writtenCard: card }, areas, account] = await Promise.all([
    loadCard(asker, id),
    loadAreas(asker),
    loadAccountName(asker),
  ]).catch(orSignIn(language, cardPath(language, id)))
  if (!card) {
    const { default: words } = await languages[language].evaluations()
    error(404, words((await parent()).cityWords.levelNames).cards.notFound)
  }
  const planningAreas = areas.filter(({ level }) => level === 'PLANNING_AREA')
  return { said: takeSaid(cookies), card, planningAreas, account }
}

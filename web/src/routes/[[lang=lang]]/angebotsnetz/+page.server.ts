import { takeSaid } from '$api/said-once'
import { loadShapes } from '$api/shapes'
import { orSignIn } from '$screens/evaluations/load-signed-in'
import { drawProvision } from '$screens/evaluations/network/drawn-network'
import { loadNetwork, loadNetworks } from '$screens/evaluations/network/load-network'
import { languageOf, networkPath } from '$words/language'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ cookies, fetch, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const language = languageOf(params.lang)
  const asker = { fetch, language }
  const wanted = url.searchParams.get('gebiet') ?? undefined
  const signIn = orSignIn(language, networkPath(language, wanted))
  const { viewer, provisionNetworks: networks } = await loadNetworks(asker).catch(signIn)
  const evaluates = viewer.roles.some((role) => role === 'COORDINATOR' || role === 'PLANNER')
  const said = takeSaid(cookies)
  const known = networks.find(({ planningAreaCode }) => planningAreaCode === wanted)
  if (!known) return { said, networks, evaluates, shown: null }
  const answer = await loadNetwork(asker, known.planningAreaCode, evaluates).catch(signIn)
  const [network] = answer.provisionNetworks
  if (!network) return { said, networks, evaluates, shown: null }
  const shapes = await loadShapes(answer.dataVersion, 'overview', fetch).catch(signIn)
  const { offerCategories: categories } = answer.city
  return {
    said,
    networks,
    evaluates,
    shown: { network, categories, drawing: drawProvision(shapes, network) },
  }
}

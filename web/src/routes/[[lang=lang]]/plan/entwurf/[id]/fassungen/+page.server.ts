import { error } from '@sveltejs/kit'
import { orSignIn } from '$api/or-sign-in'
import { loadVersions } from '$screens/planning/drafts/load-drafts'
import { wordsOf } from '$screens/planning/drafts/said'
import { draftVersionsPath, languageOf, signInPath } from '$words/language'
import type { PageServerLoad } from './$types'

const isNumber = (text: string | null): text is string => text !== null && /^\d{1,9}$/.test(text)

export const load: PageServerLoad = async ({ fetch, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' })
  const [a, b] = [url.searchParams.get('a'), url.searchParams.get('b')]
  if (!isNumber(params.id) || !isNumber(a) || !isNumber(b)) error(404)
  const id = Number(params.id)
  const language = languageOf(params.lang)
  const signIn = orSignIn(signInPath(language, draftVersionsPath(language, id) + url.search))
  const asked = { id, a: Number(a), b: Number(b) }
  const found = await loadVersions({ fetch, language }, asked).catch(signIn)
  if (!found?.before || !found.after) error(404)
  const { before, after, said, sources } = found
  return { id, name: wordsOf(said).name, before, after, sources }
}

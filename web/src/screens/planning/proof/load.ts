import type { Asker } from '$api/ask'
import type { Catalogue } from '$api/catalogue'
import { catalogueOnce } from '$api/catalogue-once'
import { languageOf } from '$words/language'
import { languages, type PlanningWords } from '$words/languages'

/** What the page needs before anybody has opened a certificate. */
export interface ProofPage {
  catalogue: Catalogue
  say: PlanningWords
}

export async function loadProofPage(asker: Asker): Promise<ProofPage> {
  const [catalogue, { default: words }] = await Promise.all([
    catalogueOnce(asker, null),
    languages[languageOf(asker.language)].planning(),
  ])
  return { catalogue, say: words(catalogue.cityWords) }
}

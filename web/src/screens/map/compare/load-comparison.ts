import { error } from '@sveltejs/kit'

import type { Asker } from '$api/ask'
import { loadCatalogue } from '$api/catalogue'
import { refuse } from '$api/refuse'
import type { Messages } from '$words/messages'

import { readView } from '../address'
import { loadCompared } from '../load'
import type { Comparison } from './comparison-sheet'

/** What an address compares, as the map of the same address shows it; an answer of 404 where it compares nothing. */
export async function loadComparison(
  asker: Asker,
  address: URLSearchParams,
  { compare }: Messages,
): Promise<Comparison> {
  const catalogue = await loadCatalogue(asker).catch(refuse)
  const { view } = readView(address, catalogue)
  if (view.compare.length === 0) error(404, compare.nothing)
  return { catalogue, view, profiles: await loadCompared(asker, catalogue, view).catch(refuse) }
}

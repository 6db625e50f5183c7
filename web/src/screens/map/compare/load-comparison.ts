import { error } from '@sveltejs/kit'

import type { Asker } from '$api/ask'
import { loadCatalogue } from '$api/catalogue'
import { refuse } from '$api/refuse'
import type { Messages } from '$words/messages'

import { readView } from '../address'
import { loadCompared } from '../load'
import type { Comparison } from './comparison-sheet'

/** What an address compares, as the map of the same address shows it; no area where it names none that exists. */
export async function loadComparison(asker: Asker, address: URLSearchParams): Promise<Comparison> {
  const catalogue = await loadCatalogue(asker).catch(refuse)
  const { view, notices } = readView(address, catalogue)
  const profiles = await loadCompared(asker, catalogue, view).catch(refuse)
  return { catalogue, view, notices, profiles }
}

/** The same for a file, of which there is none where nothing is compared. */
export async function loadComparisonFile(
  asker: Asker,
  address: URLSearchParams,
  { compare }: Messages,
): Promise<Comparison> {
  const comparison = await loadComparison(asker, address)
  if (comparison.view.compare.length === 0) error(404, compare.nothing)
  return comparison
}

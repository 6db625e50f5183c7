import { browser } from '$app/environment'

import type { Asker } from './ask'
import { loadCatalogue, type Catalogue } from './catalogue'

/** In the browser: it stays the same between addresses and screens. */
let kept: Promise<Catalogue> | undefined

export function catalogueOnce(asker: Asker): Promise<Catalogue> {
  if (!browser) return loadCatalogue(asker)
  kept ??= loadCatalogue(asker).catch((failure: unknown) => {
    kept = undefined
    throw failure
  })
  return kept
}

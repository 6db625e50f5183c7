import { cachedAnswer } from './answer-cache'
import { loadCatalogue, type Catalogue } from './catalogue'

/** In the browser it stays the same between addresses and screens. */
export const catalogueOnce = cachedAnswer<null, Catalogue>(1, (asker) => loadCatalogue(asker))

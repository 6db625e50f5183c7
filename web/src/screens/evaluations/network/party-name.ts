import type { NetworkWords } from '$words/languages'

import type { Party } from './load-network'

/** As it is called; of a site that the data do not have any more what is left of its name. */
export const partyName = (
  { reference, name, site }: Party,
  text: Pick<NetworkWords, 'gone'>,
): string => (site === null && reference.startsWith('site/') ? text.gone(name) : name)

import { cityWordsOf } from '$api/city-words'
import { publicOriginOf } from '$api/public-origin'

import type { LayoutServerLoad } from './$types'

/** Depends on no address, so it is asked once for each visit and state of the data. */
export const load: LayoutServerLoad = async ({ fetch, platform, url, untrack }) => ({
  publicOrigin: untrack(() => publicOriginOf({ platform, url })),
  cityWords: await cityWordsOf({ fetch, platform }),
  readerLanguage: platform?.req.readerLanguage,
  dataVersion: platform?.req.dataVersion,
  signedIn: platform?.req.signedIn,
  developerTools: platform?.req.developerTools === true,
})

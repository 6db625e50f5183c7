import { cityNameOf } from '$api/city-name'
import { publicOriginOf } from '$api/public-origin'

import type { LayoutServerLoad } from './$types'

/** Depends on no address, so it is asked once for each visit and state of the data. */
export const load: LayoutServerLoad = async ({ fetch, platform, url, untrack }) => ({
  publicOrigin: untrack(() => publicOriginOf({ platform, url })),
  cityName: await cityNameOf({ fetch, platform }),
  readerLanguage: platform?.req.readerLanguage,
  dataVersion: platform?.req.dataVersion,
  developerTools: platform?.req.developerTools === true,
})

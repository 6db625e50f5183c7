import { openToFraming } from '$api/framing'
import { loadEmbeddedMap } from '$screens/map/embedded-map'

import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  openToFraming(event)
  return { map: await loadEmbeddedMap(event), embedded: true }
}

import { openToFraming } from '$api/framing'
import { loadEmbeddedReach } from '$screens/reach/embedded-map'

import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  openToFraming(event)
  return { map: await loadEmbeddedReach(event), embedded: true }
}

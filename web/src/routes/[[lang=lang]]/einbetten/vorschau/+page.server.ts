import { loadPreview } from '$screens/embed/preview'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({ preview: await loadPreview(event) })

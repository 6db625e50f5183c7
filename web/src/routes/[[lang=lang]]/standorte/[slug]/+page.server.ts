import { loadPlaceScreen } from '$screens/place/load'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  screen: await loadPlaceScreen(event),
  printsOwnFoot: true,
})

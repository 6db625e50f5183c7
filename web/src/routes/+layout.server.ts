import type { LayoutServerLoad } from './$types'

/** Depends on no address, so it is asked once for each visit. */
export const load: LayoutServerLoad = ({ platform }) => ({
  developerTools: platform?.req.developerTools === true,
})

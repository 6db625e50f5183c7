import type { PageServerLoad } from './$types'

/** Whom to write to; null where whoever runs the atlas has not said. */
export const load: PageServerLoad = ({ platform }) => ({
  operator: platform?.req.operator ?? { name: null, email: null },
})

import { operatorOf } from '$api/operator'

import type { PageServerLoad } from './$types'

/** Whom to write to; null where whoever runs the atlas has not said. */
export const load: PageServerLoad = ({ platform }) => ({ operator: operatorOf(platform) })

import { operatorOf } from '$api/operator'

import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ platform }) => ({ operator: operatorOf(platform) })

import { answerWithCatalogue } from '$screens/data/catalogue/catalogue-file'

import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerWithCatalogue(event, 'jsonld')

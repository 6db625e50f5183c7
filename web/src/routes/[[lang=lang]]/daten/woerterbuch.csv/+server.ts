import { answerWithDictionary } from '$screens/data/files/dictionary-file'

import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerWithDictionary(event, 'csv')

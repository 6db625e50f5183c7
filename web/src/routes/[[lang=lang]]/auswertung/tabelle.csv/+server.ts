import { answerWithStatistics } from '$screens/statistics/files/statistics-file'

import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => answerWithStatistics(event, 'csv')

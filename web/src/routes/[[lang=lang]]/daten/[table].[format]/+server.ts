import { answerWithDataSet } from '$screens/data/files/data-file'

import type { RequestHandler } from './$types'

/** A table of the data as a file, or what its columns mean. */
export const GET: RequestHandler = (event) =>
  answerWithDataSet(event, { id: event.params.table, format: event.params.format })

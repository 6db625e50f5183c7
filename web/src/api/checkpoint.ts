import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import { error, type RequestEvent } from '@sveltejs/kit'

/**
 * To be called between the steps of long work for one answer, such as a file: ends it with 503 where nobody waits for it
 * any longer, or it would come too late.
 */
export function checkpointOf({ platform }: Pick<RequestEvent, 'platform'>): Checkpoint {
  return () => {
    const reason = platform?.req.givenUp?.() ?? null
    if (reason !== null) error(503, reason)
  }
}

import type { Message } from '../words/vocabulary.ts'
import type { Source } from '../world/snapshot.ts'
import type { Stop } from '../world/transit.ts'

interface Stops {
  readonly stops: readonly Stop[]
  readonly sources: ReadonlyMap<string, Source>
}

/** Who says where stops are, each once, as of the day it gives: yyyy-mm-dd, yyyy-mm, yyyy, or "". */
export const statesOfStops = ({ stops, sources }: Stops): { sourceId: string; asOf: string }[] =>
  [...new Set(stops.map(({ sourceId }) => sourceId))].map((sourceId) => ({
    sourceId,
    asOf: sources.get(sourceId)?.asOf ?? '',
  }))

/** What is said of how old stops are, wherever they count; nothing where there are none. */
export const stopsNotes = (world: Stops): Message[] =>
  [...new Set(statesOfStops(world).map(({ asOf }) => asOf))]
    .filter((asOf) => asOf !== '')
    .map((asOf) => ({ key: 'stopsOf', asOf }))

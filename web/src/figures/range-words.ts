import type { Messages } from '$words/messages'

/** Within which an estimate lies; of a share that counts what is known at least, at known sites. */
export function rangeWords(
  { low, high }: { low: number; high: number },
  { lowerBound, write }: { lowerBound: boolean; write: (value: number) => string },
  { areas }: Pick<Messages, 'areas'>,
): string {
  return (lowerBound ? areas.rangeOfReach : areas.range)(write(low), write(high))
}

import { z } from 'zod'

import { summary } from './summary.ts'

const timed = z.object({
  name: z.string(),
  ...{ ph: z.literal('X'), pid: z.number(), tid: z.number() },
  /** Microseconds: when it began, how long it took by the clock and of the processor. */
  ...{ ts: z.number(), dur: z.number(), tdur: z.number().optional() },
  args: z.object({ data: z.object({ type: z.string().optional() }).optional() }).optional(),
})
type Timed = z.infer<typeof timed>

/** What Chromium calls what a page's thread does: what a pointer's event leads to, drawing the map, laying out the page. */
const names = {
  work: ['EventDispatch', 'RunMicrotasks'],
  map: ['FireAnimationFrame'],
  layout: ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'],
}

/**
 * From each movement of the pointer to the next, milliseconds of the page's own thread: of the processor, whatever else
 * runs on it, and by the clock. First what the page works, until everything that follows is computed and the map is told.
 */
export function framesOf(trace: string) {
  const { traceEvents } = z.object({ traceEvents: z.unknown().array() }).parse(JSON.parse(trace))
  const all = traceEvents.flatMap((event) => timed.safeParse(event).data ?? [])
  const isMovement = ({ name, args }: Timed) =>
    name === 'EventDispatch' && args?.data?.type === 'pointermove'
  const [first] = all.filter(isMovement)
  if (first === undefined) throw new Error('nothing moved')
  const own = all
    .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    .toSorted((one, other) => one.ts - other.ts)
  const begun = own.filter(isMovement).map(({ ts }) => ts)
  const totals = (of: readonly string[], spent: (event: Timed) => number) => {
    const sums = begun.map(() => 0)
    let [frame, end] = [-1, -Infinity]
    for (const event of own) {
      while ((begun[frame + 1] ?? Infinity) <= event.ts) frame += 1
      // What happens within another of the same is part of it.
      if (frame < 0 || event.ts < end || !of.includes(event.name)) continue
      end = event.ts + event.dur
      sums[frame] = (sums[frame] ?? 0) + spent(event) / 1000
    }
    return summary(sums)
  }
  const measured = (of: readonly string[]) => ({
    ofProcessor: totals(of, ({ tdur = Number.NaN }) => tdur),
    byClock: totals(of, ({ dur }) => dur),
  })
  return {
    frames: begun.length,
    work: measured(names.work),
    map: measured(names.map),
    layout: measured(names.layout),
    whole: measured(Object.values(names).flat()),
  }
}

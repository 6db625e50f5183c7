import { replay } from '../tracing/recorded-spans.ts'
import { during, type Span } from '../tracing/tracing.ts'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import type { HandedRequest, MadeAnswer } from './handed-request.ts'
import { SharedWork } from './shared-work.ts'
import type { Threads } from './threads.ts'
import { type Lane, type QueueLimits, WorkQueue } from './work-queue.ts'

export interface AskedWork {
  request: HandedRequest
  /** Under which it is logged. */
  requestId: string
  lane: Lane
  /** What it is to be answered from. */
  snapshot: SharedSnapshot
  /** Of which it is a part, where that is traced. Of several who ask the same, the first one's. */
  span: Span | undefined
}

/** What answers. */
export type Answering = Pick<Threads, 'answer' | 'stop'>

/**
 * What takes long, done beside the event loop: in threads, behind a bounded queue, once for all who ask the same, and
 * no longer than somebody waits for it.
 */
export class Work {
  readonly #queue: WorkQueue
  readonly #shared = new SharedWork<MadeAnswer>()
  readonly #threads: Answering

  constructor(limits: QueueLimits, threads: Answering) {
    this.#queue = new WorkQueue(limits)
    this.#threads = threads
  }

  /** How much waits for a thread. */
  get waiting(): number {
    return this.#queue.waiting
  }

  /** How much is done now. */
  get running(): number {
    return this.#queue.running
  }

  /**
   * After which it is worth asking again what there is no room for now; null where there is. Known before anything is
   * begun for it: of those who are refused there may be many.
   */
  retryAfterSeconds(asked: AskedWork): number | null {
    const seconds = this.#queue.retryAfterSeconds(asked.lane)
    return seconds !== null && this.#shared.isUnderWay(keyOf(asked)) ? null : seconds
  }

  /**
   * @param left aborted when this one waits no longer
   * @throws QueueFull where there is no room, NobodyWaits, ThreadDied
   */
  answer(asked: AskedWork, left: AbortSignal): Promise<MadeAnswer> {
    const { request, requestId, lane, snapshot, span } = asked
    return this.#shared.join(
      keyOf(asked),
      (lastLeft) =>
        traced(span, lane, (run) =>
          this.#queue.run(
            lane,
            () => run(this.#threads.answer(request, requestId, snapshot, lastLeft)),
            lastLeft,
          ),
        ),
      left,
    )
  }

  /** Ends at once what is under way: whoever waits for it is refused. */
  stop(): Promise<void> {
    return this.#threads.stop()
  }
}

/** The same for whoever asks the same. */
const keyOf = ({ snapshot, request }: AskedWork): string =>
  JSON.stringify([snapshot.version, request])

/** A span for the wait until its turn, and one for the work itself with what the thread has traced of it. */
async function traced(
  span: Span | undefined,
  lane: Lane,
  queue: (run: (made: Promise<MadeAnswer>) => Promise<MadeAnswer>) => Promise<MadeAnswer>,
): Promise<MadeAnswer> {
  if (!span) return queue((made) => made)
  const waiting = span.begin('queue', { 'atlas.lane': lane })
  try {
    return await queue(async (making) => {
      waiting.end()
      const running = span.begin('thread')
      const made = await during(running, making)
      replay(made.spans, running)
      return made
    })
  } catch (error) {
    // Of one whose turn has come, the end is known.
    waiting.end('FAILED')
    throw error
  }
}

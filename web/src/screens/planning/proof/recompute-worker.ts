import { recompute, type Recomputed, type RecomputeTask } from './recompute'

/** What the page hears. */
export type WorkerSays =
  /** Steps of the proof that are done; before the first, ways are measured. */
  { type: 'STEPS'; done: number } | { type: 'RECOMPUTED'; recomputed: Recomputed }

const say = (says: WorkerSays) => {
  postMessage(says)
}

/** Milliseconds between two tellings. */
const beat = 100

addEventListener('message', ({ data }: MessageEvent<RecomputeTask>) => {
  let told = -Infinity
  const recomputed = recompute(data, {
    // Who has left ends the worker.
    checkpoint: () => undefined,
    stepsDone: (done) => {
      const now = performance.now()
      if (now - told < beat) return
      told = now
      say({ type: 'STEPS', done })
    },
  })
  say({ type: 'RECOMPUTED', recomputed })
})

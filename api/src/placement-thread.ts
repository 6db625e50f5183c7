import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { applyScenario } from '@atlas/geo/world/apply-scenario'
import type { Published } from '@atlas/geo/world/published'
import { ImpossibleScenario } from '@atlas/geo/world/scenario'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { PlacementEnd, PlacementTask } from './placement/placement-state.ts'
import { solvePlacement } from './placement/solve-placement.ts'
import { loadSolver } from './placement/solve-programme.ts'
import type { Watched } from './work/thread-pool.ts'
import { worldOf } from './world/shared-snapshot.ts'

/** The program of a thread that places sites, one question at a time, from the state of the city it is about. */
const { detourFactor } = z
  .object({
    detourFactor: z.number(),
  })
  .parse(workerData)

// Only there it is that of this thread alone: whoever looks at the map comes first wherever cores are few.
if (process.platform === 'linux') setPriority(19)

/** Of a state of the data. */
const worlds = new LRUCache<string, Published>({ max: 2 })

function worldFrom({ snapshot, scenario }: PlacementTask): Published {
  const today = worlds.get(snapshot.version) ?? worldOf(snapshot)
  worlds.set(snapshot.version, today)
  return scenario.changes.length === 0 ? today : applyScenario(today, scenario)
}

const solver = loadSolver()

export default async function answer(task: PlacementTask & Watched): Promise<PlacementEnd> {
  const { seconds, abandoned, port } = task
  const isAbandoned = () => Atomics.load(abandoned, 0) !== 0
  try {
    const solve = await solver
    return solvePlacement(worldFrom(task), task, {
      detourFactor,
      seconds,
      solve,
      isAbandoned,
      tell: (said) => {
        port.postMessage(said)
      },
    })
  } catch (error) {
    if (!(error instanceof ImpossibleScenario)) throw error
    const { change, reason } = error
    return { type: 'IMPOSSIBLE_SCENARIO', change, reason }
  } finally {
    port.close()
  }
}

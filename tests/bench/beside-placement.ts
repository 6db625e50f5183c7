import { z } from 'zod'

import { listen } from '../support/events.ts'
import { placementQuestion } from '../support/placement-question.ts'
import { startServer } from '../support/server.ts'
import { type Measure, sent } from './load.ts'
import { operations } from './operations.ts'
import { uncachedRequest } from './requests.ts'
import { inRounds } from './rounds.ts'

/** Two who look at the map, so that what they wait for is its answer and not each other. */
const lookers = { connections: 2, seconds: 4 }

/** The map's operation, new each time, in turns without and with a placement that keeps its thread at work. */
export async function measureBesidePlacement() {
  const server = await startServer({ environment: { LOG_LEVEL: 'warn' } })
  try {
    const map = sent(server.url, [uncachedRequest(operations.map)], '2xx', lookers)
    const measured = await inRounds({ alone: map, beside: besidePlacement(server.url, map) })
    return {
      p99BesideToAlone: measured.ratio('beside', 'alone', 'p99'),
      p50BesideToAlone: measured.ratio('beside', 'alone', 'p50'),
      ...measured.describe(),
    }
  } finally {
    await server.stop()
  }
}

let placements = 0
const told = z.object({ placement: z.object({ status: z.string() }) })

/** Each run beside a question of its own that takes longer. @throws where that was not worked on all the while */
function besidePlacement(url: string, { warmUp, run }: Measure): Measure {
  return {
    warmUp,
    run: async () => {
      placements += 1
      const model = `model: { lscp: { withinMetres: ${300 + placements} } }`
      const { events, leave } = await listen({ url }, placementQuestion(model, 'status'))
      let status = ''
      await new Promise<void>((begun, failed) => {
        const hear = async () => {
          for await (const { data } of events) {
            status = told.parse(data).placement.status
            if (status === 'SEARCHING') begun()
          }
        }
        hear().catch(failed)
      })
      const load = await run()
      if (status !== 'SEARCHING') throw new Error(`The placement is ${status}`)
      leave()
      return load
    },
  }
}

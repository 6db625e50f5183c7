import autocannon from 'autocannon'

/** As many at once as the product's own pool of connections allows to be useful on two cores. */
const concurrency = 8
const seconds = 1

export interface Busy {
  readonly connections: number
  readonly seconds: number
}

const usual: Busy = { connections: concurrency, seconds }
/** Once before all rounds: until the engine has compiled what it will keep running. */
const warmUpSeconds = 5

/** Something that is asked again and again, as fast as it is answered. */
export interface Measure {
  warmUp: () => Promise<unknown>
  run: () => Promise<Load>
}

/** Milliseconds for p50 and p99. */
export interface Load {
  perSecond: number
  p50: number
  p99: number
}

/** Something of this process. */
export const repeated = (action: () => Promise<unknown>): Measure => ({
  warmUp: () => during(warmUpSeconds, action),
  run: async () => {
    const durations = await during(seconds, action)
    return { perSecond: durations.length / seconds, ...partsOf(durations) }
  },
})

function partsOf(durations: number[]): Pick<Load, 'p50' | 'p99'> {
  durations.sort((a, b) => a - b)
  const at = (part: number) => durations[Math.floor(durations.length * part)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** How long each call took, in milliseconds. */
async function during(time: number, action: () => Promise<unknown>): Promise<number[]> {
  const begun = performance.now()
  const durations: number[] = []
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - begun < time * 1000) {
        const start = performance.now()
        await action()
        durations.push(performance.now() - start)
      }
    }),
  )
  return durations
}

/** A request, or several in turn. @throws where an answer is not what was expected */
export function sent(
  url: string,
  requests: autocannon.Request[],
  expected: '2xx' | '3xx' = '2xx',
  busy: Busy = usual,
): Measure {
  const { connections } = busy
  const load = { url, connections, requests }
  return {
    warmUp: () => autocannon({ ...load, duration: warmUpSeconds }),
    run: async () => {
      // Its own histogram knows whole milliseconds alone.
      const durations: number[] = []
      const setupClient = (client: autocannon.Client) =>
        client.on('response', (_status, _bytes, milliseconds) => void durations.push(milliseconds))
      const result = await autocannon({ ...load, setupClient, duration: busy.seconds })
      const answered = result[expected]
      if (result.errors > 0 || answered === 0 || answered < result.requests.total - connections) {
        throw new Error(
          `${url}: ${result.errors} errors, ${result.requests.total} answers, ${answered} as expected`,
        )
      }
      return {
        perSecond: result.requests.average,
        ...partsOf(durations),
      }
    },
  }
}

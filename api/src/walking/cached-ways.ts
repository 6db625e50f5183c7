import { LRUCache } from 'lru-cache'
import type { Pair } from '../streets/network/street-network.ts'
import type { WalkingDistance } from './walking-distance.ts'

/** Every way of a city of 2,000 cells and 200 sites. */
const mostBytes = 100_000_000
/** Of a way besides its name. */
export const ofWay = 100

type Measure = WalkingDistance['walkingMetres']

const nameOf = ({ from, to }: Pair) => `${from.lon} ${from.lat} ${to.lon} ${to.lat}`

/**
 * Measures each way once, however many questions need it: another choice of sites, another distance or another day
 * asks only for what nobody asked for before. Lives as long as the network, which never changes while it is open.
 */
export function cachedWays(measure: Measure, most = mostBytes): Measure {
  // It holds no nulls, so what has no way is without end here.
  const cache = new LRUCache<string, number>({
    maxSize: most,
    sizeCalculation: (_, name) => name.length + ofWay,
  })
  let last: Promise<unknown> = Promise.resolve()

  /** Answers apart from what is kept, which may already have gone again when there are more pairs than it holds. */
  const measureUnknown = async (pairs: readonly Pair[], names: readonly string[]) => {
    const known = names.map((name) => cache.get(name))
    const found = (await measure(pairs.filter((_, index) => known[index] === undefined))).values()
    return known.map((metres, index) => {
      if (metres !== undefined) return metres
      const way = found.next().value ?? Infinity
      cache.set(names[index] ?? '', way)
      return way
    })
  }
  const orNull = (metres: number) => (metres === Infinity ? null : metres)

  return async (pairs) => {
    const names = pairs.map(nameOf)
    const known = names.flatMap((name) => cache.get(name) ?? [])
    if (known.length === names.length) return known.map(orNull)
    // One after the other, so that questions asked together do not measure the same way twice.
    const answer = last.then(() => measureUnknown(pairs, names))
    last = answer.then(nothing, nothing)
    return (await answer).map(orNull)
  }
}

const nothing = () => undefined

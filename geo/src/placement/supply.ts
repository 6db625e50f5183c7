import type { Certificate } from './certificate.ts'
import type { CandidateWays, Capacities, PlacementInstance } from './instance.ts'
import { countedWay } from './ground.ts'
import type { PlacementQuestion } from './question.ts'

/** Questions in which sites may have room for only so many people. */
export type RoomQuestion = Extract<PlacementQuestion, { model: 'MCLP' | 'P_MEDIAN' }>

/**
 * Sites with room for so many people: candidates, then fixed sites. What one of the people saves there stands from
 * `start[site]` to before `start[site + 1]`; people of one demand may go to several sites.
 */
export interface Supply {
  /** Of each demand. */
  readonly people: Float64Array
  /** Of each site. */
  readonly room: Float64Array
  readonly start: Uint32Array
  /** The demand, ascending in each site. */
  readonly row: Uint32Array
  /** More than 0, for each of the people. */
  readonly saving: Float64Array
}

/** Of an instance with room for so many: the number that fixed sites have after all candidates. */
export const fixedSites = (
  { candidates }: Pick<PlacementInstance, 'candidates'>,
  { fixedRoom }: Capacities,
): number[] => Array.from(fixedRoom, (_, site) => candidates + site)

/** What sites save, in so fine parts of what a question counts. */
export function supplyOf(
  instance: PlacementInstance,
  capacities: Capacities,
  question: RoomQuestion,
  fineness: number,
): Supply {
  const { weights, ways } = instance
  const { people, fixedWays, room, fixedRoom } = capacities
  const longest = countedWay(instance, instance.furthestMetres)
  const savedBy = (metres: number) => {
    if (question.model === 'P_MEDIAN') return longest - countedWay(instance, metres)
    return metres <= question.within ? 1 : 0
  }
  const most = ways.demand.length + fixedWays.demand.length
  const pairs = { row: new Uint32Array(most), saving: new Float64Array(most), length: 0 }
  const start = [0]
  const add = ({ start: from, demand, metres }: CandidateWays) => {
    for (let site = 0; site + 1 < from.length; site += 1) {
      const end = from[site + 1] ?? 0
      for (let at = from[site] ?? 0; at < end; at += 1) {
        const row = demand[at] ?? 0
        const saved = savedBy(metres[at] ?? Infinity)
        const weight = weights[row] ?? 0
        if (saved <= 0 || weight === 0) continue
        pairs.row[pairs.length] = row
        pairs.saving[pairs.length] = (weight / (people[row] ?? 1)) * saved * fineness
        pairs.length += 1
      }
      start.push(pairs.length)
    }
  }
  add(ways)
  add(fixedWays)
  return {
    people,
    room: Float64Array.of(...room, ...fixedRoom),
    start: Uint32Array.from(start),
    row: pairs.row.slice(0, pairs.length),
    saving: pairs.saving.slice(0, pairs.length),
  }
}

/** What a question counts where so much is saved against everybody going without; the other way round it is the same. */
export function valueOfSaved(
  instance: PlacementInstance,
  { model }: RoomQuestion,
  saved: number,
): number {
  if (model === 'MCLP') return saved
  const longest = countedWay(instance, instance.furthestMetres)
  return instance.weights.reduce((sum, weight) => sum + weight * longest, 0) - saved
}

/** Who goes where: so many people of a demand to a site. */
export type Going = NonNullable<Certificate['assignment']>

/** What people save who go where they are said to; null where one of them goes to none of the sites, or saves nothing. */
export function savedByGoing(
  supply: Supply,
  sites: Iterable<number>,
  { demand, site, people }: Going,
): number | null {
  const standing = new Set(sites)
  let saved = 0
  for (const [place, one] of demand.entries()) {
    const to = site[place] ?? -1
    const each = standing.has(to) ? savedAt(supply, to, one) : null
    if (each === null) return null
    saved += each * (people[place] ?? 0)
  }
  return saved
}

/** Looked up: a certificate may name every site, whose rows are millions together. */
function savedAt({ start, row, saving }: Supply, site: number, demand: number): number | null {
  const end = start[site + 1] ?? 0
  let [from, to] = [start[site] ?? 0, end]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((row[middle] ?? Infinity) < demand) from = middle + 1
    else to = middle
  }
  return from < end && row[from] === demand ? (saving[from] ?? 0) : null
}

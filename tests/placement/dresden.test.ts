import { beforeAll, describe, expect, it } from 'vitest'

import type { PlacementInstance } from '../../geo/src/placement/instance.ts'
import { placed } from '../../geo/src/placement/place.ts'
import type { PlacementQuestion } from '../../geo/src/placement/question.ts'
import { solvedWhole } from '../../geo/src/placement/testing/solve-programme.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import type { ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { metresBetween, type Points } from '../../geo/src/reach/distance/geodesic.ts'
import { detourFactor, placementInDresden } from './dresden.ts'

const within = 1_000

/** Every way from every cell to every other, looked at without any of the placement's own lists. */
class EveryPair {
  readonly #people: Float64Array
  /** Metres and decimetres, cell by cell for each candidate. */
  readonly #metres: readonly Float64Array[]
  readonly #ways: readonly Float64Array[]
  readonly #fixed: Float64Array

  constructor({ points, cells: { residents } }: ReachCells, sites: Points) {
    const all = [...points.x.keys()]
    this.#people = Float64Array.from(
      all,
      (cell) =>
        Math.round((residents.AGE_60_TO_79[cell] ?? 0) * 10) +
        Math.round((residents.AGE_80_PLUS[cell] ?? 0) * 10),
    )
    const metresTo = (places: Points, place: number) =>
      Float64Array.from(all, (cell) => detourFactor * metresBetween(points, cell, places, place))
    this.#metres = all.map((candidate) => metresTo(points, candidate))
    this.#ways = this.#metres.map((metres) => metres.map((one) => Math.round(one * 10)))
    const toSites = [...sites.x.keys()].map((site) => metresTo(sites, site))
    this.#fixed = Float64Array.from(all, (cell) =>
      Math.min(...toSites.map((metres) => metres[cell] ?? Infinity)),
    )
  }

  /** The most people who reach one of the sites, or of two new ones at most so many. */
  mostCovered(sites: 1 | 2): number {
    const covered = this.#fixed.map((metres, cell) =>
      metres <= within ? (this.#people[cell] ?? 0) : 0,
    )
    const reaching = this.#metres.map((metres) =>
      metres.map((one, cell) => (one <= within ? (this.#people[cell] ?? 0) : 0)),
    )
    return this.#most(covered, reaching, sites)
  }

  /** The least of all ways together. */
  leastWalked(sites: 1 | 2): number {
    const walked = this.#fixed.map(
      (metres, cell) => -Math.round(metres * 10) * (this.#people[cell] ?? 0),
    )
    const others = this.#ways.map((ways) =>
      ways.map((way, cell) => -way * (this.#people[cell] ?? 0)),
    )
    return -this.#most(walked, others, sites)
  }

  /** The shortest way that nobody's is longer than. */
  leastFarthest(sites: 1 | 2): number {
    const farthestFirst = [...this.#fixed.keys()]
      .filter((cell) => (this.#people[cell] ?? 0) > 0)
      .sort((a, b) => (this.#fixed[b] ?? 0) - (this.#fixed[a] ?? 0))
    // No longer than the best so far matters.
    const longestOf = (ways: Float64Array, others: Float64Array, best: number) => {
      let longest = 0
      for (const cell of farthestFirst) {
        const fixed = Math.round((this.#fixed[cell] ?? 0) * 10)
        longest = Math.max(longest, Math.min(fixed, ways[cell] ?? 0, others[cell] ?? 0))
        if (longest >= best) return best
      }
      return longest
    }
    let best = Infinity
    for (const [one, ways] of this.#ways.entries()) {
      for (const others of sites === 1 ? [ways] : this.#ways.slice(one)) {
        best = longestOf(ways, others, best)
      }
    }
    return best
  }

  /** The largest sum over all cells of the best of what stands and of one or two others. */
  #most(standing: Float64Array, others: readonly Float64Array[], sites: 1 | 2): number {
    const better = others.map((values) => {
      const cells = Uint32Array.from(
        [...values.keys()].filter((cell) => (values[cell] ?? 0) > (standing[cell] ?? 0)),
      )
      return { cells, values: Float64Array.from(cells, (cell) => values[cell] ?? 0) }
    })
    const sumWith = (standingThere: Float64Array, one: number, base: number) => {
      const { cells, values } = better[one] ?? { cells: [], values: [] }
      let sum = base
      for (let place = 0; place < cells.length; place += 1) {
        const more = (values[place] ?? 0) - (standingThere[cells[place] ?? 0] ?? 0)
        if (more > 0) sum += more
      }
      return sum
    }
    const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
    if (sites === 1) {
      return Math.max(...others.map((_, one) => sumWith(standing, one, sumOf(standing))))
    }
    return Math.max(
      ...others.map((values, first) => {
        const both = standing.map((value, cell) => Math.max(value, values[cell] ?? 0))
        const base = sumOf(both)
        let most = base
        for (let second = first + 1; second < others.length; second += 1) {
          most = Math.max(most, sumWith(both, second, base))
        }
        return most
      }),
    )
  }
}

describe('placement on the built-in cells, with the known meeting places fixed', () => {
  let instance: PlacementInstance
  let everyPair: EveryPair

  beforeAll(async () => {
    const placement = await placementInDresden()
    instance = placement.instance
    everyPair = new EveryPair(placement.cells, placement.sites)
  })

  function provenBySums(question: PlacementQuestion): number {
    const { result, programmes } = solvedWhole(placed(instance, question, { alternatives: 0 }))
    if (result.status !== 'OPTIMAL') throw new Error(result.status)
    expect(programmes).toBe(0)
    expect(verify(result.certificate, instance).isOptimal).toBe(true)
    return result.value
  }

  const sitesEach = Array.from({ length: 10 }, (_, more) => more + 1)

  it('is proven by sums for one to ten new sites, each better than with one less', () => {
    const covered = sitesEach.map((sites) => provenBySums({ model: 'MCLP', within, sites }))
    const walked = sitesEach.map((sites) => provenBySums({ model: 'P_MEDIAN', sites }))
    const farthest = sitesEach.map((sites) => provenBySums({ model: 'P_CENTER', sites }))
    expect(covered).toEqual(covered.toSorted((a, b) => a - b))
    expect(walked).toEqual(walked.toSorted((a, b) => b - a))
    expect(farthest).toEqual(farthest.toSorted((a, b) => b - a))
    expect([covered[0], covered[1]]).toEqual([everyPair.mostCovered(1), everyPair.mostCovered(2)])
    expect([walked[0], walked[1]]).toEqual([everyPair.leastWalked(1), everyPair.leastWalked(2)])
    expect([farthest[0], farthest[1]]).toEqual([
      everyPair.leastFarthest(1),
      everyPair.leastFarthest(2),
    ])
  })

  it('is proven by sums for all within two kilometres', () => {
    const sites = provenBySums({ model: 'LSCP', within: 2_000 })
    expect(provenBySums({ model: 'LSCP', within: 2_000, share: 0.9 })).toBeLessThan(sites)
  })

  it('keeps what is forced, leaves out what is excluded and keeps a distance', () => {
    const free = solvedWhole(placed(instance, { model: 'MCLP', within, sites: 3 })).result
    if (free.status !== 'OPTIMAL') throw new Error(free.status)
    const [first = 0, ...others] = free.sites
    const rules = { forced: [], excluded: [first], minimumMetres: null }
    const without = solvedWhole(
      placed({ ...instance, rules }, { model: 'MCLP', within, sites: 3 }),
    ).result
    if (without.status !== 'OPTIMAL') throw new Error(without.status)
    expect(without.sites).not.toContain(first)
    expect(without.value).toBeLessThanOrEqual(free.value)
    const forced = { forced: others, excluded: [], minimumMetres: null }
    const again = solvedWhole(
      placed({ ...instance, rules: forced }, { model: 'MCLP', within, sites: 3 }),
    ).result
    expect(again).toMatchObject({ status: 'OPTIMAL', value: free.value })
  })
})

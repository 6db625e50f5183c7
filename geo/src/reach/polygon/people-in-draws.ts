import type { Range } from '../../figures/range.ts'
import { byAge, type CellAge } from '../../terms/classifications.ts'
import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import type { Message } from '../../words/vocabulary.ts'
import type { ByAge, ReachAges } from '../cells/reach-cells.ts'
import { type Nearest, straightLine } from '../distance/nearest-sites.ts'
import { detourEnds, drawsOfSites } from '../drawn-reach.ts'
import type { ReachedWorld } from '../reached-world.ts'
import { cellsAtTheLine, type DrawnPolygon, nearTheLine } from './drawn-polygon.ts'

interface Asked {
  readonly polygon: DrawnPolygon
  readonly bands: readonly CellAge[]
  /** Metres on foot. */
  readonly limits: ByAge<number>
  /** Of whose error cells are missed. */
  readonly errorOf: ReachAges
}

/** People of a polygon as one draw has them. */
export interface CountedInside {
  readonly residents: number
  readonly covered: number
  /** Those who have a way, and all their ways together. */
  readonly walked: { readonly metres: number; readonly residents: number }
  /** Those whose nearest site is which. */
  readonly ofSite: (site: number) => { readonly residents: number; readonly covered: number }
}

/** Which cells count, and how many times as many people live in them. */
interface Extent {
  readonly cells: readonly number[]
  readonly times: number
}

/**
 * How sure it is who lives in a polygon and what they reach. Whoever lives in a cell near its line may live beyond it, so
 * all such cells are left out once, and once counted from both sides; the people of cells are missed as they are
 * everywhere; sites stand somewhere in the circle to which their place is known, and ways are shorter or longer.
 */
export class PeopleInDraws {
  readonly #reached: ReachedWorld
  readonly #asked: Asked
  readonly #inside: Uint32Array
  readonly #largest: number | null
  #extents: readonly Extent[] | null = null
  #drawn: readonly CountedInside[] | null = null

  /** @param inside cells whose middle lies in the polygon */
  constructor(reached: ReachedWorld, asked: Asked, inside: Uint32Array) {
    const { day } = reached.cells.cells
    this.#reached = reached
    this.#asked = asked
    this.#inside = inside
    this.#largest =
      reached.world.estimateErrors.find(
        (one) => one.level === 'CELL' && one.ageBand === asked.errorOf && one.day === day,
      )?.largest ?? null
  }

  /** Of people alone; what sites and ways are does not matter. */
  rangeOfPeople(stated: number): Range | null {
    const { cells } = this.#reached
    const counts = this.#all().map(
      (extent) =>
        extent.times *
        extent.cells.reduce((sum, cell) => sum + cells.residentsOf(cell, this.#asked.bands), 0),
    )
    return rangeOf(stated, counts, {
      key: 'rangeOfPeopleInside',
      metres: nearTheLine(this.#reached.cells),
      largest: this.#largest,
    })
  }

  /** @returns null where ways are not estimated, and where all draws come out alike */
  rangeOfReach(
    stated: number,
    counted: (draw: CountedInside) => number | null,
    checkpoint?: Checkpoint,
  ): Range | null {
    // Of a small polygon no cell may be left away from its line: then nobody is there to have a share or a way.
    const draws = this.#draws(checkpoint).flatMap((draw) => counted(draw) ?? [])
    return rangeOf(stated, draws, {
      key: 'rangeOfReachInside',
      draws: drawsOfSites,
      ...detourEnds,
      metres: nearTheLine(this.#reached.cells),
      largest: this.#largest,
    })
  }

  #all(): readonly Extent[] {
    if (this.#extents) return this.#extents
    const atTheLine = new Set(cellsAtTheLine(this.#reached.cells, this.#asked.polygon))
    const inside = [...this.#inside]
    const within = inside.filter((cell) => !atTheLine.has(cell))
    const missed = this.#largest ?? 0
    this.#extents = [
      { cells: within, times: 1 / (1 + missed) },
      { cells: inside, times: 1 },
      { cells: [...new Set([...inside, ...atTheLine])], times: 1 / (1 - missed) },
    ]
    return this.#extents
  }

  #draws(checkpoint: Checkpoint = neverGivenUp): readonly CountedInside[] {
    const { drawn } = this.#reached
    if (drawn === null) return []
    this.#drawn ??= drawn()
      .nearest(checkpoint)
      .flatMap((straight) => {
        checkpoint()
        return Object.values(detourEnds).flatMap((factor) =>
          this.#all().map((extent) => this.#counted(extent, straight, factor)),
        )
      })
    return this.#drawn
  }

  #counted({ cells, times }: Extent, straight: Nearest, factor: number): CountedInside {
    const { limits, bands } = this.#asked
    const people = this.#reached.cells.cells.residents
    const within = byAge((age) => straightLine(limits[age], factor))
    const sites = new Map<number, { residents: number; covered: number }>()
    let [residents, covered, metres, walkers] = [0, 0, 0, 0]
    for (const cell of cells) {
      const way = straight.metres[cell] ?? Infinity
      const site = straight.site[cell] ?? -1
      const ofSite = sites.get(site) ?? { residents: 0, covered: 0 }
      sites.set(site, ofSite)
      for (const band of bands) {
        const count = times * (people[band][cell] ?? 0)
        residents += count
        ofSite.residents += count
        if (way < Infinity) {
          metres += way * factor * count
          walkers += count
        }
        if (way > within[band]) continue
        covered += count
        ofSite.covered += count
      }
    }
    return {
      residents,
      covered,
      walked: { metres, residents: walkers },
      ofSite: (site) => sites.get(site) ?? { residents: 0, covered: 0 },
    }
  }
}

/** What all draws leave as it is would read as certainty. */
function rangeOf(stated: number, inDraws: readonly number[], method: Message): Range | null {
  if (inDraws.length === 0) return null
  const [low, high] = [Math.min(stated, ...inDraws), Math.max(stated, ...inDraws)]
  return low < high ? { low, high, method, inDraws } : null
}

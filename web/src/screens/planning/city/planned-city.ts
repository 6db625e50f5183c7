import type { UnevenWays } from '@atlas/geo/reach/access/uneven-ways'
import type { ReachCells as Cells, ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import type { Place } from '@atlas/geo/reach/distance/geodesic'
import { limitByDistance } from '@atlas/geo/reach/reach-question'
import { marginalValues, type MarginalValues } from '@atlas/geo/planning/marginal-values'
import type { MovingSite } from '@atlas/geo/planning/moving-site'
import { NewlyReached, WaysSaved } from '@atlas/geo/planning/opportunity'
import { PlannedReach } from '@atlas/geo/planning/planned-reach'
import {
  type ChangeOfArea,
  changesByArea,
  SettledReach,
  type SettledFigures,
} from '@atlas/geo/planning/settled-reach'
import { UnevenWaysOfAreas } from '@atlas/geo/planning/uneven-ways-of-areas'
import { type EstimatedWays, WaysOnFoot } from '@atlas/geo/planning/ways-on-foot'

import type { Aim } from '../view'
import type { AreasUnderPlan } from './areas-under-plan'

export interface StandingAt extends Place {
  slug: string
}

/** A site in the hand, and where that holds it. */
export interface Held extends Place {
  slug: string
}

interface Asked {
  metres: number
  areas: AreasUnderPlan
}

/** Of the city: numbers as the hand moves, and how unevenly people walk. */
export type CityFigures = ReturnType<PlannedReach<null>['figures']> & UnevenWays

/** The map shows what a site would gain, and no ways. */
const noClasses: readonly number[] = []

/**
 * The city under a plan: which sites of a kind stand, and one of them in the hand. It follows whatever it is shown, and
 * every change costs what it changes.
 */
export class PlannedCity {
  readonly #cells: Cells
  readonly #reach: PlannedReach<string | null>
  readonly #today: SettledReach<string | null>
  /** Of the city alone: that of all areas is a pass over the cells of each. */
  readonly #uneven: UnevenWaysOfAreas
  readonly #asked: Asked
  readonly #walking: EstimatedWays
  readonly #sitesToday: readonly StandingAt[]
  #standing: ReadonlyMap<string, StandingAt>
  #moving: MovingSite | null = null
  #gains: { aim: Aim; leftOut: Uint8Array | null; of: NewlyReached | WaysSaved } | null = null

  /** @param today the sites that stand without any plan */
  constructor(cells: Cells, walking: EstimatedWays, today: readonly StandingAt[], asked: Asked) {
    this.#cells = cells
    this.#asked = asked
    this.#walking = walking
    this.#sitesToday = today
    this.#standing = new Map(today.map((site) => [site.slug, site]))
    this.#reach = this.#reachToday()
    this.#today = this.#settled(asked.areas)
    const city = asked.areas.get(null)
    this.#uneven = new UnevenWaysOfAreas(cells, this.#reach.people, city ? [city] : [])
  }

  get #limits() {
    return limitByDistance(this.#asked.metres).metres
  }

  #reachToday(): PlannedReach<string | null> {
    const { areas } = this.#asked
    const sites = this.#sitesToday.map(({ slug, lon, lat }) => ({ slug, lon, lat, ways: null }))
    const question = { limits: this.#limits, ends: noClasses, areas }
    return new PlannedReach(this.#cells, this.#walking, sites, question)
  }

  /** Lets these sites stand, and the hand hold one of them, or a new one. */
  show(sites: readonly StandingAt[], held: Held | null): void {
    if (held === null || held.slug !== this.#moving?.slug) this.#putBack()
    if (this.#moving === null) this.#stand(sites)
    if (held === null) return
    this.#moving ??= this.#standing.has(held.slug)
      ? this.#reach.lift(held.slug)
      : this.#reach.bring(held.slug)
    this.#moving.at(held)
  }

  #putBack(): void {
    this.#moving?.putBack()
    this.#moving = null
  }

  #stand(sites: readonly StandingAt[]): void {
    const wanted = new Map(sites.map((site) => [site.slug, site]))
    for (const slug of this.#standing.keys()) if (!wanted.has(slug)) this.#reach.close(slug)
    for (const [slug, site] of wanted) {
      const before = this.#standing.get(slug)
      if (!before) this.#reach.open({ ...site, ways: null })
      else if (before.lon !== site.lon || before.lat !== site.lat) this.#reach.move(slug, site)
    }
    this.#standing = wanted
  }

  cityFigures(ages: ReachAges): CityFigures {
    const [uneven] = this.#uneven.of(this.#reach.reached.decimetres, ages)
    const unknown = { worstServedTenth: null, gini: null }
    return { ...this.#reach.figures(null, ages), ...(uneven ?? unknown) }
  }

  todayFigures(ages: ReachAges): SettledFigures {
    return this.#today.figures(null, ages)
  }

  /**
   * What a new site would gain at every cell: people, or kilometres of all of them together.
   * @returns NaN where none is proposed
   */
  gains(aim: Aim, ages: ReachAges, leftOut: Uint8Array | null): Float64Array {
    if (this.#gains?.aim !== aim || this.#gains.leftOut !== leftOut) {
      this.#gains = { aim, leftOut, of: this.#opportunity(aim, this.#reach, leftOut) }
    }
    this.#gains.of.follow(this.#reach.reached)
    return gained(aim, this.#gains.of.all(ages))
  }

  /** What each site that stands adds to the others, by slug; nobody moves one meanwhile. */
  marginalValues(ages: ReachAges): MarginalValues & { slugs: readonly string[] } {
    const { nearest, people } = this.#reach
    const { sites, nearest: ways } = nearest.nearest()
    const known = { ...ways, nextMetres: nearest.nextMetres }
    const values = marginalValues(known, people, sites.length, { ages, limits: this.#limits })
    return { ...values, slugs: sites.map(({ slug }) => slug) }
  }

  /** The same without any plan. */
  gainsToday(aim: Aim, ages: ReachAges, leftOut: Uint8Array | null): Float64Array {
    const today = this.#reachToday()
    const gains = this.#opportunity(aim, today, leftOut)
    gains.follow(today.reached)
    return gained(aim, gains.all(ages))
  }

  #opportunity(
    aim: Aim,
    { people, ways }: PlannedReach<string | null>,
    leftOut: Uint8Array | null,
  ): NewlyReached | WaysSaved {
    const within = { cells: this.#cells, people, ways, leftOut }
    return aim === 'reached' ? new NewlyReached(within, this.#limits) : new WaysSaved(within)
  }

  /** Who wins and who loses against today, by area; nobody moves a site meanwhile. */
  changes(ages: ReachAges, areas: AreasUnderPlan): readonly ChangeOfArea<string | null>[] {
    return changesByArea(this.#today, this.#settled(areas), ages)
  }

  #settled(areas: AreasUnderPlan): SettledReach<string | null> {
    const { nearest } = this.#reach.nearest.nearest()
    return new SettledReach(this.#cells, nearest, areas, this.#limits)
  }
}

const gained = (aim: Aim, sums: Float64Array): Float64Array =>
  aim === 'reached' ? sums : sums.map((metres) => metres / 1000)

/**
 * How ways are estimated: by the detour alone, or where today's are measured, so much longer as the measured way from
 * each cell to its nearest site is.
 */
export function estimatedWays(
  cells: Cells,
  today: readonly StandingAt[],
  { detourFactor, measured }: { detourFactor: number | null; measured: ArrayLike<number> | null },
): EstimatedWays {
  const factor = detourFactor ?? usualDetour
  const plain = { detourFactor: factor, stretch: null }
  if (measured === null || today.length === 0) return plain
  const ways = new WaysOnFoot(cells.points, plain)
  const sites = today.map(({ slug, lon, lat }) => ({ slug, lon, lat, ways: null }))
  const nearest = new PlannedReach(cells, plain, sites, {
    limits: limitByDistance(0).metres,
    ends: noClasses,
    areas: new Map(),
  }).nearest
  const stretch = ways.localStretch((cell) => {
    const site = nearest.siteOf(cell)
    return site && { ...site, ways: measured }
  })
  return { detourFactor: factor, stretch }
}

/** Where streets measure ways: a stretch of every cell stands in its place. */
const usualDetour = 1.3

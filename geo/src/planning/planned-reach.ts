import type { Place } from '../reach/distance/geodesic.ts'
import type { UnevenWays } from '../reach/access/uneven-ways.ts'
import type { ReachAges, ReachCells } from '../reach/cells/reach-cells.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import { MovingSite } from './moving-site.ts'
import { countPeople, type CountedPeople } from '../reach/cells/people-of-cells.ts'
import { type PlannedArea, reachOfAges } from './planned-areas.ts'
import { type MovingFigures, movingFigures, PeopleOfAreas } from './moving-figures.ts'
import { type PlannedLimits, ReachedPeople, type SinceThen } from './reached-people.ts'
import { TwoNearest } from './two-nearest.ts'
import { UnevenWaysOfAreas } from './uneven-ways-of-areas.ts'
import {
  type EstimatedWays,
  type PlannedSite,
  type StandingSite,
  WaysOnFoot,
} from './ways-on-foot.ts'

/** What is asked while sites change. */
export interface PlannedQuestion<Key> extends PlannedLimits {
  /** Of which figures are told; by whatever names them. */
  readonly areas: ReadonlyMap<Key, PlannedArea>
}

/** What follows from a question. */
interface Asked<Key> {
  readonly question: PlannedQuestion<Key>
  readonly reached: ReachedPeople
  readonly sinceToday: SinceThen
  readonly areas: PeopleOfAreas<Key>
  readonly uneven: UnevenWaysOfAreas
}

/**
 * Who reaches which site while a hand opens, closes and moves them: every change costs what it changes. Its numbers
 * follow from the sites that stand alone, so whatever is undone leaves nothing behind.
 */
export class PlannedReach<Key> {
  readonly ways: WaysOnFoot
  readonly #nearest: TwoNearest
  /** How far everybody walks before the first change. */
  readonly #today: Float64Array
  #cells: ReachCells
  #people: CountedPeople
  #asked: Asked<Key>
  #moving: MovingSite | null = null

  /**
   * @param sites that stand today
   * @throws RangeError when two sites have one slug, a site stands nowhere on the globe, or its ways are of other cells
   */
  constructor(
    cells: ReachCells,
    walking: EstimatedWays,
    sites: readonly PlannedSite[],
    question: PlannedQuestion<Key>,
    checkpoint: Checkpoint = neverGivenUp,
  ) {
    this.ways = new WaysOnFoot(cells.points, walking)
    this.#nearest = new TwoNearest(this.ways)
    for (const site of sites) this.#nearest.open(site, checkpoint)
    this.#today = this.#nearest.metres.slice()
    this.#cells = cells
    this.#people = countPeople(cells)
    this.#asked = this.#answer(question)
  }

  get cells(): ReachCells {
    return this.#cells
  }

  get people(): CountedPeople {
    return this.#people
  }

  /** By slug; without one that a hand moves. */
  get sites(): readonly StandingSite[] {
    return this.#nearest.sites
  }

  /** How far everybody walks now, also while a hand moves a site. */
  get reached(): ReachedPeople {
    return this.#asked.reached
  }

  /** Who is won and lost since the first change. */
  get sinceToday(): SinceThen {
    return this.#asked.sinceToday
  }

  /** Of every cell the nearest and the second nearest of the sites that stand. */
  get nearest(): Pick<TwoNearest, 'siteOf' | 'nextSiteOf' | 'metres' | 'nextMetres' | 'nearest'> {
    return this.#nearest
  }

  /**
   * Other limits, classes or areas, or other people at the same places, of the same sites: no way is measured anew. Who
   * is won and lost since today is then told of these people.
   * @throws RangeError when these are other places, or a hand moves a site
   */
  ask(question: PlannedQuestion<Key>, cells: ReachCells = this.#cells): void {
    this.#letNobodyMove()
    if (!isSamePlaces(cells, this.#cells)) throw new RangeError('People live at other places')
    this.#cells = cells
    this.#people = countPeople(cells)
    this.#asked = this.#answer(question)
  }

  /** @throws RangeError when a site of that slug stands, or it cannot stand there */
  open(site: PlannedSite): void {
    this.#letNobodyMove()
    this.#nearest.open(site)
    this.#follow()
  }

  /** @throws RangeError when no such site stands */
  close(slug: string): void {
    this.#letNobodyMove()
    this.#nearest.close(slug)
    this.#follow()
  }

  /**
   * @param ways from every cell to its new place, where they are measured
   * @throws RangeError when no such site stands, or it cannot stand there
   */
  move(slug: string, { lon, lat }: Place, ways: PlannedSite['ways'] = null): void {
    this.lift(slug).drop({ lon, lat }, ways)
  }

  /** Takes a site into the hand. @throws RangeError when no such site stands */
  lift(slug: string): MovingSite {
    return this.#take(slug, this.#nearest.siteNamed(slug))
  }

  /** Takes a new site into the hand, which stands nowhere yet. @throws RangeError when one of that slug stands */
  bring(slug: string): MovingSite {
    if (this.sites.some((site) => site.slug === slug)) {
      throw new RangeError(`${slug} stands already`)
    }
    return this.#take(slug, null)
  }

  /**
   * The numbers of an area as they follow the hand.
   * @param since to what who is won and lost is compared; today unless given
   * @param known what of it may be told where that is no longer as in the question
   * @throws RangeError when the question has no such area
   */
  figures(
    area: Key,
    ages: ReachAges,
    since: SinceThen = this.#asked.sinceToday,
    known: PlannedArea = this.#areaNamed(area),
  ): MovingFigures {
    return movingFigures(this.#asked.areas.of(area), {
      reached: this.#asked.reached,
      since,
      known: reachOfAges(known, ages),
      ages,
    })
  }

  /** How unevenly the people of every area walk: one pass over all cells, in the order of the areas asked for. */
  uneven(ages: ReachAges): ReadonlyMap<Key, UnevenWays> {
    const { question, reached, uneven } = this.#asked
    const found = uneven.of(reached.decimetres, ages)
    return new Map(
      [...question.areas.keys()].map((key, place) => [
        key,
        found[place] ?? { worstServedTenth: null, gini: null },
      ]),
    )
  }

  #areaNamed(area: Key): PlannedArea {
    const known = this.#asked.question.areas.get(area)
    if (!known) throw new RangeError(`Nobody asked about ${String(area)}`)
    return known
  }

  #answer(question: PlannedQuestion<Key>): Asked<Key> {
    const [cells, people] = [this.#cells, this.#people]
    const reached = new ReachedPeople(cells, people, question)
    this.#nearest.metres.forEach((metres, cell) => {
      reached.walk(cell, metres)
    })
    return {
      question,
      reached,
      sinceToday: reached.sinceWays(this.#today),
      areas: new PeopleOfAreas(cells, people, question.areas),
      uneven: new UnevenWaysOfAreas(cells, people, [...question.areas.values()]),
    }
  }

  #follow(): void {
    const { metres } = this.#nearest
    for (let cell = 0; cell < metres.length; cell += 1) {
      this.#asked.reached.walk(cell, metres[cell] ?? Infinity)
    }
  }

  #take(slug: string, stood: PlannedSite | null): MovingSite {
    this.#letNobodyMove()
    const moving = new MovingSite(slug, stood, {
      nearest: this.#nearest,
      ways: this.ways,
      reached: this.#asked.reached,
      leave: () => {
        this.#moving = null
        this.#follow()
      },
    })
    this.#moving = moving
    return moving
  }

  #letNobodyMove(): void {
    if (this.#moving !== null) throw new RangeError('A hand moves a site')
  }
}

/** A scenario may assume other people, but lets them live where they are known to live. */
function isSamePlaces({ points: one }: ReachCells, { points: other }: ReachCells): boolean {
  if (one === other) return true
  const isSame = (a: Float64Array, b: Float64Array) =>
    a.length === b.length && a.every((value, place) => value === b[place])
  return isSame(one.x, other.x) && isSame(one.y, other.y) && isSame(one.z, other.z)
}

import type { ChangeOfArea } from '@atlas/geo/planning/settled-reach'
import { type Scenario, withoutChanges } from '@atlas/geo/world/scenario'

import { isToday } from '$address/packed-scenario'
import type { Asker } from '$api/ask'
import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapPicture } from '$map/map-picture'
import type { PlanningWords } from '$words/languages'

import { changePicture, changeRows, pictureOfCells, type ChangeRows } from './areas/change-figures'
import { areasUnderPlan, leftOutBy, type AreasUnderPlan } from './city/areas-under-plan'
import { bestCells, gainClasses, gainCounts, type GainClasses } from './city/gain-classes'
import { estimatedWays, PlannedCity, type Held, type StandingAt } from './city/planned-city'
import { MeasuredCity } from './city/measured-city'
import { measureWays, type MeasuredWays } from './city/measured-ways'
import { unknownPlanningAreas } from './city/planned-unknown'
import { loadPlanAnswer, type PlanAnswer, type PlanAsked } from './answer/planned-answer'
import type { PlanningScreen } from './load'
import { historyOf, type History } from './scenario/history'
import { plannedSites, standingSites, type PlannedSite } from './scenario/planned-sites'
import { type PlannedAges, plannedAges } from './view'

/** Whether ways are measured along streets: not yet while a hand holds a site, or the API is asked, or did not say. */
export type Measuring = 'HELD' | 'ASKED' | 'UNKNOWN' | 'MEASURED'

/** What follows from today, a plan and a site in the hand: each from no more than it needs. */
export class PlannedWorld {
  readonly #loaded: () => PlanningScreen
  /** What is planned; the address follows it. */
  protected history = $state.raw<History<Scenario>>(historyOf(withoutChanges))
  protected hand = $state.raw<Held | null>(null)

  constructor(loaded: () => PlanningScreen) {
    this.#loaded = loaded
    this.history = historyOf(loaded().view.scenario)
  }

  screen: PlanningScreen = $derived.by(() => this.#loaded())
  scenario: Scenario = $derived(this.history.present)
  held: Held | null = $derived(this.hand)
  say: PlanningWords = $derived(this.screen.say)
  catalogue: Catalogue = $derived(this.screen.catalogue)
  cells = $derived(this.screen.cells)
  kind = $derived(this.screen.view.kind)
  ages: PlannedAges = $derived(this.screen.view.ages)
  metres = $derived(this.screen.view.metres)
  aim = $derived(this.screen.view.aim)
  show = $derived(this.screen.view.show)
  level = $derived(this.screen.view.level)

  /** Every site of today and of the plan, and those that stand and offer the kind. */
  sites: PlannedSite[] = $derived(plannedSites(this.catalogue, this.scenario))
  standing: PlannedSite[] = $derived(standingSites(this.sites, [this.kind]))
  ofKind: PlannedSite[] = $derived(this.sites.filter(({ kinds }) => kinds.includes(this.kind)))
  chosen: PlannedSite | null = $derived(
    this.sites.find(({ slug }) => slug === this.screen.view.site) ?? null,
  )
  #sitesToday: PlannedSite[] = $derived(plannedSites(this.catalogue, withoutChanges))
  #today: StandingAt[] = $derived(
    this.catalogue.sites
      .filter(({ kinds }) => kinds.includes(this.kind))
      .map(({ slug, position: { lon, lat } }) => ({ slug, lon, lat })),
  )
  #areasToday: AreasUnderPlan = $derived(
    areasUnderPlan(this.cells, this.catalogue, this.kind, [...this.cells.unknownSites[this.kind]]),
  )
  #walking = $derived(
    estimatedWays(this.cells.people, this.#today, {
      detourFactor: this.screen.walking.detourFactor,
      measured: this.screen.measured,
    }),
  )
  #city = $derived(
    new PlannedCity(this.cells.people, this.#walking, this.#today, {
      metres: this.metres,
      areas: this.#areasToday,
    }),
  )
  /** The same city under the plan and the hand: another whenever one of them is. */
  #now = $derived.by(() => {
    const city = this.#city
    city.show(this.standing, this.held)
    return { city }
  })

  /** Ids of planning areas whose sites of the kind are unknown under the plan. */
  #unknown: string = $derived(
    unknownPlanningAreas(
      this.kind,
      [...this.standing, ...this.#sitesToday],
      this.screen.staffed[this.kind],
      this.catalogue,
    ).join(' '),
  )
  unknownAreas: AreaEntry[] = $derived(
    this.#unknown.split(' ').flatMap((id) => this.catalogue.areas.get(id) ?? []),
  )
  #areas: AreasUnderPlan = $derived(
    areasUnderPlan(this.cells, this.catalogue, this.kind, this.#unknown.split(' ')),
  )
  /** 1 for each cell where sites are not known. */
  leftOut: Uint8Array | null = $derived(leftOutBy(this.cells, this.#areas, this.catalogue))

  /** What a new site at each cell would gain: people, or kilometres of all together; NaN where none is proposed. */
  gains: Float64Array = $derived(this.#now.city.gains(this.aim, this.ages, this.leftOut))
  gainClasses: GainClasses = $derived(
    gainClasses(
      this.#city.gainsToday(
        this.aim,
        this.ages,
        leftOutBy(this.cells, this.#areasToday, this.catalogue),
      ),
    ),
  )
  #settledGains: Float64Array | null = null
  /** Of legend and list, which would cost more than the map follows a hand with: as it was before a hand took a site. */
  restingGains: Float64Array = $derived.by(() => {
    const { gains } = this
    if (this.held === null || this.#settledGains === null) this.#settledGains = gains
    return this.#settledGains
  })
  gainCounts = $derived(gainCounts(this.restingGains, this.gainClasses))
  best: number[] = $derived(bestCells(this.restingGains, this.cells.people.cells.district, 5))

  /** Of some plan, along streets. */
  #measuredWays = $state.raw<(MeasuredWays & { catalogue: Catalogue }) | null>(null)
  /** How far it is known how long ways are along streets; null where they are estimated by the detour alone. */
  measuring: Measuring | null = $derived.by(() => {
    if (this.screen.walking.method !== 'STREET_NETWORK') return null
    if (this.held !== null) return 'HELD'
    if (isToday(this.scenario)) return 'MEASURED'
    const ways = this.#measuredWays
    if (ways?.scenario !== this.scenario || ways.kind !== this.kind) return 'ASKED'
    if (ways.catalogue !== this.catalogue) return 'ASKED'
    return ways.metres === null ? 'UNKNOWN' : 'MEASURED'
  })
  #measured: MeasuredCity | null = $derived.by(() => {
    const today = this.screen.measured
    if (this.measuring !== 'MEASURED' || today === null) return null
    const planned = isToday(this.scenario) ? today : (this.#measuredWays?.metres ?? today)
    return new MeasuredCity(this.cells.people, this.metres, {
      today: { metres: today, areas: this.#areasToday },
      planned: { metres: planned, areas: this.#areas },
    })
  })

  /** Asks for the ways along streets under the plan, once its sites stand. */
  async measure(asker: Asker): Promise<void> {
    const { scenario, kind, catalogue } = this
    const ways = await measureWays(asker, { scenario, kind })
    const isOfThis = scenario === this.scenario && kind === this.kind
    if (isOfThis && catalogue === this.catalogue) this.#measuredWays = { ...ways, catalogue }
  }

  /** Of the city, for either age: as planned, and as it is today; measured both, or both estimated. */
  city = $derived(
    plannedAges.map((ages) => ({
      ages,
      ...(this.#measured?.cityFigures(ages) ?? this.#now.city.cityFigures(ages)),
    })),
  )
  cityToday = $derived(
    plannedAges.map((ages) => ({
      ages,
      ...(this.#measured ?? this.#city).todayFigures(ages),
    })),
  )

  /** What each site that stands adds to the others, worked out where somebody asks; null while a hand moves one. */
  marginalValues: ReturnType<PlannedCity['marginalValues']> | null = $derived(
    this.held === null ? this.#now.city.marginalValues(this.ages) : null,
  )

  /** The last that was known before a hand took a site. */
  #settledChanges: readonly ChangeOfArea<string | null>[] = []
  /** Who wins and who loses, by area, once the hand rests. */
  changes: readonly ChangeOfArea<string | null>[] = $derived.by(() => {
    const { city } = this.#now
    if (this.held === null) {
      this.#settledChanges =
        this.#measured?.changes(this.ages) ?? city.changes(this.ages, this.#areas)
    }
    return this.#settledChanges
  })

  /** What the API says of city and areas under a plan. */
  #answer = $state.raw<PlanAnswer | null>(null)

  /** Every figure with its range, as the API says once the hand rests; null where it has not, or not yet. */
  get answer(): PlanAnswer | null {
    const isOfThis = this.#answer?.asked === this.#asked && this.hand === null
    return isOfThis ? this.#answer : null
  }

  /** Of other data it is another question. */
  #asked: PlanAsked = $derived.by(() => {
    void this.catalogue
    const { scenario, kind, ages, metres, level } = this
    return { scenario, kind, ages, metres, level }
  })

  /** Asks the API; a plan it would not take, and a server that is away, leave the ranges out. */
  async askFigures(asker: Asker): Promise<void> {
    const asked = this.#asked
    const answer = await loadPlanAnswer(asker, asked).catch(() => null)
    if (asked === this.#asked) this.#answer = answer
  }

  changed: ChangeRows = $derived(changeRows(this.changes, this.level, this.catalogue, this.answer))
  picture: MapPicture = $derived(
    this.show === 'change'
      ? changePicture(this.changed, this.level, this.cells)
      : pictureOfCells(this.level, this.cells),
  )
}

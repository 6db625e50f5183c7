import type { Ring } from '@atlas/geo/reach/polygon/drawn-polygon'
import { type Scenario, withoutChanges } from '@atlas/geo/world/scenario'
import { goto, replaceState } from '$app/navigation'
import { page } from '$app/state'
import { getContext, setContext } from 'svelte'

import { formSearch } from '$address/field'
import type { Camera } from '$address/fields'
import { isSameScenario, isToday, longestPacked, packScenario } from '$address/packed-scenario'
import type { Asker } from '$api/ask'
import { provideScene, type MapScene } from '$map/map-scene'
import { districtOfCell } from '$reach/cells/district-of-cell'
import { planningPath, type Language } from '$words/language'

import { fields, planningEntries, planningSearch, readPlanning, withoutGone } from './address'
import type { Held } from './city/planned-city'
import { districtAt } from './district-at'
import type { PlanningScreen } from './load'
import { nearestCell } from './nearest-cell'
import { ProposedSites } from './placement/proposed-sites.svelte'
import { RuledPlaces } from './placement/ruled-places.svelte'
import { PlannedWorld } from './planned-world.svelte'
import { PolygonInPlan } from './polygon/polygon-in-plan.svelte'
import { moveSite, newSiteNumber, newSiteSlug, openSite } from './scenario/edits'
import { ledTo, redone, stepped, undone } from './scenario/history'
import { keptText, openKept } from './scenario/kept-plan'
import { madeOnNothing, type MadeBesides, planFileText } from './scenario/plan-file'
import type { GroundPlace } from './scenario/planned-sites'
import { PlannedStaff } from './staff/planned-staff.svelte'
import type { PlanningNotice, PlanningView } from './view'

interface Given {
  screen: PlanningScreen
  language: Language
}

/** The planners' screen: today as loaded, the plan over it, and a site in the hand. All but the hand are addresses. */
export class CurrentPlan extends PlannedWorld implements MapScene {
  readonly #given: () => Given
  /** Where the map looks now; it runs ahead of the loaded address while the map is moved. */
  #camera = $state.raw<Camera | null>(null)
  /** Somebody's polygon; the address follows it. */
  #ring = $state.raw<Ring | null>(null)
  hovered = $state.raw<string | null>(null)
  /** Why a choice or a file just made was not taken as it was. */
  told = $state.raw<readonly PlanningNotice[]>([])
  /** What was done last, to be said with what it leads to. */
  note = $state('')
  readonly comparing = []
  readonly pinned = null
  readonly compared = null

  constructor(given: () => Given) {
    super(() => given().screen)
    this.#given = given
    this.#camera = given().screen.view.camera
    this.#ring = given().screen.view.polygon
  }

  canUndo = $derived(this.history.past.length > 0)
  canRedo = $derived(this.history.future.length > 0)
  /** Whether an address would be longer than mail and messengers leave whole. */
  isTooLong = $derived(packScenario(this.scenario).length > longestPacked)
  view: PlanningView = $derived({
    ...this.screen.view,
    camera: this.#camera,
    polygon: this.#ring,
    scenario: this.isTooLong ? withoutChanges : this.scenario,
  })

  /** The plan as it is asked about where it stands in no address. */
  #file = $derived(
    planFileText(
      this.scenario,
      { ...this.screen.view, name: 'Plan' },
      this.catalogue,
      madeOnNothing,
    ),
  )
  readonly polygon = new PolygonInPlan(() => ({
    kept: this.#ring,
    asked: { file: this.#file, kind: this.kind, metres: this.metres },
    keep: (ring) => {
      this.#ring = ring
      void this.choose({})
    },
  }))

  readonly proposed = new ProposedSites()
  /** Where proposals must have a place, and where they may have none. */
  readonly ruled = new RuledPlaces()

  /** Whether every click is a corner of a polygon. */
  get picksPlaces(): boolean {
    return this.polygon.isDrawing
  }

  /** Staff and keys under the plan. */
  readonly staff = new PlannedStaff(() => {
    void this.catalogue
    return { scenario: this.scenario, kind: this.kind }
  })

  /** The address of this view with some of it changed. */
  link(changes: Partial<PlanningView> = {}): string {
    return planningPath(this.#given().language) + this.search(changes)
  }

  search(changes: Partial<PlanningView> = {}): string {
    return planningSearch({ ...this.view, ...changes })
  }

  /** The same for the map as a picture of the whole city: only what it shows. */
  pictureSearch(): string {
    return this.search({ camera: null, site: null, sort: fields.sort.fallback })
  }

  /** Names and values a form has to carry along, without those it asks for itself. */
  carried(without: readonly string[]): [string, string][] {
    return planningEntries(this.view).filter(([name]) => !without.includes(name))
  }

  /** One of them, as it is. */
  carriedOf(name: string): [string, string][] {
    return planningEntries(this.view).filter(([of]) => of === name)
  }

  async choose(changes: Partial<PlanningView>): Promise<void> {
    await goto(this.link(changes), { keepFocus: true, noScroll: true })
  }

  async chooseForm(form: HTMLFormElement): Promise<void> {
    const { view, notices } = readPlanning(formSearch(form), this.catalogue)
    this.told = notices
    await this.choose({ ...view, scenario: this.view.scenario, camera: this.#camera })
  }

  /**
   * Another plan: one step more that can be taken back.
   * @param note what was done, where what it leads to does not say it
   */
  async plan(scenario: Scenario, changes: Partial<PlanningView> = {}, note = ''): Promise<void> {
    if (isSameScenario(scenario, this.scenario)) {
      if (Object.keys(changes).length > 0) await this.choose(changes)
      return
    }
    this.note = note
    this.history = stepped(this.history, scenario)
    await this.choose(changes)
  }

  /** What the plan was made on beside sites, where a file said so. */
  besides: MadeBesides = madeOnNothing

  /** The plan as a file. */
  fileText(unnamed: string, asker: Asker): Promise<string> {
    const { scenario, catalogue, besides, view } = this
    const name = view.name === '' ? unnamed : view.name
    return keptText({ scenario, name, catalogue, besides, looked: view }, asker)
  }

  /** The same at once, as it is on the data there are. */
  handedText(unnamed: string): string {
    const { scenario, catalogue, besides, view } = this
    return planFileText(
      scenario,
      { ...view, name: view.name === '' ? unnamed : view.name },
      catalogue,
      besides,
    )
  }

  /** Shows a plan that was kept: as one step, that can be taken back. */
  async openFile(text: string, asker: Asker): Promise<void> {
    const { plan, told } = await openKept(text, this.catalogue, asker)
    const { scenario, besides, dataVersion: _, ...asked } = plan
    this.told = told
    this.besides = besides
    await this.plan(scenario, { ...asked, site: null })
  }

  async undo(): Promise<void> {
    this.note = ''
    this.history = undone(this.history)
    await this.choose(this.#chosenAsFarAsThere())
  }

  async redo(): Promise<void> {
    this.note = ''
    this.history = redone(this.history)
    await this.choose(this.#chosenAsFarAsThere())
  }

  /** A site that a step took with it is chosen no longer. */
  #chosenAsFarAsThere(): Partial<PlanningView> {
    return this.sites.some(({ slug }) => slug === this.view.site) ? {} : { site: null }
  }

  /** Opens a site of the kind at a place, under a name that says which it is. */
  async open(at: GroundPlace): Promise<void> {
    const number = newSiteNumber(this.sites.map(({ slug }) => slug))
    const name = this.say.newSite(this.say.kinds[this.kind], number)
    const kinds = [this.kind]
    const opened = openSite(this.scenario, { number, name, kinds, at })
    await this.plan(opened, { site: newSiteSlug(number) })
  }

  /** The place of a cell, as far as anything may be known of it. */
  placeOfCell(cell: number): GroundPlace {
    const { lon, lat } = this.cells.people.cells
    const { id } = districtOfCell(this.cells, cell, this.catalogue)
    const district = this.catalogue.areas.get(id)?.code ?? ''
    return { lon: lon[cell] ?? 0, lat: lat[cell] ?? 0, district }
  }

  pick({ kind, id }: Parameters<MapScene['pick']>[0]): void {
    if (this.picksPlaces) {
      const place = this.#placeOf(kind, id)
      if (place) this.polygon.add(place)
      return
    }
    switch (kind) {
      case 'cell':
        this.chooseCell(Number(id))
        break
      case 'site':
        void this.choose({ site: id })
        break
      case 'area':
        break
    }
  }

  /** Plans a site at a cell, or makes of it what a proposal has to keep to. */
  chooseCell(cell: number): void {
    if (this.ruled.picking === null) void this.open(this.placeOfCell(cell))
    else this.ruled.pick(cell)
  }

  /** The middle of a cell or an area, or where a site stands. */
  #placeOf(kind: 'cell' | 'area' | 'site', id: string): { lon: number; lat: number } | undefined {
    if (kind === 'cell') return this.placeOfCell(Number(id))
    if (kind === 'area') return this.catalogue.areas.get(id)?.centre
    return this.sites.find(({ slug }) => slug === id)
  }

  /** Opens a site wherever in the city somebody clicked, not only where a cell stands. */
  pickPlace({ lon, lat }: { lon: number; lat: number }): void {
    if (this.picksPlaces) this.polygon.add({ lon, lat })
    // Candidates are the middles of cells.
    else if (this.ruled.picking === null) void this.#openAt({ lon, lat })
  }

  async #openAt(place: Pick<Held, 'lon' | 'lat'>): Promise<void> {
    const asker = { fetch, language: this.#given().language }
    const district = await districtAt(asker, place).catch(() => this.#nearestDistrict(place))
    this.told = district === null ? [{ kind: 'outside' }] : []
    if (district !== null) await this.open({ ...place, district })
  }

  /** Takes a site into the hand. @returns whether it stands */
  lift(slug: string): boolean {
    if (this.picksPlaces) return false
    const site = this.standing.find((one) => one.slug === slug)
    if (site) this.hand = { slug, lon: site.lon, lat: site.lat }
    return site !== undefined
  }

  /** Holds it somewhere else. */
  hold(lon: number, lat: number): void {
    if (this.hand) this.hand = { ...this.hand, lon, lat }
  }

  putBack(): void {
    this.hand = null
  }

  /**
   * Lets it stand where it is held, if that is in the city.
   * @returns whether it is
   */
  async drop(asker: Asker): Promise<boolean> {
    const held = this.hand
    if (held === null) return true
    const district = await districtAt(asker, held).catch(() => this.#nearestDistrict(held))
    if (district === null) {
      this.hand = null
      this.told = [{ kind: 'outside' }]
      return false
    }
    this.told = []
    const moved = moveSite(this.scenario, held.slug, { ...held, district })
    this.hand = null
    await this.plan(moved, { site: held.slug })
    return true
  }

  /** Where the API does not answer: of the nearest cell. */
  #nearestDistrict(place: Pick<Held, 'lon' | 'lat'>): string {
    return this.placeOfCell(nearestCell(this.cells.people.cells, place)).district
  }

  /** Remembers in the address where the map looks, without a step in the history. */
  remember(camera: Camera | null): void {
    this.#camera = camera
    replaceState(this.link(), page.state)
  }

  /** Of other data, what was planned of a site that is no longer there is left out; and it is said of which data it is. */
  followData(before: string): void {
    const told: PlanningNotice[] = []
    const scenario = withoutGone(this.scenario, this.catalogue, (notice) => void told.push(notice))
    this.history = ledTo(this.history, scenario, isSameScenario)
    if (isToday(scenario) && told.length === 0) return
    const { dataVersion: now } = this.catalogue
    this.told = [...told, { kind: 'said', message: { key: 'otherData', before, now } }]
  }

  /** After a navigation the address decides what is shown; a plan that it has no room for stays. */
  followAddress(): void {
    const { camera, scenario, polygon } = this.screen.view
    this.#camera = camera
    this.#ring = polygon
    if (this.isTooLong && isToday(scenario)) return
    this.history = ledTo(this.history, scenario, isSameScenario)
  }
}

const key = Symbol('plan')

export function providePlan(plan: CurrentPlan): void {
  setContext(key, plan)
  provideScene(plan)
}

export function currentPlan(): CurrentPlan {
  return getContext<CurrentPlan>(key)
}

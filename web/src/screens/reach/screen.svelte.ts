import type { CellAge } from '@atlas/geo/terms/classifications'
import { goto, replaceState } from '$app/navigation'
import { page } from '$app/state'
import { CellsByDistance } from '@atlas/geo/reach/distance/cells-by-distance'
import { flushSync, getContext, setContext } from 'svelte'

import { classify } from '$classes/classify'
import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { MapPicture } from '$map/map-picture'
import { provideScene, type MapScene } from '$map/map-scene'
import { reachPath, type Language } from '$words/language'
import { formSearch } from '$address/field'
import type { Camera } from '$address/fields'
import { withPictureOf, type PictureOf } from '$address/picture-of'

import { areaReaches } from '$reach/cells/area-reaches'
import { coverageFigures } from './cells/coverage-figures'
import {
  coverageOfCells,
  plainCoverage,
  withinLimit,
  type Coverage,
} from './cells/coverage-of-cells'
import { rowsByArea } from './coverage/coverage-table-rows'
import { shareClasses } from './cells/limit-classes'
import { fields, readReach, reachEntries, reachSearch } from './address'
import type { ReachLimit } from '$reach/reach-choices'
import type { NumberNotice, ReachNotice, ReachView } from './view'
import type { ReachScreen } from './load'
import type { ShownReach } from '$reach/cells/shown-reach'
import { limitRanges, metresOf } from '$reach/walk-limit'

interface Given {
  screen: ReachScreen
  language: Language
}

/** By what a map shows, because two maps outline different cells. */
export type MarkedCells = Partial<Record<ShownReach['kinds'], readonly number[]>>

/** Milliseconds between two writings of a moving limit into the address; browsers refuse more than about ten a second. */
const writeEvery = 250

/** The reach screen as loaded, with what follows from it, and the ways to change it: all of them are addresses. */
export class CurrentReach implements MapScene {
  readonly #given: () => Given
  /** Where the map looks now; it runs ahead of the loaded address while the map is moved. */
  #camera = $state.raw<Camera | null>(null)
  /** The limit while it is moved; it runs ahead of the address, too. */
  #moved = $state.raw<ReachLimit | null>(null)
  /** The address a movement of the limit began at. */
  #start: string | null = null
  #writing: ReturnType<typeof setTimeout> | undefined
  /** The area under the pointer, on the map or in a list. */
  hovered = $state.raw<string | null>(null)
  /** Cells that each map outlines: a gap's, or those a site serves. */
  marked = $state.raw<MarkedCells>({})
  /** Numbers that were typed and cannot count; those before them still do. */
  refused = $state.raw<readonly NumberNotice[]>([])
  readonly comparing = []

  constructor(given: () => Given) {
    this.#given = given
    this.#camera = given().screen.view.camera
  }

  screen: ReachScreen = $derived.by(() => this.#given().screen)
  catalogue: Catalogue = $derived(this.screen.catalogue)
  #restingLimit: ReachLimit = $derived(this.screen.view.limit)
  limit: ReachLimit = $derived(this.#moved ?? this.#restingLimit)
  view: ReachView = $derived({ ...this.screen.view, limit: this.limit, camera: this.#camera })
  /** Where links lead on from: many of them, none of which may be written anew for every frame of a movement. */
  #resting: ReachView = $derived({ ...this.screen.view, camera: this.#camera })

  // One by one, so that an address that changes none of them changes nothing that follows from them.
  cells = $derived(this.screen.cells)
  ages = $derived(this.screen.view.ages)
  level = $derived(this.screen.view.level)
  /** What each map shows: two where the kinds are apart. */
  shown: ShownReach[] = $derived(this.screen.shown)
  compared: ShownReach | null = $derived(this.shown[1] ?? null)
  pictures: MapPicture[] = $derived(this.shown.map((reach) => this.#pictureOf(reach)))

  pinned: AreaEntry | null = $derived.by(() => {
    const { area } = this.screen.view
    return area === null ? null : (this.catalogue.areas.get(area) ?? null)
  })

  /** Of each map, what of areas may be told, and who is within the limit. */
  #areaReaches = $derived(
    this.shown.map(({ kinds }) => areaReaches(this.cells, this.catalogue, kinds, this.ages)),
  )
  #withinLimit = $derived(this.shown.map((reach) => withinLimit(this.cells, reach)))
  #within = $derived(this.#withinLimit.map((within) => within(this.limit)))
  #byDistance = $derived(
    this.shown.map(({ ways }) => new CellsByDistance(ways, [...ways.metres.keys()])),
  )

  /** Whether the limit is being moved, so that only what the cells say is known of it. */
  isMoving: boolean = $derived(this.#moved !== null)

  /** How far people of an age walk. */
  limitMetres(age: CellAge): number {
    return metresOf(this.limit, age)
  }

  /** The cells of a map, sorted once for all limits. */
  cellsByDistance({ kinds }: ShownReach): CellsByDistance {
    const found = this.#byDistance[this.#mapOf(kinds)]
    if (!found) throw new Error(`${kinds} is not shown`)
    return found
  }

  #mapOf(kinds: ShownReach['kinds']): number {
    return this.shown.findIndex((shown) => shown.kinds === kinds)
  }

  /**
   * Who of an area, or of the city, is within reach: at rest as the API answers, while the limit moves, and of either
   * kind, by the same rule from the cells.
   */
  coverageOf(area: AreaEntry | null, { kinds, drawn }: ShownReach): Coverage {
    const answered = this.#answered(area, kinds)
    if (answered) return answered
    const map = this.#mapOf(kinds)
    const reach = this.#areaReaches[map]?.get(area?.id ?? null)
    const within = this.#within[map]
    if (!reach || !within) throw new Error(`${kinds} is not shown, or ${area?.id} is no area`)
    return coverageOfCells(this.cells, within, reach, {
      ages: this.ages,
      limit: this.limit,
      drawn: this.isMoving ? null : drawn,
    })
  }

  /** The rows of the table, by their areas' ids. */
  #rows = $derived(rowsByArea(this.screen.panels.table))

  /** What the API says of an area at rest: in the table, or of the pinned one. */
  #answered(area: AreaEntry | null, kinds: ShownReach['kinds']): Coverage | null {
    if (this.isMoving || kinds === 'EITHER') return null
    const row = this.#rows.get(area?.id ?? this.catalogue.city.id)?.[kinds]
    const found = row ?? (area === this.pinned ? this.#pinnedCoverage(kinds) : null)
    return found ? plainCoverage(found) : null
  }

  #pinnedCoverage(kinds: ShownReach['kinds']) {
    return this.screen.panels.kinds.find(({ kind }) => kind === kinds)?.pinned
  }

  #areas: AreaEntry[] = $derived(
    [...this.catalogue.areas.values()].filter(({ level }) => level === this.level),
  )

  #pictureOf(reach: ShownReach): MapPicture {
    const shown = { kinds: reach.kinds, level: this.level, cells: this.cells, areas: this.#areas }
    const figures = coverageFigures(shown, (area) => this.coverageOf(area, reach))
    return { figures, classification: classify(figures, shareClasses) }
  }

  /** The address of this view with some of it changed. */
  link(changes: Partial<ReachView>): string {
    return reachPath(this.#given().language) + this.search(changes)
  }

  /** The part of an address after its path, such as that of the table's file. */
  search(changes: Partial<ReachView> = {}): string {
    return reachSearch({ ...this.#resting, ...changes })
  }

  /** The same for the map as a picture of the whole city, the first or the second: only what it shows, at rest. */
  pictureSearch(map: PictureOf): string {
    const shown = reachSearch({
      ...this.screen.view,
      camera: null,
      cell: null,
      site: null,
      gap: null,
      sort: fields.sort.fallback,
    })
    return withPictureOf(shown, map)
  }

  /** As `link`, but with the limit at rest: what stands in long lists is not written anew with every movement. */
  linkAtRest(changes: Partial<ReachView>): string {
    return reachPath(this.#given().language) + this.searchAtRest(changes)
  }

  searchAtRest(changes: Partial<ReachView>): string {
    return reachSearch({ ...this.screen.view, camera: this.#camera, ...changes })
  }

  /** Names and values a form has to carry along, without those it asks for itself. */
  carried(without: readonly string[]): [string, string][] {
    return reachEntries(this.#resting).filter(([name]) => !without.includes(name))
  }

  async choose(changes: Partial<ReachView>): Promise<void> {
    await goto(this.link(changes), { keepFocus: true, noScroll: true })
  }

  /**
   * Takes a form's choice; where it does not exist, the notice travels with the navigation. A number that was typed and
   * is none of those there are changes nothing: its field says why.
   */
  async chooseForm(form: HTMLFormElement): Promise<void> {
    const known = {
      ...this.catalogue,
      cells: this.cells.people.length,
      language: this.screen.language,
    }
    const { view, notices } = readReach(formSearch(form), known)
    this.refused = notices.filter(isOfNumber)
    if (this.refused.length > 0) return
    const address = this.link({ ...view, camera: this.#camera })
    this.#restoreStart()
    await goto(address, { keepFocus: true, noScroll: true, state: { reachNotices: notices } })
  }

  pick({ kind, id }: Parameters<MapScene['pick']>[0]): void {
    const { area, cell } = this.screen.view
    switch (kind) {
      case 'area':
        void this.choose({ area: area === id ? null : id, cell: null, site: null })
        break
      case 'cell':
        void this.choose({ cell: cell === Number(id) ? null : Number(id), site: null })
        break
      case 'site':
        void this.choose({ site: id, cell: null })
        break
    }
  }

  /** Shows another limit at once, before any address says so. */
  move(value: number): void {
    this.#start ??= this.link({})
    this.#moved = { ...this.#restingLimit, value }
    this.#writing ??= setTimeout(() => {
      this.#writing = undefined
      if (this.#start !== null) replaceState(this.link({ limit: this.limit }), page.state)
    }, writeEvery)
  }

  /** Moves the limit a step either way and back before anything is painted. */
  rehearse(): void {
    if (this.#moved !== null) return
    const { least, most, step } = limitRanges[this.#restingLimit.unit]
    const { value } = this.#restingLimit
    for (const near of [value + step, value - step]) {
      if (near < least || near > most) continue
      flushSync(() => (this.#moved = { ...this.#restingLimit, value: near }))
    }
    flushSync(() => (this.#moved = null))
  }

  /** The limit rests: one movement is one step of the history, however many limits it passed. */
  async rest(value: number): Promise<void> {
    const address = this.link({ limit: { ...this.#restingLimit, value } })
    this.#restoreStart()
    await goto(address, { keepFocus: true, noScroll: true })
  }

  #restoreStart(): void {
    clearTimeout(this.#writing)
    this.#writing = undefined
    if (this.#start !== null) replaceState(this.#start, page.state)
    this.#start = null
  }

  /** Lets the map look at a place. */
  async lookAt(lon: number, lat: number, zoom: number): Promise<void> {
    await this.choose({ camera: { lon, lat, zoom } })
  }

  /** Remembers in the address where the map looks, without a step in the history. */
  remember(camera: Camera | null): void {
    this.#camera = camera
    replaceState(this.link({}), page.state)
  }

  /** After a navigation the address decides where the map looks and how far people walk. */
  followAddress(): void {
    this.#camera = this.screen.view.camera
    clearTimeout(this.#writing)
    this.#writing = undefined
    this.#start = null
    this.#moved = null
    this.refused = []
  }
}

const isOfNumber = (notice: ReachNotice): notice is NumberNotice => 'range' in notice

const key = Symbol('reach')

export function provideReach(reach: CurrentReach): void {
  setContext(key, reach)
  provideScene(reach)
}

export function currentReach(): CurrentReach {
  return getContext<CurrentReach>(key)
}

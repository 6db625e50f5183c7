import { goto, replaceState } from '$app/navigation'
import { page } from '$app/state'
import type { StandardisationMethod } from '@atlas/geo/need/need-index'
import { flushSync, getContext, setContext } from 'svelte'

import { classify, type Classes, type Classification } from '$classes/classify'
import type { AreaEntry, DistrictOffice, Indicator, IndicatorGroup } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import type { Site } from '$api/sites'
import type { Screen } from './load'
import type { FigureFormat } from '$figures/figures'
import { indicatorFormat } from '$figures/indicator-format'
import type { MapPicture } from '$map/map-picture'
import { provideScene, type MapScene } from '$map/map-scene'
import { homePath, type Language } from '$words/language'
import type { Messages } from '$words/messages'
import type { NeedResult } from './need-index/need-result'

import { daysAt, earlierDay, inOrder, nearestDay, nearestLevel } from '$api/availability'
import { formSearch } from '$address/field'
import { fields, readView, viewEntries, viewSearch } from './address'
import { mappedFigures, shownClasses, shownFormat, shownNeedByWeights } from './shown-figures'
import { shownMaps, type MapOfDay } from './shown-maps'
import { chosenIndicator } from './chosen-indicator'
import { differenceSubject, indicatorSubject, needSubject, type Subject } from './subject'
import type { DayDifferences } from './time/day-differences'
import { noPoint, type NeedChoice, type View } from './view'
import type { Camera } from '$address/fields'
import { withPictureOf, type PictureOf } from '$address/picture-of'

interface Given {
  screen: Screen
  language: Language
  t: Messages
}

/** What one map shows, by the weights of its need index where it shows one. */
export interface ShownPicture extends MapPicture {
  need: NeedResult | null
}

/** By how much a weight moves at least. */
export const weightStep = 0.1

/** Milliseconds in which the map alone is drawn while a weight moves. */
const followAfter = 100

/** The screen as loaded, with what follows from it, and the ways to change it: all of them are addresses. */
export class CurrentView implements MapScene {
  #given: () => Given
  /** Where the map looks now; it runs ahead of the loaded address while the map is moved. */
  #camera = $state.raw<Camera | null>(null)
  /** The weights while they are moved; they run ahead of the address, too. */
  #weighed = $state.raw<NeedChoice | null>(null)
  /** How far legend, bars and sentences have followed them. */
  #followed = $state.raw<ShownPicture | null>(null)
  #following: ReturnType<typeof setTimeout> | undefined
  /** The area under the pointer, on the map or in a list. */
  hovered = $state.raw<string | null>(null)

  constructor(given: () => Given) {
    this.#given = given
    this.#camera = given().screen.view.camera
  }

  screen: Screen = $derived.by(() => this.#given().screen)
  index: NeedChoice | null = $derived(this.#weighed ?? this.screen.view.index)
  view: View = $derived({ ...this.screen.view, camera: this.#camera })
  catalogue = $derived(this.screen.catalogue)
  /** What follows from no weight is found once for all of them. */
  #needByWeights = $derived(
    shownNeedByWeights(
      this.screen.shown,
      this.screen.view.index?.method ?? null,
      this.screen.view.level,
    ),
  )
  #restingNeed: NeedResult | null = $derived(this.#needOf(this.screen.view.index))
  #restingFigures: MapFigures = $derived(this.#figuresOf(this.#restingNeed))

  #needOf(index: NeedChoice | null): NeedResult | null {
    return index && (this.#needByWeights?.(index.parts) ?? null)
  }

  #figuresOf(need: NeedResult | null): MapFigures {
    return mappedFigures(this.screen.shown, need, this.screen.view)
  }

  #twoDays = $derived.by(() => {
    const { shown } = this.screen
    return shown.kind === 'indicator' && shown.compared
      ? { figures: shown.figures, compared: shown.compared }
      : null
  })
  /** By how much they differ; null where there is one day, or an indicator is a change itself. */
  differences: DayDifferences | null = $derived.by(() => {
    const { shown } = this.screen
    return shown.kind === 'indicator' ? shown.differences : null
  })
  /** The figures of the chosen day on other bases. */
  besides: readonly MapFigures[] = $derived.by(() => {
    const { shown } = this.screen
    return shown.kind === 'indicator' ? shown.besides : []
  })
  /** What a second map shows. */
  compared: MapFigures | null = $derived(
    this.screen.view.dayView === 'both' && this.#twoDays ? this.#twoDays.compared : null,
  )
  /** What the table begins with: the figures of the day that was chosen, or the scores of the index. */
  tabled: { figures: MapFigures; compared: MapFigures | null } = $derived(
    this.#twoDays ?? { figures: this.#restingFigures, compared: null },
  )

  /** The two days that are compared, as one reads; null where there is one day. */
  days: { earlier: MapFigures; later: MapFigures } | null = $derived(
    this.#twoDays && inOrder(this.#twoDays.compared, this.#twoDays.figures),
  )

  /** Whether of two maps the second shows the earlier day. */
  get isTurned(): boolean {
    return this.days?.later === this.figures
  }

  /** What belongs to the first map and, where there is one, to the second: the earlier day first. */
  asRead<Of>(ofMaps: readonly Of[]): Of[] {
    return this.isTurned ? [...ofMaps].reverse() : [...ofMaps]
  }

  /** The indicator that was chosen, also while an index is shown in its place. */
  indicator: Indicator = $derived(chosenIndicator(this.catalogue, this.screen.view))

  /** Only a change of it, not of any weight, changes how figures are named and written. */
  #standardisation: StandardisationMethod | null = $derived(this.screen.view.index?.method ?? null)
  subject: Subject = $derived.by(() => {
    const { t } = this.#given()
    if (this.#standardisation) return needSubject(this.#standardisation, t)
    return this.#isDifference
      ? differenceSubject(this.indicator, t)
      : indicatorSubject(this.indicator)
  })
  #isDifference = $derived(this.screen.view.dayView === 'difference')
  /** Of the indicator; null where an index is shown. */
  group: IndicatorGroup | null = $derived(this.#standardisation ? null : this.indicator.group)

  #method = $derived(this.screen.view.method)
  #classNumber = $derived(this.screen.view.classes)
  /** Two days fall into the same classes. */
  #classes: Classes = $derived(
    this.#classesFor(
      this.compared ? [this.#restingFigures, this.compared] : [this.#restingFigures],
    ),
  )
  #restingClassification: Classification = $derived(classify(this.#restingFigures, this.#classes))
  comparedClassification: Classification | null = $derived(
    this.compared && classify(this.compared, this.#classes),
  )

  #classesFor(maps: MapFigures[]): Classes {
    const chosen = { method: this.#method, classes: this.#classNumber }
    return shownClasses(maps, chosen, this.subject, this.format)
  }

  /** What the address shows: the long table waits for a weight to come to rest. */
  atRest: ShownPicture = $derived({
    need: this.#restingNeed,
    figures: this.#restingFigures,
    classification: this.#restingClassification,
  })
  /** What the map shows and what is said of areas on it: both follow a weight at once. */
  live: ShownPicture = $derived(this.#weighed ? this.#shownBy(this.#weighed) : this.atRest)
  /** Legend, bars and sentences: they follow a little later. */
  #beside: ShownPicture = $derived(this.#followed ?? this.atRest)
  need: NeedResult | null = $derived(this.#beside.need)
  figures: MapFigures = $derived(this.#beside.figures)
  classification: Classification = $derived(this.#beside.classification)

  #shownBy(index: NeedChoice): ShownPicture {
    const need = this.#needOf(index)
    const figures = this.#figuresOf(need)
    return { need, figures, classification: classify(figures, this.#classesFor([figures])) }
  }

  maps: readonly MapOfDay[] = $derived(shownMaps(this))
  format: FigureFormat = $derived.by(() => {
    const { language, t } = this.#given()
    return shownFormat(this.subject, this.#standardisation, language, t)
  })
  /** How the indicator itself is written, whose differences the map may show. */
  dayFormat: FigureFormat = $derived.by(() => {
    const { language } = this.#given()
    return this.#isDifference ? indicatorFormat(this.indicator, language) : this.format
  })

  pinned: AreaEntry | null = $derived(this.#area(this.screen.view.area))
  /** The areas that are compared with one another and with the city. */
  comparing: readonly AreaEntry[] = $derived(
    this.screen.view.compare.flatMap((id) => this.#area(id) ?? []),
  )

  /** The chosen site. */
  site: Site | null = $derived(
    this.catalogue.sites.find(({ slug }) => slug === this.screen.view.site) ?? null,
  )
  office: DistrictOffice | null = $derived(
    this.catalogue.offices.find(({ id }) => id === this.screen.view.office) ?? null,
  )

  #area(id: string | null): AreaEntry | null {
    return id === null ? null : (this.catalogue.areas.get(id) ?? null)
  }

  /** The address of this view with some of it changed. */
  link(changes: Partial<View>): string {
    const path = homePath(this.#given().language)
    return path + viewSearch({ ...this.view, ...changes }, this.catalogue)
  }

  /** The address that pins an area; what was chosen before makes room, and what is compared stays. */
  pinLink(area: string | null): string {
    return this.link({ area, ...noPoint })
  }

  /** The address that compares these areas: the pinned one is among them, or makes room. */
  compareLink(areas: readonly string[]): string {
    return this.link({ compare: areas, area: null, ...noPoint })
  }

  /** The address of another indicator, at the level and on the day closest to those shown. */
  indicatorLink(indicator: Indicator): string {
    const level = nearestLevel(indicator, this.view.level)
    const day = nearestDay(daysAt(indicator, level), this.view.date, this.view.basis)
    const since = day ? earlierDay(day, this.view.since) : null
    const { date, basis } = day ?? this.view
    const changes = { indicator: indicator.id, level, date, basis, since }
    return this.link({ ...changes, compareDay: null, index: null })
  }

  /** The same address under another path, such as the table's file. */
  search(changes: Partial<View> = {}): string {
    return viewSearch({ ...this.view, ...changes }, this.catalogue)
  }

  /**
   * The same for the map as a picture of the whole city, of the first day or of the second: only what it shows, the
   * chosen areas among it.
   */
  pictureSearch(map: PictureOf): string {
    const { fallback: sort } = fields.sort
    // Where there is none of this name, the page says so, and a picture would be refused.
    const place = this.screen.place && this.view.place
    const shown = this.search({ camera: null, ...noPoint, place, search: '', sort })
    return withPictureOf(shown, map)
  }

  /** Names and values a form has to carry along, without those it asks for itself. */
  carried(without: readonly string[]): [string, string][] {
    return viewEntries(this.view, this.catalogue).filter(([name]) => !without.includes(name))
  }

  async choose(changes: Partial<View>, step: 'push' | 'replace' = 'push'): Promise<void> {
    await goto(this.link(changes), {
      keepFocus: true,
      noScroll: true,
      replaceState: step === 'replace',
    })
  }

  pick({ kind, id }: Parameters<MapScene['pick']>[0]): void {
    if (kind === 'area') void this.choose({ area: id, site: null, office: null })
    if (kind === 'site') void this.choose({ site: id, office: null })
  }

  /** Takes a form's choice; where it does not exist, the notice travels with the navigation. */
  async chooseForm(form: HTMLFormElement): Promise<void> {
    const { view, notices } = readView(formSearch(form), this.catalogue)
    const address = this.link({ ...view, camera: this.#camera })
    await goto(address, { keepFocus: true, noScroll: true, state: { notices } })
  }

  /** Shows what another weight would give at once, before the address says so. */
  weigh(indicator: Indicator['id'], weight: number): void {
    this.#weighed = this.#weighedAs(indicator, weight)
    this.#following ??= setTimeout(() => {
      this.#following = undefined
      this.#followed = this.live
    }, followAfter)
  }

  /** The weight rests: the address says it. */
  async rest(indicator: Indicator['id'], weight: number): Promise<void> {
    await this.choose({ index: this.#weighedAs(indicator, weight) })
  }

  #weighedAs(indicator: Indicator['id'], weight: number): NeedChoice | null {
    const { index } = this
    if (index === null) return null
    const parts = index.parts.map((part) =>
      part.indicator === indicator ? { ...part, weight } : part,
    )
    return { ...index, parts }
  }

  /** Moves each weight a step, lets everything follow, and rests before anything is painted. */
  rehearse(): void {
    if (this.#weighed !== null) return
    for (const { indicator, weight } of this.screen.view.index?.parts ?? []) {
      // One without weight would count now, and another number of areas be announced.
      if (weight === 0) continue
      flushSync(() => (this.#weighed = this.#weighedAs(indicator, weight + weightStep)))
    }
    flushSync(() => (this.#followed = this.live))
    flushSync(() => (this.#weighed = this.#followed = null))
  }

  /** Remembers in the address where the map looks, without a step in the history. */
  remember(camera: Camera | null): void {
    this.#camera = camera
    replaceState(this.link({}), page.state)
  }

  /** After a navigation the address decides where the map looks and what the parts weigh. */
  followAddress(): void {
    this.#camera = this.screen.view.camera
    clearTimeout(this.#following)
    this.#following = undefined
    this.#weighed = null
    this.#followed = null
  }
}

const key = Symbol('view')

export function provideView(view: CurrentView): void {
  setContext(key, view)
  provideScene(view)
}

export function currentView(): CurrentView {
  return getContext<CurrentView>(key)
}

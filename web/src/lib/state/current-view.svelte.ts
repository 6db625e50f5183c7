import { goto, replaceState } from '$app/navigation'
import { page } from '$app/state'
import { getContext, setContext } from 'svelte'

import { classify, type Classification } from '$lib/classes/classify'
import type { AreaEntry, Indicator } from '$lib/data/catalogue'
import type { Screen } from '$lib/data/screen'
import { figureFormat, type FigureFormat } from '$lib/format/figures'
import { homePath, type Language } from '$lib/messages/language'

import { daysAt } from './defaults'
import { formSearch } from './form-search'
import { nearestDay, nearestLevel } from './nearest'
import { readView } from './read-view'
import type { Camera, View } from './view'
import { viewEntries, viewSearch } from './view-search'

/** The screen as loaded, with what follows from it, and the ways to change it: all of them are addresses. */
export class CurrentView {
  #given: () => { screen: Screen; language: Language }
  /** Where the map looks now; it runs ahead of the loaded address while the map is moved. */
  #camera = $state.raw<Camera | null>(null)
  /** The area under the pointer, on the map or in a list. */
  hovered = $state.raw<string | null>(null)

  constructor(given: () => { screen: Screen; language: Language }) {
    this.#given = given
    this.#camera = given().screen.view.camera
  }

  screen: Screen = $derived.by(() => this.#given().screen)
  view: View = $derived({ ...this.screen.view, camera: this.#camera })
  catalogue = $derived(this.screen.catalogue)
  figures = $derived(this.screen.figures)

  indicator: Indicator = $derived.by(() => {
    const { indicator } = this.figures.asked
    const found = this.catalogue.indicators.find(({ id }) => id === indicator)
    if (!found) throw new Error(`The catalogue does not know the indicator ${indicator}`)
    return found
  })

  #method = $derived(this.screen.view.method)
  #classes = $derived(this.screen.view.classes)
  classification: Classification = $derived(
    classify(this.figures, this.#method, this.#classes, this.indicator.diverging),
  )

  format: FigureFormat = $derived.by(() =>
    figureFormat(this.indicator.unit, this.#given().language),
  )

  pinned: AreaEntry | null = $derived.by(() => {
    const { area } = this.screen.view
    return area === null ? null : (this.catalogue.areas.get(area) ?? null)
  })

  /** The address of this view with some of it changed. */
  link(changes: Partial<View>): string {
    const path = homePath(this.#given().language)
    return path + viewSearch({ ...this.view, ...changes }, this.catalogue)
  }

  /** The address that pins an area; what was chosen before makes room. */
  pinLink(area: string | null): string {
    return this.link({ area, site: null, office: null })
  }

  /** The address of another indicator, at the level and on the day closest to those shown. */
  indicatorLink(indicator: Indicator): string {
    const level = nearestLevel(indicator, this.view.level)
    const day = nearestDay(daysAt(indicator, level), this.view.date)
    const since = day?.since.find((date) => date === this.view.since) ?? day?.defaultSince ?? null
    return this.link({ indicator: indicator.id, level, date: day?.date ?? this.view.date, since })
  }

  /** The same address under another path, such as the table's file. */
  search(changes: Partial<View> = {}): string {
    return viewSearch({ ...this.view, ...changes }, this.catalogue)
  }

  /** Names and values a form has to carry along, without those it asks for itself. */
  carried(without: readonly string[]): [string, string][] {
    return viewEntries(this.view, this.catalogue).filter(([name]) => !without.includes(name))
  }

  async choose(changes: Partial<View>): Promise<void> {
    await goto(this.link(changes), { keepFocus: true, noScroll: true })
  }

  /** Takes a form's choice; where it does not exist, the notice travels with the navigation. */
  async chooseForm(form: HTMLFormElement): Promise<void> {
    const { view, notices } = readView(formSearch(form), this.catalogue)
    const address = this.link({ ...view, camera: this.#camera })
    await goto(address, { keepFocus: true, noScroll: true, state: { notices } })
  }

  /** Remembers in the address where the map looks, without a step in the history. */
  remember(camera: Camera | null): void {
    this.#camera = camera
    replaceState(this.link({}), page.state)
  }

  /** After a navigation the address decides where the map looks. */
  followAddress(): void {
    this.#camera = this.screen.view.camera
  }
}

const key = Symbol('view')

export function provideView(view: CurrentView): void {
  setContext(key, view)
}

export function currentView(): CurrentView {
  return getContext<CurrentView>(key)
}

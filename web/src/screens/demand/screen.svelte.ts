import { withoutChanges } from '@atlas/geo/world/scenario'
import { goto } from '$app/navigation'
import { getContext, setContext } from 'svelte'

import { demandPath, type Language } from '$words/language'
import type { Messages } from '$words/messages'
import { formSearch } from '$address/field'
import { sortedRows } from '$tables/sorted-rows'

import { changedCells, nothingChanged, type ChangedCells } from './table/changed-cells'
import { order } from './table/columns'
import { frameworkOf, type Framework } from './choices'
import { cellField, demandSearch, cellNamed, readDemand } from './address'
import type { DemandScreen } from './load'
import type { DemandRow } from './table/table'
import { sameSettings, type DemandSettings } from './settings'
import { type DemandView } from './view'

interface Given {
  screen: DemandScreen
  language: Language
  t: Messages
}

/** The demand screen of the moment, and the addresses that lead on from it. */
export class CurrentDemand {
  readonly #given: () => Given

  constructor(given: () => Given) {
    this.#given = given
  }

  get screen(): DemandScreen {
    return this.#given().screen
  }

  get view(): DemandView {
    return this.screen.view
  }

  readonly framework: Framework = $derived.by(() =>
    frameworkOf(this.screen.choices, this.view.framework),
  )

  readonly rows: DemandRow[] = $derived.by(() =>
    sortedRows(this.screen.table.rows, order, this.view.sort, this.#given().language),
  )

  readonly changed: ChangedCells = $derived.by(() => {
    const { table, before } = this.screen
    const { language, t } = this.#given()
    return before ? changedCells(table, before, language, t) : nothingChanged
  })

  search(changes: Partial<DemandView> = {}): string {
    return demandSearch({ ...this.view, ...changes }, this.screen.choices)
  }

  link(changes: Partial<DemandView>): string {
    return demandPath(this.#given().language) + this.search(changes)
  }

  /** The address of other figures, which then say what they were before. */
  settingsLink(changes: Partial<DemandSettings>): string {
    return this.link({ ...changes, explained: null, before: this.#settings() })
  }

  /** The framework's own table: what it expected for its horizon, by its own keys. */
  get ownSettings(): DemandSettings {
    return {
      framework: this.view.framework,
      basis: 'PROJECTION',
      date: this.framework.horizon,
      keys: { MEETING: null, COUNSELLING: null },
      scenario: withoutChanges,
    }
  }

  /** Opens a number's explanation, or closes it when it is the open one. */
  async explain(given: string): Promise<void> {
    const { view } = this
    const explained = cellNamed(given, this.screen.choices)
    const same =
      view.explained && explained && cellField.print(view.explained) === cellField.print(explained)
    await goto(this.link({ explained: same ? null : explained }), {
      keepFocus: true,
      noScroll: true,
    })
  }

  /** Takes a form's choice; where it does not exist, the notice travels with the navigation. */
  async chooseForm(form: HTMLFormElement): Promise<void> {
    const { choices } = this.screen
    const { view, notices, refusedKeys } = readDemand(formSearch(form), choices)
    // Sent twice, as by leaving a field for the button, it is still one choice.
    const before = sameSettings(view, this.view) ? this.view.before : view.before
    const search = demandSearch({ ...view, before, explained: null }, choices, refusedKeys)
    await goto(demandPath(this.#given().language) + search, {
      keepFocus: true,
      noScroll: true,
      state: { demandNotices: notices },
    })
  }

  #settings(): DemandSettings {
    const { framework, basis, date, keys, scenario } = this.view
    return { framework, basis, date, keys, scenario }
  }
}

const key = Symbol('demand')

export function provideDemand(demand: CurrentDemand): void {
  setContext(key, demand)
}

export function currentDemand(): CurrentDemand {
  return getContext<CurrentDemand>(key)
}

import type { CellAge } from '@atlas/geo/terms/classifications'
import type { CurrentReach } from '../screen.svelte'
import { gapsOfAnswer, gapsOfCells, type ListedGap, type ListedGaps } from './gaps-listed'
import type { ReachLimit } from '$reach/reach-choices'
import type { ChosenGap } from '../view'
import { metresOf } from '$reach/walk-limit'

/** The gaps of one map. */
export interface ShownGaps extends ListedGaps {
  kind: ChosenGap['kind']
  /** Computed here from the cells, for lack of an answer of the API to this question. */
  fromCells: boolean
  /** The distance is being moved. */
  isMoving: boolean
  hasSites: boolean
}

/** Milliseconds in which the map alone follows the slider: the map's frame is not theirs to spend. */
const followAfter = 120

/** Where people live beyond reach, as the slider stands or stood a moment ago. */
export class CurrentGaps {
  readonly #current: CurrentReach
  /** The moving limit, as far as it was followed. */
  #followed: ReachLimit | null = $state.raw(null)
  #following: ReturnType<typeof setTimeout> | undefined

  constructor(current: CurrentReach) {
    this.#current = current
  }

  /** To be called in an effect: it takes up where the slider is, seldom enough. */
  follow(): void {
    const { isMoving, limit } = this.#current
    if (!isMoving) {
      clearTimeout(this.#following)
      this.#following = undefined
      this.#followed = null
    } else if (limit !== this.#followed) {
      this.#following ??= setTimeout(() => {
        this.#following = undefined
        this.#followed = this.#current.isMoving ? this.#current.limit : null
      }, followAfter)
    }
  }

  /** What the lists are about. */
  limit: ReachLimit = $derived.by(() => this.#followed ?? this.#current.screen.view.limit)

  lists: ShownGaps[] = $derived.by(() => {
    const { screen, shown, ages } = this.#current
    const { catalogue, cells, panels } = screen
    const { limit } = this
    const isMoving = this.#followed !== null
    return shown.map(({ kinds, ways, drawn }): ShownGaps => {
      const common = { kind: kinds, isMoving, hasSites: ways.sites.length > 0 }
      const answer = panels.kinds.find(({ kind }) => kind === kinds)?.gaps
      if (answer && !isMoving) {
        return { ...gapsOfAnswer(answer, catalogue), ...common, fromCells: false }
      }
      const limitOf = (age: CellAge) => metresOf(limit, age)
      const asked = { cells, kinds, ways, ages, limit: limitOf, drawn: isMoving ? null : drawn }
      return { ...gapsOfCells(asked, catalogue), ...common, fromCells: true }
    })
  })

  /** The one the address names by one of its cells. */
  chosen: ListedGap | null = $derived.by(() => {
    const { gap } = this.#current.screen.view
    if (!gap) return null
    const list = this.lists.find(({ kind }) => kind === gap.kind)
    return list?.gaps.find(({ cells }) => cells.includes(gap.cell)) ?? null
  })
}

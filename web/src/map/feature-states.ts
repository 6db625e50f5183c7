type State = Readonly<Record<string, string>>

/** The map, or whatever takes states as it does. */
interface ColouredMap {
  setFeatureState: (feature: { source: string; id: string }, state: State) => unknown
}

/**
 * What the features of a map were told last. A moving weight changes few of them, and only these are told anew: each
 * telling has the map look at the feature in every tile that holds it.
 */
export class FeatureStates {
  readonly #map: ColouredMap
  readonly #colours = new Map<string, string>()

  /** @param map one that lasts as long as this; another has to be told everything */
  constructor(map: ColouredMap) {
    this.#map = map
  }

  set(source: string, id: string, state: State): void {
    const feature = `${source} ${id}`
    const wanted = Object.values(state).join(' ')
    if (this.#colours.get(feature) === wanted) return
    this.#colours.set(feature, wanted)
    this.#map.setFeatureState({ source, id }, state)
  }
}

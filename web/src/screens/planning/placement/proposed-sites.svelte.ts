import type { Place } from '@atlas/geo/reach/distance/geodesic'

/** Sites that are proposed and in no plan yet: of several answers the newest shows its own. */
export class ProposedSites {
  #shown = $state.raw<{ of: object; sites: readonly Place[] } | null>(null)

  get sites(): readonly Place[] {
    return this.#shown?.sites ?? []
  }

  /** @param sites null where an answer shows none any longer */
  show(of: object, sites: readonly Place[] | null): void {
    if (sites !== null) this.#shown = { of, sites }
    else if (this.#shown?.of === of) this.#shown = null
  }
}

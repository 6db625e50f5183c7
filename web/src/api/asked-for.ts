/** What somebody may type as where they live: what the search knows, and no more. */
export type AskedFor = 'AREA_OR_STOP' | 'ADDRESS'

/** The one place that says it; with the streets of an extract installed it is an address. */
export const askedFor = ({ addresses }: { addresses: boolean }): AskedFor =>
  addresses ? 'ADDRESS' : 'AREA_OR_STOP'

import { untrack } from 'svelte'

interface OfData {
  readonly catalogue: { readonly dataVersion: string }
}

/** What is done once the screen shows other data than before: what was asked or worked out of those is of them alone. */
export function whenDataChange(current: OfData, follow: (before: string) => void): void {
  let known = untrack(() => current.catalogue.dataVersion)
  $effect(() => {
    const before = known
    known = current.catalogue.dataVersion
    if (known === before) return
    untrack(() => {
      follow(before)
    })
  })
}

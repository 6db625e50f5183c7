import { onMount } from 'svelte'

/** Whether the page's script runs; where it does not, nothing would answer a button. To be called while a component is set up. */
export function pageScript(): { readonly runs: boolean } {
  let runs = $state(false)
  onMount(() => {
    runs = true
  })
  return {
    get runs() {
      return runs
    },
  }
}

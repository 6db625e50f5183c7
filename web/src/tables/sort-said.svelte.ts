import { getContext, setContext } from 'svelte'

/** How a table was sorted anew, for those who listen: its headers say it, one place of the table speaks it. */
class SortSaid {
  text = $state('')
}

const key = Symbol('sort-said')

/** To be called while a table is set up. */
export const provideSortSaid = (): SortSaid => setContext(key, new SortSaid())
export const sortSaid = (): SortSaid => getContext<SortSaid>(key)

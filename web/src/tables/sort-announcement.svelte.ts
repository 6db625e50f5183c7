import { getContext, setContext } from 'svelte'

/** How a table was sorted anew, for those who listen: its headers say it, one place of the table speaks it. */
class SortAnnouncement {
  text = $state('')
}

const key = Symbol('sort-announcement')

/** To be called while a table is set up. */
export const provideSortAnnouncement = (): SortAnnouncement =>
  setContext(key, new SortAnnouncement())
export const sortAnnouncement = (): SortAnnouncement => getContext<SortAnnouncement>(key)

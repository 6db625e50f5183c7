import type { Change } from '@atlas/geo/world/scenario'

/** How many people may live where, as changes of a scenario: nothing else is another future. */
export type PeopleChange = Extract<Change, { type: 'changeResidents' | 'followForecast' }>

/** What somebody assumes of the people to come. */
export interface AssumedFuture {
  name: string
  changes: readonly PeopleChange[]
}

export const isOfPeople = (change: Change): change is PeopleChange =>
  change.type === 'changeResidents' || change.type === 'followForecast'

/** As the API takes it. */
export const futureInput = ({ name, changes }: AssumedFuture) => ({
  name,
  changes: changes.map((change) => {
    if (change.type === 'followForecast') return { followForecast: { day: change.day } }
    const { level, area, ages, factor } = change
    return { changeResidents: { level, area, ages, factor } }
  }),
})

/** As many futures as are weighed at once. */
export const mostFutures = 8

import type { Change, Scenario } from '@atlas/geo/world/scenario'

/** How GraphQL takes a scenario. */
export const scenarioInput = ({ changes }: Scenario) => ({ changes: changes.map(changeInput) })

/** By the name of its only field. */
function changeInput(change: Change) {
  switch (change.type) {
    case 'openSite': {
      const { type: _, ...openSite } = change
      return { openSite }
    }
    case 'moveSite': {
      const { type: _, ...moveSite } = change
      return { moveSite }
    }
    case 'closeSite': {
      const { type: _, ...closeSite } = change
      return { closeSite }
    }
    case 'setKinds': {
      const { type: _, ...setKinds } = change
      return { setKinds }
    }
    case 'setStaff': {
      const { type: _, ...setStaff } = change
      return { setStaff }
    }
    case 'moveStaff': {
      const { type: _, ...moveStaff } = change
      return { moveStaff }
    }
    case 'setPlanningKey': {
      const { type: _, planningArea = null, ...setPlanningKey } = change
      return { setPlanningKey: { ...setPlanningKey, planningArea } }
    }
    case 'changeResidents': {
      const { type: _, ...changeResidents } = change
      return { changeResidents }
    }
    case 'followForecast': {
      const { type: _, ...followForecast } = change
      return { followForecast }
    }
  }
}

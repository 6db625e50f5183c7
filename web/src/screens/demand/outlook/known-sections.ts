import type { DemandOutlook } from './outlook'

/** Of which parts of the outlook anything is known: a city may have no forecast, and count no counselling. */
export function knownSections({ city, planningAreas }: DemandOutlook) {
  const forecasts = [
    city.forecast60To79,
    city.forecast80Plus,
    city.forecast,
    ...planningAreas.map(({ forecast }) => forecast),
  ]
  return {
    forecast: forecasts.some((forecast) => forecast.length > 0),
    counselling: city.counselling.periods.length > 0 || city.counselling.fields.length > 0,
  }
}

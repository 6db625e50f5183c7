import type { StreetNetwork, Traveller } from '../../network/street-network.ts'
import type { WalkingDistance } from './walking-distance.ts'

/** Walking distances along the streets of an installed network. No way is shorter than the straight line. */
export function walkingDistanceOnStreets(
  network: StreetNetwork,
  traveller: Traveller,
): WalkingDistance {
  const { version, day } = network.record
  const withoutSteps = traveller === 'WHEELCHAIR'
  return {
    method: 'STREET_NETWORK',
    version: `${version} ${traveller}`,
    geodesicReach: (walkingMetres) => walkingMetres,
    walkingMetres: (pairs) => network.walkingMetres(pairs, traveller),
    told: {
      de: `Fußweg auf Straßen und Wegen von der Mitte der Zelle zum Standort${withoutSteps ? ', ohne Stufen' : ''}; OpenStreetMap, Stand ${inWords(day, 'de-DE')}. Mehr als 25 km gelten als nicht erreichbar.`,
      en: `Walking distance along streets and paths from the cell’s centre to the site${withoutSteps ? ', without steps' : ''}; OpenStreetMap as of ${inWords(day, 'en-GB')}. More than 25 km counts as out of reach.`,
    },
    network: {
      source: {
        de: '© OpenStreetMap-Mitwirkende, ODbL',
        en: '© OpenStreetMap contributors, ODbL',
      },
      asOf: day,
    },
  }
}

const inWords = (day: string, locale: string) =>
  new Date(day).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })

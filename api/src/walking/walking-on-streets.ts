import type { StreetNetwork, Traveller } from '../network/street-network.ts'
import { dayInWords } from './day-in-words.ts'
import { keptWays } from './kept-ways.ts'
import type { TravelProfile, WalkingDistance } from './walking-distance.ts'

const travellers: Record<TravelProfile, Traveller> = {
  WALKING: 'ON_FOOT',
  WHEELCHAIR: 'WHEELCHAIR',
}

/** Walking distances along the streets of an installed network. No way is shorter than the straight line. */
export function walkingDistanceOnStreets(
  network: StreetNetwork,
  profile: TravelProfile,
): WalkingDistance {
  const { version, day } = network.record
  const { de, en } = dayInWords(day)
  const withoutSteps = profile === 'WHEELCHAIR'
  return {
    method: 'STREET_NETWORK',
    version: `${version} ${profile}`,
    detourFactor: null,
    geodesicReach: (walkingMetres) => walkingMetres,
    walkingMetres: keptWays((pairs) => network.walkingMetres(pairs, travellers[profile])),
    told: {
      de: `Fußweg auf Straßen und Wegen von der Mitte der Zelle zum Standort${withoutSteps ? ', ohne Stufen' : ''}; OpenStreetMap, Stand ${de}. Mehr als 25 km gelten als nicht erreichbar.`,
      en: `Walking distance along streets and paths from the cell’s centre to the site${withoutSteps ? ', without steps' : ''}; OpenStreetMap as of ${en}. More than 25 km counts as out of reach.`,
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

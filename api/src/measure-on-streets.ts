import type { Environment } from './environment.ts'
import { useWalkingDistance } from './features/coverage/walking-distance.ts'
import { walkingDistanceOnStreets } from './features/coverage/walking-on-streets.ts'
import { NetworkError } from './network/street-network.ts'
import { openStreetNetwork } from './network/open-street-network.ts'

/** Measures along streets where a network is installed; one that is damaged is told, and ways stay estimated. */
export async function measureOnStreets(
  { networkDirectory }: Pick<Environment, 'networkDirectory'>,
  say: (message: string) => void,
): Promise<void> {
  try {
    const network = await openStreetNetwork(networkDirectory)
    if (network === null) return
    useWalkingDistance(walkingDistanceOnStreets(network, 'ON_FOOT'))
    say(`Walking distances are measured on the street network of ${network.record.day}`)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    say(`The street network cannot be used, so walking distances are estimated: ${error.message}`)
  }
}

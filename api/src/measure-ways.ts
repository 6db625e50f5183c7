import { readFile } from 'node:fs/promises'
import type { Queries } from './database/statements.ts'
import type { Environment } from './environment.ts'
import type { Streets } from './streets/open-streets.ts'
import { estimatedWalkingDistance } from './walking/estimated-walking-distance.ts'
import { english } from '@atlas/geo/words/en'
import { readTravelCosts, TravelCostsError } from './walking/read-travel-costs.ts'
import { placesOfWays } from './walking/queries.ts'
import type { WalkingDistance, WalkingDistances } from './walking/walking-distance.ts'
import { walkingDistanceOnStreets } from './walking/walking-on-streets.ts'

/**
 * How ways are measured: by the table that was given, else along the streets of a network that is installed, else
 * estimated. Without steps only a network knows them.
 * @throws TravelCostsError when a table was given that cannot be used
 */
export async function measureWays(
  { travelCosts, detourFactor }: Environment,
  streets: Streets | null,
  queries: () => Promise<Queries>,
  say: (message: string) => void,
): Promise<WalkingDistances> {
  const given = travelCosts === undefined ? null : await readTable(travelCosts, queries)
  const walking =
    given ??
    (streets
      ? walkingDistanceOnStreets(streets, 'WALKING')
      : estimatedWalkingDistance(detourFactor))
  if (walking.network !== null) say(english.say(walking.message))
  return {
    WALKING: walking,
    WHEELCHAIR: streets && walkingDistanceOnStreets(streets, 'WHEELCHAIR'),
  }
}

async function readTable(path: string, queries: () => Promise<Queries>): Promise<WalkingDistance> {
  const refuse = (reason: string) =>
    new TravelCostsError(`TRAVEL_COSTS=${path} cannot be used:\n${reason}`)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw refuse(`  ${error instanceof Error ? error.message : String(error)}`)
  })
  const places = await placesOfWays(await queries())
  try {
    return readTravelCosts(text, places)
  } catch (error) {
    throw error instanceof TravelCostsError ? refuse(error.message) : error
  }
}

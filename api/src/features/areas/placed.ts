import type { Place } from '@atlas/geo/reach/distance/geodesic'
import type { DataContext } from '../../schema/context.ts'
import { districtIdsAt } from './queries.ts'

/** Places with the district in which each lies; null outside the city. */
export async function placedInDistricts(
  places: readonly Place[],
  { database }: Pick<DataContext, 'database'>,
): Promise<readonly (Place & { readonly districtId: number | null })[]> {
  if (places.length === 0) return []
  const districts = await districtIdsAt(database(), places)
  return places.map(({ lon, lat }, place) => ({ lon, lat, districtId: districts[place] ?? null }))
}

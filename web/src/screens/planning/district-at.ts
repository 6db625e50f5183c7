import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import { nullWhereUnknown } from '$api/refuse'

const districtQuery = graphql(`
  query PlannedDistrict($position: PositionInput!) {
    districtAt(position: $position) {
      code
    }
  }
`)

/** The code of the district in which a place lies; null outside the city. */
export async function districtAt(
  asker: Asker,
  { lon, lat }: { lon: number; lat: number },
): Promise<string | null> {
  const position = { lon, lat }
  const found = await ask(asker, districtQuery, { position }).catch(nullFarAway)
  return found?.districtAt?.code ?? null
}

const nullFarAway = nullWhereUnknown('OUTSIDE_THE_COUNTRY', 'POSITION_SWAPPED')

import { parse } from 'csv-parse/sync'
import { z } from 'zod'

import { type GivenWays, instanceOfWays } from '../../geo/src/placement/instance-of-ways.ts'
import { readShared } from '../support/shared-files.ts'

/** Parts of a metre in which ways are added up: as fine as sums of a million people stay exact. */
const partsOfAMetre = 10_000
const table = z.array(z.record(z.string(), z.string()))

const readTable = async (name: string) =>
  table.parse(parse(await readShared(`data/san-francisco/${name}.csv`), { columns: true }))

/** The example of PySAL's spopt: people of 2000, and their ways along streets to sixteen stores. */
export async function placementInSanFrancisco() {
  const [tracts, ways, stores] = await Promise.all([
    readTable('SF_demand_205_centroid_uniform_weight'),
    readTable('SF_network_distance_candidateStore_16_censusTract_205_new'),
    readTable('SF_store_site_16_longlat'),
  ])
  const metresOf = new Map(
    ways.map(({ name, DestinationName, distance }) => [`${name} ${DestinationName}`, distance]),
  )
  const given: GivenWays = {
    weights: tracts.map(({ POP2000 }) => Number(POP2000)),
    metres: tracts.map((tract) =>
      stores.map((store) => Number(metresOf.get(`${store.NAME} ${tract.NAME}`) ?? Infinity)),
    ),
    partsOfAMetre,
  }
  return { given, instance: instanceOfWays(given) }
}

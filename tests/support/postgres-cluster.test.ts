import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { postgresMissing, startPostgresCluster, type PostgresCluster } from './postgres-cluster.ts'

describe.skipIf(await postgresMissing())('the cluster of the tests', () => {
  let cluster: PostgresCluster

  beforeAll(async () => {
    cluster = await startPostgresCluster()
  })

  afterAll(async () => {
    await cluster.stop()
  })

  it('makes tiles and keeps what was acknowledged through a crash', async () => {
    const url = await cluster.createDatabase('self_test')
    const before = postgres(url, { max: 1, onnotice: () => undefined })
    await before`CREATE EXTENSION postgis`
    await before`CREATE TABLE place AS SELECT ST_Point(13.7, 51, 4326) AS position`
    const [tile] = await before`SELECT length(ST_AsMVT(place)) AS bytes FROM place`
    expect(tile?.bytes).toBeGreaterThan(0)

    await cluster.crash()
    await expect(before`SELECT 1`).rejects.toThrow()
    await before.end()

    await cluster.start()
    const after = postgres(url, { max: 1, onnotice: () => undefined })
    expect(await after`SELECT ST_X(position) AS x FROM place`).toEqual([{ x: 13.7 }])
    await after.end()
  })
})

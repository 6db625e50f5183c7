import { measureRequests } from './requests.ts'
import { startPostgresCluster } from '../support/postgres-cluster.ts'
const c = await startPostgresCluster()
const url = await c.createDatabase('bench')
console.log(JSON.stringify(await measureRequests(process.argv[2] === 'pg' ? url : null), null, 1))
await c.stop()

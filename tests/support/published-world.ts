import { connect } from '../../api/src/database/connection.ts'
import { loadSnapshot } from '../../api/src/world/load-snapshot.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import type { Published } from '../../geo/src/world/published.ts'
import { builtInSocket } from './shared.ts'

/** What a server answers from. */
export async function publishedWorld(): Promise<Published> {
  const { sql, close } = connect({ socketPath: await builtInSocket() })
  try {
    return publish(await loadSnapshot(sql, 'a release'), { residents: 3, cases: 10 })
  } finally {
    await close()
  }
}

import { Agent, get } from 'node:http'
import { json } from 'node:stream/consumers'

import { z } from 'zod'

const ready = z.object({ dataVersion: z.string() })
const agent = new Agent({ keepAlive: false })

/**
 * The states of the data that the processes on a port answer from: asked ten times over connections of their own, for
 * a connection stays with the process that has taken it, and processes take new ones in turn.
 */
export async function versionsAnswered(port: number): Promise<Set<string>> {
  const versions = new Set<string>()
  for (let time = 0; time < 10; time += 1) {
    versions.add(
      await new Promise<string>((resolve, reject) => {
        get({ host: '127.0.0.1', port, path: '/health/ready', agent }, (response) => {
          json(response).then((body) => {
            resolve(ready.parse(body).dataVersion)
          }, reject)
        }).on('error', reject)
      }),
    )
  }
  return versions
}

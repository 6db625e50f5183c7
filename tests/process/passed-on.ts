import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

/** The list of what is passed on, for machines. */
export const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  metadata: z.looseObject({
    timestamp: z.iso.datetime(),
    component: z.looseObject({ 'bom-ref': z.string() }),
  }),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string().optional(),
      purl: z.string(),
      licenses: z.array(z.object({ expression: z.string() })),
    }),
  ),
})

/** The packages that were put into the files of directories, as the maps beside them say. */
export async function bundledIn(directories: readonly string[]): Promise<Set<string>> {
  const names = new Set<string>()
  for (const directory of directories) {
    const files = await readdir(directory, { recursive: true })
    for (const file of files.filter((each) => each.endsWith('.map'))) {
      const { sources } = map.parse(JSON.parse(await readFile(join(directory, file), 'utf8')))
      const found = sources.map(
        (source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1],
      )
      for (const name of found.filter((each) => each !== undefined)) names.add(name)
    }
  }
  return names
}

const map = z.object({ sources: z.array(z.string()) })

import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { StreetsError } from '../streets-error.ts'

/** Valhalla's official Node bindings. 87 MB to fetch, so only who wants a network ever does. */
export const engine = {
  name: '@valhallajs/valhallajs',
  version: '3.6.1',
  integrity:
    'sha512-od2CkY58XW2Frf2/6KTaqgd567XwGKkwFu4ga4YjYOAdu0u3aJIODEr6zlY6sSKW3qGylW1wwg3joZHidIbaiw==',
  licence: 'MIT',
}

/** Where its makers build it for; linux means glibc. */
const platforms = ['linux/x64', 'linux/arm64', 'darwin/arm64']

/** @throws StreetsError where it does not run */
export function platformOfEngine(): string {
  const platform = `${process.platform}/${process.arch}`
  if (platforms.includes(platform)) return platform
  throw new StreetsError(
    `The street network needs Valhalla, which exists for ${platforms.join(', ')}; this is ${platform}. Distances stay estimated.`,
  )
}

export const engineDirectory = (streetsDirectory: string) =>
  resolve(streetsDirectory, `engine-${engine.version}`)

export const enginePackage = (streetsDirectory: string) =>
  join(engineDirectory(streetsDirectory), 'node_modules', engine.name)

/** What builds the tiles. */
export const tileBuilder = (streetsDirectory: string) =>
  join(enginePackage(streetsDirectory), platformOfEngine(), 'valhalla_build_tiles')

/** What answers: questions and answers are JSON. Works in threads of its own, one for each question under way. */
export interface Router {
  matrix: (question: string) => Promise<string>
  locate: (question: string) => Promise<string>
  isochrone: (question: string) => Promise<string>
  route: (question: string) => Promise<string>
  traceAttributes: (question: string) => Promise<string>
}

type RouterClass = new (settings: string) => Router

const bindings = z.object({
  Actor: z.custom<RouterClass>((value) => typeof value === 'function'),
})

/**
 * The bindings tell routers apart by their place in memory, also those that are gone: one that took such a place
 * would answer from the other's tiles. So none ever goes.
 */
const routers: Router[] = []

/** @throws StreetsError when the bindings cannot be loaded, with the reason */
export function openRouter(streetsDirectory: string, settings: unknown): Router {
  const require = createRequire(join(engineDirectory(streetsDirectory), 'package.json'))
  try {
    const { Actor } = bindings.parse(require(engine.name))
    const router = new Actor(JSON.stringify(settings))
    routers.push(router)
    return router
  } catch (error) {
    throw new StreetsError(
      `Valhalla ${engine.version} cannot be loaded from ${engineDirectory(streetsDirectory)}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}

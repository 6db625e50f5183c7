import { spawn } from 'node:child_process'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engine, engineDirectory, enginePackage, platformOfEngine, tileBuilder } from './engine.ts'
import { StreetsError } from '../streets-error.ts'

/**
 * Fetches Valhalla's bindings through npm into a folder of their own, unless they are there. npm compares what it
 * gets with the hash that is written down here.
 * @throws StreetsError when they do not run here or cannot be fetched
 */
export async function installEngine(streetsDirectory: string): Promise<'present' | 'fetched'> {
  const platform = platformOfEngine()
  const present = await stat(tileBuilder(streetsDirectory)).catch(() => null)
  if (present) return 'present'
  const directory = engineDirectory(streetsDirectory)
  await rm(directory, { recursive: true, force: true })
  const unfinished = `${directory}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await writeFile(join(unfinished, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(unfinished, 'package-lock.json'), JSON.stringify(lock))
  await npmCi(unfinished).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  })
  await rename(unfinished, directory)
  await removeOtherPlatforms(enginePackage(streetsDirectory), platform)
  return 'fetched'
}

const manifest = {
  name: 'street-network-engine',
  version: engine.version,
  private: true,
  dependencies: { [engine.name]: engine.version },
}

const lock = {
  name: manifest.name,
  version: manifest.version,
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': manifest,
    [`node_modules/${engine.name}`]: {
      version: engine.version,
      integrity: engine.integrity,
      license: engine.licence,
    },
  },
}

function npmCi(directory: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const npm = spawn(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let output = ''
    npm.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    const fail = (reason: string) => {
      reject(
        new StreetsError(
          `${engine.name} ${engine.version} cannot be fetched from the package registry: ${reason}`,
        ),
      )
    }
    npm.once('error', (error) => {
      fail(error.message)
    })
    npm.once('close', (code) => {
      if (code === 0) resolve()
      else fail(reasonOf(output) || `npm ended with ${String(code)}`)
    })
  })
}

/** The first lines name it; stack and advice follow. */
const reasonOf = (output: string) =>
  output
    .split('\n')
    .slice(0, 4)
    .map((line) => line.replace(/^npm error /, '').trim())
    .join('; ')

/** The package brings the binaries of every platform: 280 MB, of which one needs 121. */
async function removeOtherPlatforms(directory: string, platform: string): Promise<void> {
  for (const system of ['linux', 'darwin']) {
    for (const architecture of await readdir(join(directory, system)).catch(() => [])) {
      if (`${system}/${architecture}` === platform) continue
      await rm(join(directory, system, architecture), { recursive: true, force: true })
    }
  }
}

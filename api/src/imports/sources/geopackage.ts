import { mostTableBytes } from '@atlas/geo/imports/text/file-bytes'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { SourceFault } from './source-fault.ts'

/** A GeoPackage may hang or swell what reads it: it is read by a process that may have only so much. */
const limits = { seconds: 120, memoryBytes: 2 * 1024 ** 3, mostBytes: mostTableBytes }

const beginning = Buffer.from('SQLite format 3\0', 'latin1')

/** Where SQLite names whose file it is: GPKG, before that GP10 and GP11. */
const owner = 68

/**
 * Whether a file says that it is a GeoPackage, so that no other driver of GDAL takes it for its own and is led to further
 * files, or into the net.
 * @param bytes the first hundred
 */
export const isGeoPackage = (bytes: Uint8Array): boolean =>
  beginning.equals(bytes.subarray(0, beginning.length)) &&
  Buffer.from(bytes.subarray(owner, owner + 2)).toString('latin1') === 'GP'

/**
 * The features of the one layer of a GeoPackage, as the text of a GeoJSON file in the layer's own coordinate system,
 * read by GDAL.
 * @param path absolute, of a file that says it is one
 * @throws SourceFault where there is no GDAL, or not one layer, or the file is none that can be read
 */
export async function* readGeoPackage(path: string): AsyncGenerator<Buffer, void, undefined> {
  const layers = await layersOf(path)
  const [layer, another] = layers
  // The program would take such a name for an option.
  if (layer === undefined || layer.startsWith('-')) {
    throw new SourceFault({ key: 'UNREADABLE_GEOPACKAGE' })
  }
  if (another !== undefined) throw new SourceFault({ key: 'SEVERAL_LAYERS', layers })
  yield* ogr2ogr(['-f', 'GeoJSON', '/vsistdout/', path, layer])
}

/** Names of the layers that have geometries. */
async function layersOf(path: string): Promise<string[]> {
  const chunks: Buffer[] = []
  const question = 'select table_name from gpkg_geometry_columns order by table_name'
  for await (const chunk of ogr2ogr(['-f', 'GeoJSONSeq', '/vsistdout/', path, '-sql', question])) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => /"table_name":\s*("(?:[^"\\]|\\.)*")/.exec(line)?.[1] ?? [])
    .map((name) => String(JSON.parse(name)))
}

async function* ogr2ogr(args: readonly string[]): AsyncGenerator<Buffer, void, undefined> {
  const [program, ...before] = limited(['ogr2ogr', ...args])
  const process = spawn(program, before, {
    env: {
      ...{ PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
      ...{ GDAL_DRIVER_PATH: 'disable', PROJ_NETWORK: 'OFF', GDAL_CACHEMAX: '64' },
    },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: limits.seconds * 1000,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    process.on('error', reject)
    process.on('close', resolve)
  })
  // Said where it is waited for.
  ended.catch(() => undefined)
  let bytes = 0
  try {
    for await (const chunk of process.stdout) {
      if (!Buffer.isBuffer(chunk)) continue
      bytes += chunk.length
      if (bytes > limits.mostBytes) {
        const mostMegabytes = limits.mostBytes / 1024 / 1024
        throw new SourceFault({ key: 'ANSWER_TOO_LARGE', mostMegabytes })
      }
      yield chunk
    }
    const status = await ended.catch((error: unknown) => {
      throw new SourceFault({ key: 'NO_GDAL' }, { cause: error })
    })
    if (status === missing) throw new SourceFault({ key: 'NO_GDAL' })
    if (status !== 0) throw new SourceFault({ key: 'UNREADABLE_GEOPACKAGE' })
  } finally {
    process.kill('SIGKILL')
  }
}

/** How a program says that the one it should start is not there. */
const missing = 127

const prlimit = '/usr/bin/prlimit'

/** With limits of memory and processor where the system can set them. */
function limited([program, ...args]: [string, ...string[]]): [string, ...string[]] {
  if (!existsSync(prlimit)) return [program, ...args]
  const bounds = [`--as=${limits.memoryBytes}`, `--cpu=${limits.seconds}`, '--core=0']
  return [prlimit, ...bounds, program, ...args]
}

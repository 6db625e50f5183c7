import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { tileBuilder } from './engine.ts'
import { settingsForBuilding } from './engine-settings.ts'
import { StreetsError } from '../streets-error.ts'

/** What Valhalla writes when it begins a part of its work, and how that reads; the first takes longest. */
const stages: [begins: RegExp, step: string][] = [
  [/Parsing ways/, 'reading streets'],
  [/Parsing relations/, 'reading turn restrictions'],
  [/Parsing nodes/, 'reading crossings'],
  [/Creating graph edges/, 'connecting streets'],
  [/Building \d+ tiles/, 'building tiles'],
  [/Enhancing local graph/, 'completing tiles'],
  [/HierarchyBuilder/, 'ordering streets'],
  [/Validating, finishing/, 'checking tiles'],
]

/**
 * Builds the tiles of an extract, which lies in a folder of its own, into an empty one.
 * @throws StreetsError with what Valhalla said last
 */
export async function buildTiles(
  streetsDirectory: string,
  extract: string,
  tileDirectory: string,
  progress: (step: string) => void,
): Promise<void> {
  const builder = spawn(
    tileBuilder(streetsDirectory),
    ['--inline-config', JSON.stringify(settingsForBuilding(tileDirectory)), extract],
    // Where it is started it leaves lists of what it found odd.
    { cwd: dirname(extract), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const lastLines: string[] = []
  const hear = (line: string) => {
    lastLines.push(line)
    if (lastLines.length > 8) lastLines.shift()
    const stage = stages.findIndex(([begins]) => begins.test(line))
    if (stage >= 0) progress(`${stages[stage]?.[1]} (${stage + 1} of ${stages.length})`)
  }
  createInterface(builder.stdout).on('line', hear)
  createInterface(builder.stderr).on('line', hear)
  const outcome = await new Promise<string | null>((resolve) => {
    builder.once('error', (error) => {
      resolve(error.message)
    })
    builder.once('close', (code, signal) => {
      resolve(code === 0 ? null : `it ended with ${String(code ?? signal)}`)
    })
  })
  if (outcome !== null) {
    throw new StreetsError(
      `Valhalla could not build the network: ${outcome}\n${lastLines.map((line) => `  ${line}`).join('\n')}`,
    )
  }
}

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stderr } from 'node:process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cbc = 'cbc'

/** Why CBC, another solver, cannot be compared with; null when it can. */
export async function cbcMissing(): Promise<string | null> {
  try {
    await run(cbc, ['-quit'])
    return null
  } catch {
    const reason = 'CBC is not installed (Debian: coinor-cbc)'
    stderr.write(`Skipped: ${reason}\n`)
    return reason
  }
}

/** What CBC finds for a model in LP format, to the optimum, and how long its processor took; null where it ran out of time. */
export async function solvedByCbc(
  model: string,
  seconds = 600,
): Promise<{ value: number | null; processorSeconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-cbc-'))
  try {
    await writeFile(join(folder, 'model.lp'), model)
    const options = ['model.lp', '-ratioGap', '0', '-allowableGap', '0', '-seconds', `${seconds}`]
    const { stdout } = await run(cbc, [...options, '-solve', '-solution', 'solution.txt'], {
      cwd: folder,
      maxBuffer: 2 ** 28,
    })
    const [first = ''] = (await readFile(join(folder, 'solution.txt'), 'utf8')).split('\n')
    const value = /^Optimal.* objective value (\S+)/.exec(first)?.[1]
    const took = /Total time \(CPU seconds\):\s+(\S+)/.exec(stdout)?.[1]
    return { value: value === undefined ? null : Number(value), processorSeconds: Number(took) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

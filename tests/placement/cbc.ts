import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stderr } from 'node:process'

/** Why CBC, another solver, cannot be compared with; null when it can. */
export async function cbcMissing(): Promise<string | null> {
  const program = spawn('cbc', ['-quit'], { stdio: 'ignore' })
  const isThere = await Promise.race([
    once(program, 'close').then(() => true),
    once(program, 'error').then(() => false),
  ])
  if (isThere) return null
  const reason = 'CBC is not installed (Debian: coinor-cbc)'
  stderr.write(`Skipped: ${reason}\n`)
  return reason
}

/** What CBC finds for a model in LP format, to the optimum, and how long it took, its start included. */
export async function solvedByCbc(
  model: string,
  seconds = 600,
): Promise<{ value: number | null; milliseconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-cbc-'))
  try {
    await writeFile(join(folder, 'model.lp'), model)
    const begun = performance.now()
    const options = ['model.lp', '-ratioGap', '0', '-allowableGap', '0', '-seconds', `${seconds}`]
    const program = spawn('cbc', [...options, '-solve', '-solution', 'solution.txt'], {
      cwd: folder,
      stdio: 'ignore',
    })
    await once(program, 'close')
    const milliseconds = performance.now() - begun
    const [first = ''] = (await readFile(join(folder, 'solution.txt'), 'utf8')).split('\n')
    const value = /^Optimal.* objective value (\S+)/.exec(first)?.[1]
    return { value: value === undefined ? null : Number(value), milliseconds }
  } finally {
    await rm(folder, { recursive: true })
  }
}

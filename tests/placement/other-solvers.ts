import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stderr } from 'node:process'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Of the processor. */
const usualSeconds = 600

/** What a solver that is none of ours finds for a model in LP format. */
export interface FoundElsewhere {
  /** Null where it ran out of time. */
  readonly value: number | null
  /** For solving alone: reading the model is not counted. */
  readonly processorSeconds: number
}

/** Solvers that know nothing of ours, to compare with. */
export interface OtherSolver {
  readonly name: string
  /** Why it cannot be compared with; null when it can. */
  readonly missing: () => Promise<string | null>
  readonly solved: (model: string, seconds?: number) => Promise<FoundElsewhere>
}

const cbc: OtherSolver = {
  name: 'CBC',
  missing: () => missing('cbc', ['-quit'], 'CBC is not installed (Debian: coinor-cbc)'),
  solved: (model, seconds = usualSeconds) =>
    inFolder(model, async (cwd) => {
      const exact = ['-ratioGap', '0', '-allowableGap', '0', '-solve', '-solution', 'solution.txt']
      const ran = await bounded(['cbc', 'model.lp', ...exact], cwd, seconds)
      if (ran === null) return { value: null, processorSeconds: seconds }
      const [first = ''] = (await readFile(join(cwd, 'solution.txt'), 'utf8')).split('\n')
      const value = /^Optimal.* objective value (\S+)/.exec(first)?.[1]
      const took = /Total time \(CPU seconds\):\s+(\S+)/.exec(ran.told)?.[1]
      return { value: value === undefined ? null : Number(value), processorSeconds: Number(took) }
    }),
}

const glpk: OtherSolver = {
  name: 'GLPK',
  missing: () => missing('glpsol', ['--version'], 'GLPK is not installed (Debian: glpk-utils)'),
  solved: (model, seconds = usualSeconds) =>
    inFolder(model, async (cwd) => {
      const glpsol = ['glpsol', '--lp', 'model.lp']
      const reading = await bounded([...glpsol, '--check'], cwd, seconds)
      const ran = await bounded([...glpsol, '-w', 'solution.txt'], cwd, seconds)
      if (reading === null || ran === null) return { value: null, processorSeconds: seconds }
      const solution = await readFile(join(cwd, 'solution.txt'), 'utf8')
      // Of a mixed-integer programme "s mip rows columns status objective", of a linear one with two of them.
      const value = /^s (?:mip \d+ \d+ o|bas \d+ \d+ f f) (\S+)$/m.exec(solution)?.[1]
      return {
        value: value === undefined ? null : Number(value),
        processorSeconds: Math.max(0, ran.processorSeconds - reading.processorSeconds),
      }
    }),
}

export const otherSolvers = { cbc, glpk }

async function missing(program: string, ask: string[], reason: string): Promise<string | null> {
  try {
    await run(program, ask)
    return null
  } catch {
    stderr.write(`Skipped: ${reason}\n`)
    return reason
  }
}

async function inFolder<Result>(model: string, use: (folder: string) => Promise<Result>) {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-solver-'))
  try {
    await writeFile(join(folder, 'model.lp'), model)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A program that is ended after so much of the processor, whatever else the machine does; null where it was. */
async function bounded(command: readonly string[], cwd: string, seconds: number) {
  const shell = 'ulimit -t "$0"; "$@" > told.txt; ended=$?; times; exit $ended'
  try {
    const { stdout } = await run('sh', ['-c', shell, `${Math.ceil(seconds)}`, ...command], { cwd })
    const children = stdout.trim().split('\n').at(-1) ?? ''
    const processorSeconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
      (sum, [, minutes, more]) => sum + 60 * Number(minutes) + Number(more),
      0,
    )
    return { processorSeconds, told: await readFile(join(cwd, 'told.txt'), 'utf8') }
  } catch {
    return null
  }
}

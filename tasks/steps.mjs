import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// What a task prints about itself goes to stderr, so that a task may answer on stdout.
const out = process.stderr
const verbose = process.env.VERBOSE === '1'
const animated = Boolean(out.isTTY) && !verbose && process.env.CI !== 'true'
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** @type {string[] | undefined} what is to be said later; undefined while it is said at once */
let heldBack
/** @type {Map<string, number>} the steps under way and when each began */
const underWay = new Map()
/** @type {NodeJS.Timeout | undefined} */
let ticking

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Keeps what tasks say to themselves while something else writes to the terminal. */
export function holdBack() {
  heldBack = []
}

/** Says what was held back; from now on everything is said at once. */
export function sayHeldBack() {
  const texts = heldBack ?? []
  heldBack = undefined
  for (const text of texts) out.write(text)
}

/** @param {string} text */
function write(text) {
  if (heldBack) heldBack.push(text)
  else out.write(text)
}

/** A command ended with a failure; `output` is what it wrote. */
export class CommandFailed extends Error {
  /**
   * @param {string} message
   * @param {string} output
   */
  constructor(message, output) {
    super(message)
    this.name = 'CommandFailed'
    this.output = output
    /** @type {string | undefined} the step it was a part of */
    this.step = undefined
  }
}

/**
 * Does a piece of work and tells what it is, how long it took and how it ended.
 * Several may be under way at once.
 *
 * @param {string} title
 * @param {() => Promise<string | void>} work may return a remark, such as “up to date”
 */
export async function step(title, work) {
  const began = Date.now()
  underWay.set(title, began)
  if (animated) keepTicking()
  // What is done at once needs no announcement.
  const announcing = setTimeout(() => animated || write(`▸ ${title} …\n`), 500)
  try {
    const remark = await work()
    finish(title, `✓ ${title}  ${remark ?? seconds(began)}`)
  } catch (error) {
    finish(title, `✗ ${title}  ${seconds(began)}`)
    if (error instanceof CommandFailed) error.step = title
    throw error
  } finally {
    clearTimeout(announcing)
  }
}

/**
 * Runs a command to its end; its output is shown only if it fails, or at once
 * with VERBOSE=1.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] `env` is added to the present one
 * @returns {Promise<string>} what it wrote
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are scripts on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command !== process.execPath,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
        if (verbose) write(text)
      })
    }
    child.once('error', (error) => {
      reject(new CommandFailed(`${command} cannot be started: ${error.message}`, output))
    })
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output)
      else
        reject(
          new CommandFailed(
            `${[command, ...args].join(' ')} ended with ${String(code ?? signal)}`,
            output,
          ),
        )
    })
  })
}

/**
 * Runs a command that writes to the terminal itself.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runInSight(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs the task when its file is the one that was started, and not when another
 * task imports it.
 *
 * @param {string} url import.meta.url of the task
 * @param {() => Promise<unknown>} task
 */
export async function whenStarted(url, task) {
  const started = process.argv[1]
  if (!started || realpathSync(started) !== realpathSync(fileURLToPath(url))) return
  process.chdir(root)
  try {
    await task()
  } catch (error) {
    tell(error)
    process.exitCode = 1
  }
}

/**
 * Prints a failure: of a command its output, of several each.
 *
 * @param {unknown} error
 */
export function tell(error) {
  if (error instanceof AggregateError) {
    for (const each of error.errors) tell(each)
  } else if (error instanceof CommandFailed) {
    const output = verbose ? '' : error.output.trimEnd()
    write(`\n✗ ${error.step ?? error.message}\n${output}\n${error.message}\n`)
  } else {
    const stack = error instanceof Error ? (verbose ? error.stack : error.message) : undefined
    write(`\n✗ ${stack ?? String(error)}\n`)
  }
}

function keepTicking() {
  ticking ??= setInterval(draw, 100)
  ticking.unref()
  draw()
}

function draw() {
  if (heldBack) return
  const frame = frames[Math.floor(Date.now() / 100) % frames.length]
  const titles = [...underWay].map(([title, began]) => `${title} … ${seconds(began)}`)
  out.write(`\r\x1b[K${frame} ${titles.join('   ').slice(0, (out.columns || 80) - 3)}`)
}

/**
 * @param {string} title
 * @param {string} line
 */
function finish(title, line) {
  underWay.delete(title)
  write(`${animated ? '\r\x1b[K' : ''}${line}\n`)
  if (underWay.size === 0) {
    clearInterval(ticking)
    ticking = undefined
  }
}

/** @param {number} began */
function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`
}

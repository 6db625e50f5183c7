import type { ImportKindId } from '@atlas/geo/imports/import-kind'
import { z } from 'zod'
import type { DataSet } from '../database/seed/read-data-set.ts'
import type { AskRows } from '../database/statements.ts'
import { threadQuestion } from '../work/handed-request.ts'
import { replyTo } from '../work/reply-to-thread.ts'
import { ThreadPool, type Watched } from '../work/thread-pool.ts'
import type { ImportedFile } from './history.ts'
import type { AskedReading, GivenFile, ReadFiles, Reader, Reading } from './read-files.ts'

/** What is read in a thread, told as plain values: files by where they lie, their kind by its name. */
export interface HandedReading extends Omit<AskedReading, 'kind' | 'files'> {
  readonly kind: ImportKindId
  readonly files: readonly { readonly path: string; readonly record: ImportedFile }[]
}

export type ReadingTask = { readonly base: string } | { readonly reading: HandedReading }
export type HandedReadingTask = ReadingTask & Watched

/** How far it is, told meanwhile; all else that it says are questions. */
const readingProgress = z.object({ rows: z.number() })

export interface ReadingThreadOptions {
  /** The program of a thread. */
  readonly program: URL
  /** As many as there may be imports at once. */
  readonly threads: number
  readonly memoryMegabytes: number
  readonly onDeath: (error: unknown) => void
}

/** After which one that has nothing to do ends: whoever imports often sends several files one after the other. */
const idleMilliseconds = 30_000

/** A country's cells take minutes where others are busy; what takes longer never ends. */
const usualLimits = { 'census-grid': 1800, others: 300 }

const neverAborted = new AbortController().signal

/** Threads that read the files of imports: whoever is answered meanwhile waits for nothing of it. */
export class ReadingThreads implements Reader {
  readonly #pool: ThreadPool<ReadingTask, unknown>
  readonly #limits: typeof usualLimits

  constructor(options: ReadingThreadOptions, limits = usualLimits) {
    this.#limits = limits
    this.#pool = new ThreadPool({ ...options, settings: {}, leastThreads: 0, idleMilliseconds })
  }

  /** @throws ThreadDied */
  readonly files: ReadFiles = async ({ kind, files, ...asked }, ask, onProgress) => {
    const { said, base, directory, mostRows } = asked
    const reading = { kind: kind.id, files: files.map(handed), said, base, directory, mostRows }
    const limitSeconds = this.#limits[kind.id === 'census-grid' ? kind.id : 'others']
    return read.parse(await this.#run({ reading }, limitSeconds, ask, onProgress))
  }

  /** @throws ThreadDied */
  readonly base = async (directory: string): Promise<DataSet> =>
    dataSet.parse(
      await this.#run({ base: directory }, this.#limits.others, askNothing, () => undefined),
    )

  /** Ends all of them at once, with whatever they do. */
  stop(): Promise<void> {
    return this.#pool.stop()
  }

  async #run(
    task: ReadingTask,
    limitSeconds: number,
    ask: AskRows,
    onProgress: (rows: number) => void,
  ): Promise<unknown> {
    const end = new AbortController()
    const limit = setTimeout(() => {
      end.abort()
    }, limitSeconds * 1000)
    try {
      return await this.#pool.run(task, {
        left: neverAborted,
        end: end.signal,
        hear: (message, port) => {
          const progress = readingProgress.safeParse(message)
          if (progress.success) onProgress(progress.data.rows)
          else void replyTo(port, threadQuestion.parse(message), { rows: ask })
        },
      })
    } finally {
      clearTimeout(limit)
    }
  }
}

/** What only {@link readFiles} in a thread of this process has made. */
const read = z.custom<Reading>((value) => typeof value === 'object' && value !== null)
const dataSet = z.custom<DataSet>((value) => typeof value === 'object' && value !== null)

const askNothing: AskRows = () => Promise.reject(new Error('nothing is asked of the database'))

function handed({ path, record }: GivenFile): HandedReading['files'][number] {
  if (path === undefined) throw new Error('a thread reads only what lies on this machine')
  return { path, record }
}

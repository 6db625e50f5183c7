import { z } from 'zod'

/** What a process tells the others that share its port: the version of the data it answers from now. */
export const takenState = z.object({ taken: z.string() })
/** What all of them are told, once each has taken it. */
const stateOfAll = z.object({ takenByAll: z.string() })
export const takenByAll = (version: string): z.output<typeof stateOfAll> => ({
  takenByAll: version,
})

/** The other processes on the port; null where there is but one. */
export interface Processes {
  tell: (state: z.output<typeof takenState>) => void
  onMessage: (listener: (message: unknown) => void) => void
}

/** Milliseconds after which whoever listens is told though another process is still behind. */
const patience = 1500

/** Whoever listens for other data. */
export interface OtherData {
  /** The version that was told of last. */
  readonly version: string
  /** @returns what ends it */
  listen: (heard: (version: string) => void) => () => void
}

/**
 * Tells of other data once every process on the port answers from it: whoever hears of it asks on, and may ask any.
 * @param onTaken is told of each version that this process has taken
 */
export function toldEverywhere(
  first: string,
  onTaken: (taken: (version: string) => void) => void,
  processes: Processes | null,
): OtherData {
  const listeners = new Set<(version: string) => void>()
  let told = first
  let taken = first
  let waiting: NodeJS.Timeout | undefined
  const tell = () => {
    clearTimeout(waiting)
    if (told === taken) return
    told = taken
    for (const heard of listeners) heard(told)
  }
  processes?.tell({ taken })
  processes?.onMessage((message) => {
    if (stateOfAll.safeParse(message).data?.takenByAll === taken) tell()
  })
  onTaken((version) => {
    taken = version
    if (!processes) {
      tell()
      return
    }
    clearTimeout(waiting)
    waiting = setTimeout(tell, patience).unref()
    processes.tell({ taken })
  })
  return {
    get version() {
      return told
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => {
        listeners.delete(heard)
      }
    },
  }
}

/** For the first process: what each of the others has taken, and which of it all have. */
export class StatesTaken {
  readonly #byProcess = new Map<number, string>()

  /** @returns whether all of those that answer have taken it, too */
  take(process: number, version: string, answering: readonly number[]): boolean {
    this.#byProcess.set(process, version)
    return answering.every((one) => this.#byProcess.get(one) === version)
  }

  forget(process: number): void {
    this.#byProcess.delete(process)
  }
}

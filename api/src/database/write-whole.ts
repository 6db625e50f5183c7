import { open, rename, rm, writeFile } from 'node:fs/promises'

/** New content, on the disk beside what it replaces. */
export interface Prepared {
  /** It takes the name of what it replaces, for which there need be no room. */
  readonly keep: () => Promise<void>
  readonly drop: () => Promise<void>
}

/** A file for its owner alone. */
export async function prepareFile(file: string, content: string | Buffer): Promise<Prepared> {
  const unfinished = `${file}.unfinished`
  const drop = () => rm(unfinished, { force: true })
  try {
    await writeFile(unfinished, content, { mode: 0o600 })
    const handle = await open(unfinished, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await drop()
    throw error
  }
  return { keep: () => rename(unfinished, file), drop }
}

/** A file that is on the disk before it has its name, for its owner alone. */
export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const { keep } = await prepareFile(file, content)
  await keep()
}

/** Nothing is other than it was. */
export const unchanged: Prepared = {
  keep: () => Promise.resolve(),
  drop: () => Promise.resolve(),
}

/** Several as one: where one of them cannot be prepared, none is. */
export async function prepareAll(
  preparing: readonly (() => Promise<Prepared>)[],
): Promise<Prepared> {
  const made: Prepared[] = []
  const drop = async () => {
    for (const one of made) await one.drop()
  }
  try {
    for (const prepare of preparing) made.push(await prepare())
  } catch (error) {
    await drop()
    throw error
  }
  const keep = async () => {
    for (const one of made) await one.keep()
  }
  return { keep, drop }
}

import { open, rename, writeFile } from 'node:fs/promises'

/** A file that is on the disk before it has its name, for its owner alone. */
export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const unfinished = `${file}.unfinished`
  await writeFile(unfinished, content, { mode: 0o600 })
  const handle = await open(unfinished, 'r')
  await handle.sync()
  await handle.close()
  await rename(unfinished, file)
}

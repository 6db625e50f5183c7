import { setPriority } from 'node:os'
import { importKinds } from '@atlas/geo/imports/kinds'
import type { DataSet } from './database/seed/read-data-set.ts'
import { contentOf } from './imports/given-file.ts'
import { readHere, type Reading } from './imports/read-files.ts'
import type { HandedReading, HandedReadingTask } from './imports/reading-threads.ts'
import { ProcessOfThread } from './work/process-of-thread.ts'

/** The program of a thread that reads and checks files which somebody wants to import. */

// Only there it is that of this thread alone: whoever looks at the map comes first wherever cores are few. Not the lowest:
// beside much else that somebody runs it would hardly go on.
if (process.platform === 'linux') setPriority(5)

export default async function answer(task: HandedReadingTask): Promise<DataSet | Reading> {
  const owner = new ProcessOfThread(task.port)
  try {
    if ('base' in task) return await readHere.base(task.base)
    return await readHere.files(
      asked(task.reading),
      (statement, parameters) => owner.rows(statement, parameters),
      (rows) => {
        task.port.postMessage({ rows })
      },
    )
  } finally {
    owner.close()
  }
}

function asked({ kind: id, files, ...reading }: HandedReading) {
  const kind = importKinds.find((one) => one.id === id)
  if (!kind) throw new Error(`there is no kind ${id}`)
  return {
    ...reading,
    kind,
    files: files.map(({ path, record }) => ({
      name: record.name,
      record,
      bytes: () => contentOf(path),
    })),
  }
}

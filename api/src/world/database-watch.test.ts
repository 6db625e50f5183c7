import { expect, it } from 'vitest'
import { answeredOrSilent, type Look } from './database-watch.ts'

const found: Look = { version: '1', questions: null, newData: null }

/** A database that answers when its process has read from it so many times. */
function databaseAfter(turns: number) {
  let taken = 0
  let waited = 0
  let answer: (look: Look) => void = () => undefined
  const asked = new Promise<Look>((resolve) => {
    answer = resolve
  })
  const pause = async (milliseconds: number) => {
    taken += 1
    waited += milliseconds
    if (taken === turns) answer(found)
    await Promise.resolve()
  }
  return { look: () => answeredOrSilent(asked, pause), waited: () => waited }
}

it('hears an answer that comes within the turns a process takes in that time, however late they are', async () => {
  const { look } = databaseAfter(8)
  expect(await look()).toEqual(found)
})

it('says that the database is silent within a second, where nothing has come', async () => {
  const { look, waited } = databaseAfter(1_000)
  expect(await look()).toMatchObject({ version: null, questions: 'SILENT' })
  expect(waited()).toBeLessThan(1_000)
})

import { expect, it } from 'vitest'
import { keepingBeside } from './keeping-beside.ts'

class Refused extends Error {
  readonly code = '23514'
}

/** What is done in turn, while something is written of which a part fails. */
async function turnsOf(failing: { begin?: Error; commit?: Error; name?: Error }) {
  const turns: string[] = []
  const turn = (name: string, error?: Error) => () => {
    turns.push(error ? `not ${name}` : name)
    return error ? Promise.reject(error) : Promise.resolve()
  }
  const written = await keepingBeside<null, string>(
    async (beforeCommit) => {
      await turn('written', failing.begin)()
      await beforeCommit(null)
      await turn('committed', failing.commit)()
      return 'done'
    },
    {
      prepare: async () => {
        await turn('prepared')()
        return { keep: turn('kept', failing.name), drop: turn('dropped') }
      },
      onFailedCommit: turn('built anew'),
      onNotKept: () => void turns.push('later'),
    },
  ).catch(String)
  return [...turns, written]
}

it('has what is to be found again on the disk before it is committed, which counts after', async () => {
  expect(await turnsOf({})).toEqual(['written', 'prepared', 'committed', 'kept', 'done'])
})

it('builds a database anew that fails to commit, unless it says that nothing is committed', async () => {
  const full = new Error('no space')
  const began = ['written', 'prepared', 'not committed', 'dropped']
  expect(await turnsOf({ commit: full })).toEqual([...began, 'built anew', 'Error: no space'])
  expect(await turnsOf({ commit: new Refused('rule') })).toEqual([...began, 'Error: rule'])
  expect(await turnsOf({ begin: full })).toEqual(['not written', 'Error: no space'])
})

it('tells what is committed as done, though it lies beside the database only later', async () => {
  const name = new Error('no name')
  const turns = ['written', 'prepared', 'committed', 'not kept', 'later', 'done']
  expect(await turnsOf({ name })).toEqual(turns)
})

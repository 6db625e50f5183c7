import { afterEach, expect, it, vi } from 'vitest'

import { askMonthsFile } from './ask-months-file'

afterEach(() => {
  vi.unstubAllGlobals()
})

const refusal = (code: string) =>
  Response.json(
    { errors: [{ message: `refused: ${code}`, extensions: { code, seconds: 0.01 } }] },
    { status: 503 },
  )

/** What a server answers, one after the other, and how often it was asked. */
function answering(...answers: (() => Response)[]) {
  const asked = vi.fn(() => Promise.resolve((answers.shift() ?? (() => refusal('INTERNAL')))()))
  vi.stubGlobal('fetch', asked)
  return asked
}

const ask = () => askMonthsFile('/eintragen', 'de', new Blob(['Kennung']), { name: 'a.csv' })

it('hands a file in again where too many asked at once, and no more often than thrice', async () => {
  const busy = () => refusal('OVERLOADED')
  answering(busy, busy, () => Response.json({ code: 'FILED' }))
  await expect(ask()).resolves.toEqual({ code: 'FILED' })
  const asked = answering(busy, busy, busy, busy, busy)
  await expect(ask()).rejects.toThrow('refused: OVERLOADED')
  expect(asked).toHaveBeenCalledTimes(4)
})

it('says what it is refused for otherwise, asking once', async () => {
  const asked = answering(() => refusal('DEADLINE'))
  await expect(ask()).rejects.toThrow('refused: DEADLINE')
  expect(asked).toHaveBeenCalledTimes(1)
})

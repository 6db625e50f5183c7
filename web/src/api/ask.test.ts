import { expect, it } from 'vitest'

import { askForFile } from './ask'

const refusedWith = (answer: Response) =>
  askForFile(() => Promise.resolve(answer), '/shapes/today/streets.json').catch(
    (error: unknown) => error,
  )

it('tells of a file that is not to be had what the API says of it', async () => {
  const message = 'The database cannot be reached just now.'
  const body = { errors: [{ message, extensions: { code: 'DATABASE_UNAVAILABLE' } }] }
  expect(await refusedWith(Response.json(body, { status: 503 }))).toMatchObject({
    status: 503,
    reasons: [message],
    code: 'DATABASE_UNAVAILABLE',
  })
})

it('takes for a failure of the server what is no answer of the API', async () => {
  const elsewhere = new Response(null, { status: 302, headers: { location: '/other' } })
  expect(await refusedWith(elsewhere)).toMatchObject({ status: 502, reasons: [] })
})

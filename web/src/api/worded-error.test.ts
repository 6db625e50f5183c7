import { expect, it } from 'vitest'

import { wordedError } from './worded-error'

const told = async (type: string, body: string, status = 503) => {
  const headers = { 'content-type': type, 'content-length': String(body.length) }
  const response = new Response(body, { status, headers })
  const worded = await wordedError(response, 'en', () => Promise.resolve('That did not work'))
  return [worded.status, await worded.text(), worded.headers.get('content-length')]
}

it('says something where nobody has said why, as a page and to programs', async () => {
  const page = '<html lang="%lang%"><title></title><h1></h1>'
  const worded = '<html lang="en"><title>That did not work</title><h1>That did not work</h1>'
  expect(await told('text/html', page)).toEqual([503, worded, null])
  const message = '{"message":"That did not work"}'
  expect(await told('application/json', '{"message":""}')).toEqual([503, message, null])
})

it('leaves what is said as it is, and what is no error', async () => {
  const page = '<html lang="%lang%"><title>The database is away</title>'
  expect(await told('text/html', page)).toEqual([503, page.replace('%lang%', 'en'), null])
  expect(await told('application/json', '{"message":"Gone"}')).toEqual([
    503,
    '{"message":"Gone"}',
    null,
  ])
  expect(await told('application/json', '{"message":""}', 200)).toEqual([
    200,
    '{"message":""}',
    '14',
  ])
})

import { describe, expect, it } from 'vitest'

import { differenceBetween } from './answer-difference.ts'

const answer = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  status = 200,
) => new Response(body, { status, headers })

describe('answers of two servers', () => {
  it('are the same but for when and under which number each was asked', async () => {
    const one = answer('{"a":1}', { date: 'now', 'x-request-id': 'a', etag: '"1"' })
    const other = answer('{"a":1}', { date: 'then', 'x-request-id': 'b', etag: '"1"' })
    expect(await differenceBetween(one, other)).toBeNull()
  })

  it('are the same where only the last digits of a computed number differ, and so the tags', async () => {
    const one = answer('{"a":0.20527646948423933,"b":303}', { etag: '"1"' })
    const other = answer('{"a":0.20527646948423936,"b":303.00000000000006}', { etag: '"2"' })
    expect(await differenceBetween(one, other)).toBeNull()
  })

  it('are the same page though each has a nonce of its own', async () => {
    const page = (nonce: string, word = 'Dresden') =>
      answer(`<script nonce="${nonce}"></script>${word}`, {
        'content-security-policy': `script-src 'nonce-${nonce}'`,
        etag: nonce,
      })
    expect(await differenceBetween(page('a1+/=='), page('b2'))).toBeNull()
    expect(await differenceBetween(page('a1+/=='), page('b2', 'Leipzig'))).toContain('Leipzig')
  })

  it.each<[what: string, make: () => [one: Response, other: Response]]>([
    ['status', () => [answer('', {}, 200), answer('', {}, 404)]],
    ['headers', () => [answer('', { etag: '"1"' }), answer('', { etag: '"2"' })]],
    ['"a":1.5', () => [answer('{"a":1.5}'), answer('{"a":1.5000001}')]],
    ['"a":1.5', () => [answer('{"a":1.5}'), answer('{"a":-1.5}')]],
    ['"a":1', () => [answer('{"a":1'), answer('{"a":1}')]],
    ['"b":1.5', () => [answer('{"b":1.5}'), answer('{"a":1.5}')]],
    ['"a":571510', () => [answer('{"a":571510}'), answer('{"a":571511}')]],
    ['"a":null', () => [answer('{"a":null}'), answer('{"a":1.5}')]],
    ['characters', () => [answer(new Uint8Array([1, 250])), answer(new Uint8Array([1, 251]))]],
  ])('differ by %s', async (what, make) => {
    const [one, other] = make()
    expect(await differenceBetween(one, other)).toContain(what)
  })
})

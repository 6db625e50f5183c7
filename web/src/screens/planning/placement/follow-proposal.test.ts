import { withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import { closeSite } from '../scenario/edits'
import type { PlacementFault } from './follow-placement'
import { followProposal } from './follow-proposal'
import type { ProposalQuestion } from './proposal-question'

const question: ProposalQuestion = {
  model: 'MCLP',
  sites: 2,
  share: 1,
  kind: 'MEETING',
  ages: 'AGE_80_PLUS',
  metres: 750,
  scenario: closeSite(withoutChanges, 'anna'),
}

const told = (status: string, value: number | null = null) =>
  `event: next\ndata: ${JSON.stringify({ data: { placement: { status, value } } })}\n\n`
const complete = 'event: complete\ndata:\n\n'

/** Events as they arrive: in pieces that end anywhere. */
function stream(text: string, piece: number): Response {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) controller.close()
        else controller.enqueue(bytes.subarray(at, (at += piece)))
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  )
}

interface Heard {
  sent: RequestInit[]
  statuses: string[]
  fault: PlacementFault | null
}

function hear(answer: () => Promise<Response>): Promise<Heard> {
  const sent: RequestInit[] = []
  const statuses: string[] = []
  const fetching: typeof fetch = (_, init) => {
    sent.push(init ?? {})
    return answer()
  }
  return new Promise((resolve) => {
    followProposal({ fetch: fetching, language: 'en' }, question, {
      progress: ({ status }) => statuses.push(status),
      end: (fault) => {
        resolve({ sent, statuses, fault })
      },
    })
  })
}

const heardOf = async (answer: Response) => {
  const { statuses, fault } = await hear(() => Promise.resolve(answer))
  return { statuses, fault }
}

const refusal = (message: string) => JSON.stringify({ errors: [{ message }] })

describe('following a proposal', () => {
  it('asks once, with the plan beside and in the reader’s language, and tells each event wherever it is cut', async () => {
    const text = `:\n\n${told('WAITING')}${told('SEARCHING', 20)}${told('OPTIMAL', 21)}${complete}`
    const { sent, statuses, fault } = await hear(() => Promise.resolve(stream(text, 7)))
    expect({ statuses, fault }).toEqual({
      statuses: ['WAITING', 'SEARCHING', 'OPTIMAL'],
      fault: null,
    })
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ method: 'POST', headers: { 'accept-language': 'en' } })
    expect(await new Response(sent[0]?.body ?? null).json()).toMatchObject({
      variables: {
        input: {
          kind: 'MEETING',
          ages: 'AGE_80_PLUS',
          model: { mclp: { sites: 2, withinMetres: 750 } },
        },
      },
      extensions: { scenario: question.scenario },
    })
  })

  it.each([
    ['is cut off', told('SEARCHING', 20)],
    ['ends before an answer', told('SEARCHING', 20) + complete],
    ['is cut off with the last event', told('SEARCHING', 20), Infinity],
  ])(
    'says that the connection is lost where it %s, and keeps what was heard',
    async (_, text, piece = 64) => {
      expect(await heardOf(stream(text, piece))).toEqual({
        statuses: ['SEARCHING'],
        fault: { kind: 'lost' },
      })
    },
  )

  it('says that the connection is lost where there is none', async () => {
    const { fault } = await hear(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(fault).toEqual({ kind: 'lost' })
  })

  it('says when to ask again where too many ask, and hands on what else the API says', async () => {
    const full = new Response(refusal('too many'), {
      status: 503,
      headers: { 'retry-after': '30' },
    })
    expect((await heardOf(full)).fault).toEqual({ kind: 'full', seconds: 30 })
    expect((await heardOf(new Response('', { status: 503 }))).fault).toEqual({
      kind: 'full',
      seconds: null,
    })
    expect((await heardOf(new Response(refusal('No.'), { status: 400 }))).fault).toEqual({
      kind: 'refused',
      reasons: ['No.'],
    })
    expect((await heardOf(new Response('<html>', { status: 502 }))).fault).toEqual({
      kind: 'refused',
      reasons: [],
    })
    const late = `event: next\ndata: ${refusal('Out of memory.')}\n\n${complete}`
    expect(await heardOf(stream(told('SEARCHING') + late, 50))).toEqual({
      statuses: ['SEARCHING'],
      fault: { kind: 'refused', reasons: ['Out of memory.'] },
    })
  })

  it('hears nothing more once it has left', async () => {
    const heard: string[] = []
    const cancelled = new Promise<void>((resolve) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(told('SEARCHING', 20)))
        },
      })
      const fetching: typeof fetch = (_, init) => {
        init?.signal?.addEventListener('abort', () => {
          resolve()
        })
        return Promise.resolve(new Response(body))
      }
      const leave = followProposal({ fetch: fetching, language: 'de' }, question, {
        progress: ({ status }) => {
          heard.push(status)
          leave()
        },
        end: () => heard.push('end'),
      })
    })
    await cancelled
    expect(heard).toEqual(['SEARCHING'])
  })
})

import { z } from 'zod'

import type { Api } from './api.ts'

const told = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }))
    .optional(),
})
export type Told = z.output<typeof told>

/** A subscription as any program asks it, and what of it has been read. */
export interface Listening {
  response: Response
  events: AsyncGenerator<Told, void>
  /** Closes the connection. */
  leave: () => void
}

export async function listen(
  { url }: Pick<Api, 'url'>,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Listening> {
  const leaving = new AbortController()
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify(body),
    signal: leaving.signal,
  })
  const leave = () => {
    leaving.abort()
  }
  return { response, events: eventsOf(response), leave }
}

/** Until it is said that nothing more comes. @throws where the connection ends before */
async function* eventsOf({ body }: Response): AsyncGenerator<Told, void> {
  let text = ''
  for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const [, event, data = ''] = /^event: (\w+)\ndata: ?(.*)$/.exec(message.trim()) ?? []
      if (event === 'complete') return
      if (event === 'next') yield told.parse(JSON.parse(data))
    }
  }
  throw new Error('The connection ended before the answer')
}

/** All that is told until the end. */
export async function allTold({ events }: Listening): Promise<Told[]> {
  const all: Told[] = []
  for await (const one of events) all.push(one)
  return all
}

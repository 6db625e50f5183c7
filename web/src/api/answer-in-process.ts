interface InProcessRequest {
  method: string
  url: string
  headers: Record<string, string>
  /** Of a question that no address holds. */
  payload?: string
}

interface InProcessAnswer {
  statusCode: number
  headers: Record<string, string | string[] | number | undefined>
  body: string
}

/** What the hosting server puts on its raw request: a way to ask it without a round trip. */
export type AnswerInProcess = (request: InProcessRequest) => Promise<InProcessAnswer>

/** Translates between the web's Request and Response and the host's own forms. */
export async function answerInProcess(
  answer: AnswerInProcess,
  request: Request,
  url: string,
): Promise<Response> {
  const { statusCode, headers, body } = await answer({
    method: request.method,
    url,
    headers: Object.fromEntries(request.headers),
    ...(request.method === 'POST' && { payload: await request.text() }),
  })
  const contentType = headers['content-type']
  return new Response(statusCode === 204 || statusCode === 304 ? null : body, {
    status: statusCode,
    headers: typeof contentType === 'string' ? { 'content-type': contentType } : {},
  })
}

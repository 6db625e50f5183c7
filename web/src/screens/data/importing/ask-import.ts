/** What is told while files are imported, a line of JSON each. */
export interface ToldProblem {
  event: 'problem'
  file: string
  line: number | null
  column: string | null
  value: string | null
  text: string
}
export interface ToldFinding {
  event: 'finding'
  isRemarkable: boolean
  text: string
}
interface ToldProgress {
  event: 'progress'
  text: string
}
export interface ToldOutcome {
  event: 'outcome'
  code: string
  /** By which somebody confirms what is remarkable. */
  name: string | null
  text: string
}
export type ToldEvent = ToldProblem | ToldFinding | ToldProgress | ToldOutcome

/** An import as it was recorded. */
export interface RecordedImport {
  id: number
  kind: string
  madeAt: string
  undoneAt: string | null
  files: { name: string }[]
  rows: number
}

interface Door {
  /** Of who is signed in, empty: the session says it. */
  token: string
  /** Sentences come in it. */
  language: string
}

/** The server refused; in its words, which are the reader's. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}

const headersOf = ({ token, language }: Door) => ({
  ...(token !== '' && { authorization: `Bearer ${token}` }),
  'accept-language': language,
})

/** Hands files over, and tells what is told of them as it comes. @throws ImportRefused */
export async function askImport(
  door: Door,
  kind: string,
  form: FormData,
  tell: (event: ToldEvent) => void,
): Promise<void> {
  const address = `/imports/${encodeURIComponent(kind)}`
  await follow(await fetch(address, { method: 'POST', headers: headersOf(door), body: form }), tell)
}

/** @throws ImportRefused */
export async function askUndo(
  door: Door,
  id: number,
  tell: (event: ToldEvent) => void,
): Promise<void> {
  const address = `/imports/${String(id)}`
  await follow(await fetch(address, { method: 'DELETE', headers: headersOf(door) }), tell)
}

/** @throws ImportRefused */
export async function askHistory(door: Door): Promise<RecordedImport[]> {
  const answer = await fetch('/imports', { headers: headersOf(door) })
  if (!answer.ok) throw await refusalOf(answer)
  return (await answer.json<{ imports: RecordedImport[] }>()).imports
}

async function follow(answer: Response, tell: (event: ToldEvent) => void): Promise<void> {
  if (!answer.ok || !answer.body) throw await refusalOf(answer)
  const lines = linesOf(answer.body)
  for await (const line of lines) {
    const event: unknown = JSON.parse(line)
    if (isTold(event)) tell(event)
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
    if (done) break
  }
  if (rest !== '') yield rest
}

const isTold = (event: unknown): event is ToldEvent =>
  typeof event === 'object' && event !== null && 'event' in event && 'text' in event

async function refusalOf(answer: Response): Promise<ImportRefused> {
  const said = await answer.json<{ errors?: { message: string }[] }>().catch(() => ({ errors: [] }))
  return new ImportRefused((said.errors ?? []).map(({ message }) => message).join(' '))
}

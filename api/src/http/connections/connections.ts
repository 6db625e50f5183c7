import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** What somebody may take of us who sends or reads slowly, or not at all. Times in milliseconds. */
export interface ConnectionLimits {
  /** Until the headers of a request have come, from its first byte, or from the beginning of the connection. */
  headers: number
  /** Until all of a request has come. */
  request: number
  /** Between two requests of a connection; longer than a proxy before us keeps its own. */
  idle: number
  /** From when an answer begins to leave until its reader has taken all of it. */
  answer: number
  /** How many connections there may be at once; what comes beyond is closed. */
  connections: number
}

/** How often it is looked at, of the shortest time there is. */
const looksPerLimit = 4
/** Milliseconds; no time is kept more exactly. */
const mostBetweenLooks = 5_000

/** The options of Node's server, so that it keeps the times it can keep itself. */
export const serverOptionsFor = ({ headers, request, idle, ...limits }: ConnectionLimits) => ({
  headersTimeout: headers,
  requestTimeout: request,
  keepAliveTimeout: idle,
  connectionsCheckingInterval: betweenLooks({ headers, request, idle, ...limits }),
})

const betweenLooks = ({ headers, request, answer }: ConnectionLimits): number =>
  Math.min(mostBetweenLooks, Math.ceil(Math.min(headers, request, answer) / looksPerLimit))

/** What is known of a connection. */
interface Open {
  /** Those not finished when the newest was asked for, the oldest first: who asks for many at once gets one after another. */
  answers: ServerResponse[]
  /** An answer that was under way when it was last looked at. */
  leaving?: ServerResponse | undefined
  /** When that was seen first, in milliseconds. */
  since: number
}

/** The oldest answer that has not ended; those before it are forgotten. */
function unfinished({ answers }: Open): ServerResponse | undefined {
  while (answers[0]?.writableFinished) answers.shift()
  return answers[0]
}

/** The one that is being sent: those after it wait for it, whatever is ready of them. */
function leaving(open: Open): ServerResponse | undefined {
  const answer = unfinished(open)
  return answer?.headersSent ? answer : undefined
}

/**
 * Ends what Node's server lets go on for ever: an answer whose reader takes nothing, or next to nothing, of it. Looked at
 * every few seconds, so that an answer costs no timer of its own.
 */
export class Connections {
  readonly #open = new Map<Duplex, Open>()
  readonly #limits: ConnectionLimits
  /** How many were closed because there were too many, and because of slow readers. */
  readonly closed = { tooMany: 0, slowReader: 0 }

  constructor(server: Server, limits: ConnectionLimits) {
    this.#limits = limits
    server.maxConnections = limits.connections
    server.on('connection', (socket) => {
      this.#open.set(socket, { answers: [], since: 0 })
      socket.once('close', () => this.#open.delete(socket))
    })
    server.on('drop', () => {
      this.closed.tooMany += 1
    })
    const looking = setInterval(() => {
      this.#endSlowReaders(performance.now())
    }, betweenLooks(limits))
    looking.unref()
    server.once('close', () => {
      clearInterval(looking)
    })
  }

  get count(): number {
    return this.#open.size
  }

  /** Has to be called for every answer. */
  note({ socket }: IncomingMessage, answer: ServerResponse): void {
    const open = this.#open.get(socket)
    if (!open) return
    unfinished(open)
    open.answers.push(answer)
  }

  /** Whether an answer has begun on a connection, and not ended: nothing else may be written to it. */
  isAnswering(socket: Duplex): boolean {
    const open = this.#open.get(socket)
    return open !== undefined && leaving(open) !== undefined
  }

  /** Whether something that was asked on a connection is not answered, or not to its end. */
  owesAnswer(socket: Duplex): boolean {
    const open = this.#open.get(socket)
    return open !== undefined && unfinished(open) !== undefined
  }

  #endSlowReaders(now: number): void {
    for (const [socket, open] of this.#open) {
      // The one seen first, so that further requests on the connection win no time for it.
      const answer = leaving(open)
      // Of one that comes bit by bit, such as events, a reader who has taken all there is cannot take more.
      if (answer !== open.leaving || answer?.writableLength === 0) {
        open.leaving = answer
        open.since = now
      }
      if (answer && now - open.since >= this.#limits.answer) {
        this.closed.slowReader += 1
        socket.destroy()
      }
    }
  }
}

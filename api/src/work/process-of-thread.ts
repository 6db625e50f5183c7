import type { MessagePort } from 'node:worker_threads'
import { drizzle } from 'drizzle-orm/pg-proxy'
import { z } from 'zod'
import type { OnStatement, Queries, StatementParameters } from '../database/statements.ts'
import { ToldFault } from '../database/unavailable.ts'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import {
  parameter,
  type ProcessReply,
  processReply,
  type ThreadQuestion,
} from './handed-request.ts'

/**
 * What a thread asks of its process while it answers one request: the embedded database has one connection, and of a
 * server nobody needs more for the little that is asked of it.
 */
export class ProcessOfThread {
  readonly #port: MessagePort
  readonly #waiting = new Map<number, (reply: ProcessReply) => void>()
  #asked = 0

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', (message: unknown) => {
      const reply = processReply.parse(message)
      this.#waiting.get(reply.id)?.(reply)
      this.#waiting.delete(reply.id)
    })
  }

  queries(onStatement: OnStatement = () => undefined): Queries {
    return drizzle(async (statement, parameters) => {
      const rows = this.rows(statement, z.array(parameter).parse(parameters))
      onStatement(statement, rows)
      return { rows: await rows }
    })
  }

  async newest(): Promise<SharedSnapshot> {
    const reply = await this.#ask({ ask: 'NEWEST', id: this.#nextId() })
    if (!('newest' in reply)) throw new Error('the process replied to another question')
    return reply.newest
  }

  close(): void {
    this.#port.close()
  }

  async rows(statement: string, parameters: StatementParameters): Promise<unknown[][]> {
    const asked = { statement, parameters: [...parameters] }
    const reply = await this.#ask({ ask: 'ROWS', id: this.#nextId(), ...asked })
    if (!('rows' in reply)) throw new Error('the process replied to another question')
    return reply.rows
  }

  #nextId(): number {
    return ++this.#asked
  }

  async #ask(question: ThreadQuestion): Promise<ProcessReply> {
    const reply = await new Promise<ProcessReply>((resolve) => {
      this.#waiting.set(question.id, resolve)
      this.#port.postMessage(question)
    })
    if (!('failed' in reply)) return reply
    const { message, fault } = reply.failed
    throw new ToldFault(message, fault)
  }
}

import type { MessagePort } from 'node:worker_threads'
import { type AskRows } from '../database/statements.ts'
import { databaseFault } from '../database/unavailable.ts'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import type { ProcessReply, ThreadQuestion } from './handed-request.ts'

/** What threads ask of their process. */
export interface ForThreads {
  rows: AskRows
  /** Left out where a thread answers nothing from it. */
  newest?: () => Promise<SharedSnapshot>
}

export async function replyTo(
  port: MessagePort,
  question: ThreadQuestion,
  asked: ForThreads,
): Promise<void> {
  port.postMessage(await replyOf(question, asked))
}

async function replyOf(
  question: ThreadQuestion,
  { rows, newest }: ForThreads,
): Promise<ProcessReply> {
  const { id } = question
  try {
    if (question.ask === 'ROWS') {
      return { id, rows: await rows(question.statement, question.parameters) }
    }
    if (!newest) throw new Error('there is no state for this thread')
    return { id, newest: await newest() }
  } catch (error) {
    return { id, failed: { message: String(error), fault: databaseFault(error) } }
  }
}

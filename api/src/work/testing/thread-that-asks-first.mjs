import answer from './thread.mjs'

/** Answers if its process has a row for it, and ends otherwise. */
export default async function answerOrEnd(task) {
  task.port.postMessage({ ask: 'ROWS', id: 1, statement: 'select', parameters: [] })
  const reply = await new Promise((resolve) => {
    task.port.once('message', resolve)
  })
  return reply.rows.length === 0 ? process.exit(1) : answer(task)
}

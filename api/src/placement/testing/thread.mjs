// What a thread may do with a question, by how many sites it asks for, in place of the program's own.

/** @param {{ asked: { question: { sites: number } }, port: import('node:worker_threads').MessagePort }} task */
export default function answer({ asked, port }) {
  const state = (status) => ({ status, value: asked.question.sites })
  port.postMessage({ type: 'KNOWN', state: state('SEARCHING') })
  if (asked.question.sites < 3) {
    if (asked.question.sites === 2) port.postMessage({ type: 'SO_FAR', state: state('WITHIN_GAP') })
    for (;;);
  }
  return { type: 'ANSWERED', state: state('OPTIMAL') }
}

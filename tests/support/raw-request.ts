import { connect } from 'node:net'

/** Milliseconds after which a request that nobody answers counts as hanging. */
const patience = 20_000

export interface RawAnswer {
  status: number
  headers: Headers
  body: string
}

/**
 * Sends these lines as they are, over a connection of its own, and reads until the server closes it: what a request
 * library would never send.
 * @param lines those of the head; `connection: close` is added
 * @throws Error where the server does not close in time
 */
export async function rawRequest(
  url: string,
  lines: readonly string[],
  body = '',
): Promise<RawAnswer> {
  const text = await exchange(url, [...lines, 'connection: close', '', body].join('\r\n'))
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...named] = head.split('\r\n')
  const headers = new Headers(
    named.map((line): [string, string] => {
      const [name = '', ...value] = line.split(':')
      return [name, value.join(':').trim()]
    }),
  )
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n') }
}

/** Everything the server says to these bytes until it closes the connection. */
function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    const said: Buffer[] = []
    const hanging = setTimeout(() => {
      socket.destroy()
      reject(new Error(`No end of the answer to ${bytes.slice(0, 300)}: ${String(said)}`))
    }, patience)
    socket.on('data', (chunk) => said.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(hanging)
      resolve(Buffer.concat(said).toString('latin1'))
    })
    socket.write(bytes)
  })
}

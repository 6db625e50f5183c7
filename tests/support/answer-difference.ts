/** Headers that tell when and under which number a request was answered. */
const ofTheRequest = ['date', 'x-request-id']
/** Headers that follow from the bytes of the body. */
const ofTheBytes = ['etag', 'content-length']
/** Sums in another order, and another mathematical library, change the last digits of what a database computes. */
const tolerance = 1e-9
const numbers = /(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/
const aroundIt = 80

/**
 * Where two servers' answers to one request differ; null where they do not: to the byte, but for the last digits of
 * computed numbers, for the number (nonce) that the scripts of a page bear each time it is made, and for the address
 * each server knows itself by. Reads both to their ends.
 */
export async function differenceBetween(one: Response, other: Response): Promise<string | null> {
  const bodies = [await bodyOf(one), await bodyOf(other)] as const
  if (one.status !== other.status) {
    const begun = bodies.map((body) => body.slice(0, 300))
    return `status ${one.status}, not ${other.status}\n  ${begun.join('\nnot\n  ')}`
  }
  const sameBytes = bodies[0] === bodies[1] && nonceOf(one.headers) === undefined
  const headers = [headersOf(one, sameBytes), headersOf(other, sameBytes)] as const
  if (headers[0] !== headers[1]) return `headers\n  ${headers[0]}\nnot\n  ${headers[1]}`
  return differenceOfBodies(...bodies)
}

/** Where two bodies differ but for the last digits of computed numbers; null where they do not. */
export function differenceOfBodies(one: string, other: string): string | null {
  if (one === other) return null
  const [first = [], second = []] = [one, other].map((body) => body.split(numbers))
  const at = Array.from({ length: Math.max(first.length, second.length) }).findIndex(
    (_, index) => !areAlike(first[index], second[index]),
  )
  if (at < 0) return null
  const excerpt = (all: readonly string[]) =>
    all.slice(0, at).join('').slice(-aroundIt) + all.slice(at).join('').slice(0, aroundIt)
  return `after ${first.slice(0, at).join('').length} characters\n  ${excerpt(first)}\nnot\n  ${excerpt(second)}`
}

function areAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true
  const [first, second] = [Number(one), Number(other)]
  return Math.abs(first - second) <= tolerance * Math.max(Math.abs(first), Math.abs(second))
}

function headersOf({ headers }: Response, withThoseOfTheBytes: boolean): string {
  const left = withThoseOfTheBytes ? ofTheRequest : [...ofTheRequest, ...ofTheBytes]
  const lines = [...headers].filter(([name]) => !left.includes(name)).map((line) => line.join(': '))
  return withoutNonce(headers, lines.join('\n  '))
}

/** As Latin-1, each byte a character, without what each answer has of its own: the nonce and the server's address. */
export async function bodyOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer())
  const text = withoutNonce(response.headers, bytes.toString('latin1'))
  return response.url === '' ? text : text.replaceAll(new URL(response.url).origin, 'origin')
}

const nonceOf = (headers: Headers) =>
  /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]

const withoutNonce = (headers: Headers, text: string) =>
  text.replaceAll(nonceOf(headers) ?? 'nonce', 'nonce')

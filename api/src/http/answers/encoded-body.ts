import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

type Encoding = 'br' | 'gzip'

/** Bytes; below, a compressed body saves no packet. */
const worthCompressing = 1024

/** Bytes; up to here a thread takes longer to be told and to tell than compressing does (measured: 10 to 41 µs). */
const soonerAtOnce = 8192

/** How much work a body is worth: one that is made once for a state of the data is given away many times. */
export type Effort = 'quick' | 'thorough'
const brotliQuality = { quick: 5, thorough: 11 }

/** A body that is given away again and again: compressed once for each encoding that is asked for. */
export class EncodedBody {
  readonly #plain: Buffer
  readonly #effort: Effort
  readonly #compressed = new Map<Encoding, Buffer | Promise<Buffer>>()

  constructor(plain: string | Uint8Array, effort: Effort = 'quick') {
    this.#plain =
      typeof plain === 'string'
        ? Buffer.from(plain)
        : Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
    this.#effort = effort
  }

  /** In bytes, with what its compressed forms and the texts of both may take. */
  get size(): number {
    return this.#plain.length * 3
  }

  /** Sends it in the smallest encoding that the caller takes. */
  sendTo(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const { encoding, bytes } = this.encodedFor(request.headers)
    if (encoding !== null) void reply.header('content-encoding', encoding)
    return Buffer.isBuffer(bytes) ? reply.send(bytes) : bytes.then((made) => reply.send(made))
  }

  /** In the smallest encoding that the caller takes; a promise while it is made for the first time. */
  encodedFor(headers: IncomingHttpHeaders): {
    encoding: Encoding | null
    bytes: Buffer | Promise<Buffer>
  } {
    const encoding = this.#plain.length < worthCompressing ? null : encodingFor(headers)
    if (encoding === null) return { encoding, bytes: this.#plain }
    return { encoding, bytes: this.#compressed.get(encoding) ?? this.#compress(encoding) }
  }

  #compress(encoding: Encoding): Buffer | Promise<Buffer> {
    if (this.#effort === 'quick' && this.#plain.length <= soonerAtOnce) {
      const bytes = atOnce[encoding](this.#plain)
      this.#compressed.set(encoding, bytes)
      return bytes
    }
    const compressing = compressors[encoding](this.#plain, this.#effort)
    this.#compressed.set(encoding, compressing)
    void compressing.then((bytes) => this.#compressed.set(encoding, bytes))
    return compressing
  }
}

const brotli = promisify(brotliCompress)

const paramsOf = ({ length }: Buffer, effort: Effort) => ({
  [constants.BROTLI_PARAM_QUALITY]: brotliQuality[effort],
  [constants.BROTLI_PARAM_SIZE_HINT]: length,
})

const compressors: Record<Encoding, (plain: Buffer, effort: Effort) => Promise<Buffer>> = {
  br: (plain, effort) => brotli(plain, { params: paramsOf(plain, effort) }),
  gzip: (plain) => promisify(gzip)(plain),
}

const atOnce: Record<Encoding, (plain: Buffer) => Buffer> = {
  br: (plain) => brotliCompressSync(plain, { params: paramsOf(plain, 'quick') }),
  gzip: (plain) => gzipSync(plain),
}

/** What callers write in Accept-Encoding is one of a few texts. */
const encodings = new LRUCache<string, { encoding: Encoding | null }>({
  maxSize: 50_000,
  sizeCalculation: (_, accepted) => 100 + 2 * accepted.length,
})

/** Null where the caller takes neither. */
function encodingFor(headers: IncomingHttpHeaders): Encoding | null {
  const accepted = headers['accept-encoding']
  if (typeof accepted !== 'string') return null
  const known = encodings.get(accepted)
  if (known) return known.encoding
  const taken = new Negotiator({ headers }).encodings(['br', 'gzip'])
  const encoding = taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null
  encodings.set(accepted, { encoding })
  return encoding
}

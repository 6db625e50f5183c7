// Its published types are Express's; it asks for no more than Node's own request and response.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean

  function compression(options: {
    filter: Filter
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void

  namespace compression {
    /** Whether the type of an answer is worth compressing. */
    const filter: Filter
  }

  export default compression
}

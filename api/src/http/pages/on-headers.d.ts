// It is published without types.
declare module 'on-headers' {
  import type { ServerResponse } from 'node:http'

  /** Calls the listener just before the headers of an answer leave. */
  export default function onHeaders(response: ServerResponse, listener: () => void): void
}

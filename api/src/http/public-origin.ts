import type { AddressInfo } from 'node:net'
import type { ServerOptions } from './server-options.ts'

/**
 * The origin of every absolute address: in files, QR codes, JSON-LD, snippets, the sitemap. As it is configured, or
 * where the server itself listens; never what a request says of it (Host, X-Forwarded-*), so that no cache can keep
 * somebody else's word.
 */
export function publicOrigin(
  { publicUrl, host }: Pick<ServerOptions, 'publicUrl' | 'host'>,
  listening: AddressInfo | string | null,
): string {
  if (publicUrl !== undefined) return publicUrl
  const { address, port } =
    typeof listening === 'object' && listening !== null
      ? listening
      : { address: 'localhost', port: 80 }
  return originWhereListening(host ?? address, port)
}

/** Under which a server on this machine is reached. */
export function originWhereListening(host: string, port: number): string {
  const name = listensWidely(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return new URL(`http://${name}:${String(port)}`).origin
}

/** Whether it listens on every address, and so has no name of its own. */
export const listensWidely = (host: string): boolean => host === '0.0.0.0' || /^[:0]+$/.test(host)

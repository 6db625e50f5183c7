import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { SourceFault } from './source-fault.ts'

/** Whether an address is one of the internet, and none of this machine, of its network or of a cloud's own services. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  // Whatever else of IPv6 has no range of its own was given to nobody, or is an address of IPv4 as it once was written.
  const isGiven = parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3)
  return isGiven && parsed.range() === 'unicast'
}

/** @throws SourceFault where a host is an address that is not public; names are looked up as they are connected to */
export function requirePublicHost(hostname: string): void {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) !== 0 && !isPublic(host)) throw new SourceFault({ key: 'PRIVATE_ADDRESS', host })
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/**
 * Looks a name up for the connection that is then made to what it found, so that no second answer can lead elsewhere; a
 * name one of whose addresses is not public is refused.
 */
export function lookUpPublic(hostname: string, options: LookupOptions, found: Found): void {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) {
      found(error, [])
      return
    }
    const [first] = addresses
    if (!first) found(new Error(`${hostname} has no address`), [])
    else if (!addresses.every(({ address }) => isPublic(address))) {
      found(new SourceFault({ key: 'PRIVATE_ADDRESS', host: hostname }), [])
    } else if (options.all === true) found(null, addresses)
    else found(null, first.address, first.family)
  })
}

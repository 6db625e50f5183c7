import { isIP } from 'node:net'

/** Null where it says neither a number of proxies nor where they are. */
export function trustedIn(text: string): number | string[] | null {
  if (/^[1-9]$/.test(text)) return Number(text)
  const places = text.split(',').map((place) => place.trim())
  return places.every(isAddressOrNetwork) ? places : null
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  )
}

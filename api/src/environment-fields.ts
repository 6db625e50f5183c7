import { isIP } from 'node:net'
import { z } from 'zod'

/** A sentence or an address that stands on a page as it is. */
export const oneLine = (name: string, what: string, most = 300) =>
  z
    .string()
    .refine(
      (text) => text.trim() !== '' && text.length <= most && !/\p{Cc}/u.test(text),
      `${name} must be ${what}, in one line of at most ${most} characters`,
    )
    .optional()

/** A whole number. */
export const count = (
  name: string,
  { least = 1, most, standard }: { least?: number; most: number; standard: number },
  what: string,
) =>
  z
    .string()
    .default(String(standard))
    .refine(
      (text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `${name} must be a whole number from ${least} to ${most}, for example ${name}=${standard}: ${what}`,
    )
    .transform(Number)

/** A number of people; 0 suppresses nothing. */
export const minimum = (name: string, standard: number) =>
  z
    .string()
    .default(String(standard))
    .refine(
      (text) => /^\d{1,3}$/.test(text),
      `${name} must be a whole number from 0 to 999, for example ${name}=${standard}: smaller numbers are withheld`,
    )
    .transform(Number)

/** Nothing but scheme, host and port: pages are not made for a place below a path. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && href === `${origin}/`
}

/** Proxies whose word counts; null where it says neither a number of proxies nor where they are. */
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

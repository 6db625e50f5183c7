import { parseScenario, type Scenario } from '@atlas/geo/world/scenario'
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'

/** As many characters of an address as mail and messengers leave whole, with room for all else that it says. */
export const longestPacked = 1_800

/** More than any address of that length unpacks to that was packed here. */
const mostBytes = 64 * 1024

/** A scenario as an address has it: its JSON, compressed, in letters that need no escape; "" for today. */
export function packScenario({ schema, changes }: Scenario): string {
  if (changes.length === 0) return ''
  const bytes = deflateSync(strToU8(JSON.stringify({ schema, changes })), { level: 9 })
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/**
 * The scenario that an address has; what unpacks to more than any plan is none.
 * @throws ImpossibleScenario where it is JSON but no scenario
 * @returns undefined where it cannot be read at all
 */
export function unpackScenario(text: string): Scenario | undefined {
  const json = unpacked(text)
  return json === undefined ? undefined : parseScenario(json)
}

function unpacked(text: string): unknown {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    const bytes = Uint8Array.from(
      atob(text.replaceAll('-', '+').replaceAll('_', '/')),
      (letter) => letter.codePointAt(0) ?? 0,
    )
    return JSON.parse(strFromU8(inflated(bytes)))
  } catch {
    return undefined
  }
}

/** Few enough that what one push unpacks to is looked at before the next: at most a thousand times as many. */
const pushed = 64

/** @throws RangeError where it is more than any plan */
function inflated(bytes: Uint8Array): Uint8Array {
  const parts: number[] = []
  const inflate = new Inflate((part) => {
    if (parts.length + part.length > mostBytes) throw new RangeError('No plan is so large')
    parts.push(...part)
  })
  for (let at = 0; at < bytes.length; at += pushed) {
    inflate.push(bytes.subarray(at, at + pushed), at + pushed >= bytes.length)
  }
  return Uint8Array.from(parts)
}

/** Two scenarios that are written alike are one. */
export const isSameScenario = (one: Scenario, other: Scenario): boolean =>
  one === other || packScenario(one) === packScenario(other)

export const isToday = ({ changes }: Scenario): boolean => changes.length === 0

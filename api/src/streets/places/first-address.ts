import { numberKey } from './number-key.ts'
import type { AddressRows } from './street-places.ts'
import type { Texts } from './texts.ts'

interface Houses {
  numbers: Texts
  /** Of each address the place of its number among them. */
  numberOf: Uint32Array
  postcodes: Texts
  /** Of each address the place of its postcode among them. */
  postcodeOf: Uint32Array
}

/** Compares places of texts, so that no address is made: how the texts are spelt is read when somebody first asks. */
export function firstAddress(houses: Houses): AddressRows['first'] {
  const { numberOf, postcodeOf } = houses
  let spelt: Record<'numbers' | 'postcodes', ReadonlyMap<string, ReadonlySet<number>>> | null = null
  return ({ from, to }, number, postcode) => {
    spelt ??= {
      numbers: placesBySpelling(houses.numbers, numberKey),
      postcodes: placesBySpelling(houses.postcodes, (code) => code),
    }
    const numbers = number === null ? null : (spelt.numbers.get(number) ?? none)
    const postcodes = postcode === null ? null : (spelt.postcodes.get(postcode) ?? none)
    const notMapped = spelt.postcodes.get('') ?? none
    for (let row = from; row < to; row += 1) {
      if (numbers && !numbers.has(numberOf[row] ?? 0)) continue
      const code = postcodeOf[row] ?? 0
      if (!postcodes || postcodes.has(code) || notMapped.has(code)) return row
    }
    return undefined
  }
}

const none: ReadonlySet<number> = new Set()

function placesBySpelling(
  texts: Texts,
  spell: (text: string) => string,
): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>()
  for (const [place, text] of texts.all().entries()) {
    const key = spell(text)
    const known = places.get(key)
    if (known) known.add(place)
    else places.set(key, new Set([place]))
  }
  return places
}

/** What somebody has typed and not saved, kept by the browser alone until it is. */
export interface KeptTyping {
  /** On which version of the month it rests. */
  version: number
  /** By the names of numbers. */
  texts: Record<string, string>
}

const keyOf = (site: string, month: string) => `atlas-month/${site}/${month}`

export function keepTyping(site: string, month: string, typing: KeptTyping): void {
  try {
    localStorage.setItem(keyOf(site, month), JSON.stringify(typing))
  } catch {
    // Where nothing may be kept, what was typed lasts as long as the page.
  }
}

export function forgetTyping(site: string, month: string): void {
  try {
    localStorage.removeItem(keyOf(site, month))
  } catch {
    // Nothing was kept.
  }
}

export function keptTyping(site: string, month: string): KeptTyping | null {
  try {
    return readTyping(localStorage.getItem(keyOf(site, month)))
  } catch {
    return null
  }
}

/** @returns null for what nobody has kept so */
export function readTyping(text: string | null): KeptTyping | null {
  const kept: unknown = text === null ? null : JSON.parse(text)
  if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('texts' in kept)) {
    return null
  }
  const { version, texts } = kept
  if (typeof version !== 'number' || typeof texts !== 'object' || texts === null) return null
  const pairs = Object.entries(texts).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  return { version, texts: Object.fromEntries(pairs) }
}

/** What in two forms differs, by the names of numbers. */
export const typedOtherwise = (
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (cell) => (one[cell] ?? '').trim() !== (other[cell] ?? '').trim(),
  )

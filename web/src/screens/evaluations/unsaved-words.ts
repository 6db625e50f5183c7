/** Words of a form that are not saved yet, kept in this browser: a session may end, a connection be lost, a tab closed. */
export interface UnsavedWords {
  /** RFC 3339 */
  readonly at: string
  /** On which version they were written. */
  readonly version: string
  readonly fields: Readonly<Record<string, string>>
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What was kept; null where it is nothing of ours. */
export function readUnsaved(text: string | null): UnsavedWords | null {
  if (text === null) return null
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said !== 'object' || said === null) return null
    if (!('at' in said) || !('version' in said) || !('fields' in said)) return null
    const { at, version, fields } = said
    if (!isText(at) || !isText(version) || typeof fields !== 'object' || fields === null)
      return null
    const texts = Object.entries(fields).filter((entry): entry is [string, string] =>
      isText(entry[1]),
    )
    return { at, version, fields: Object.fromEntries(texts) }
  } catch {
    return null
  }
}

/** Of an account, so that nobody is shown what another left in the same browser. */
export const unsavedKey = (account: string, card: number | null): string =>
  `atlas-card ${account} ${card === null ? 'new' : String(card)}`

/** Keeps them; where nothing may be kept, they last as long as the page. */
export function keepUnsaved(key: string, unsaved: UnsavedWords): void {
  try {
    localStorage.setItem(key, JSON.stringify(unsaved))
  } catch {
    // A browser that keeps nothing is no reason not to write.
  }
}

export function unsavedIn(key: string): UnsavedWords | null {
  try {
    return readUnsaved(localStorage.getItem(key))
  } catch {
    return null
  }
}

export function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

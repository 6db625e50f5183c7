import { getContext, setContext } from 'svelte'

import type { Language, Wording } from './language'
import { languages, type Messages } from './languages'

export type { Messages }

/** Loads one wording's sentences: the browser never gets the others'. */
export async function loadMessages(wording: Wording): Promise<Messages> {
  const load = wording === 'leicht' ? () => import('./leicht') : languages[wording].messages
  return (await load()).default
}

interface Words {
  readonly t: Messages
  /** Of data and numbers; Leichte Sprache is German, too. */
  readonly language: Language
  readonly wording: Wording
}

const key = Symbol('messages')

export function provideWords(words: Words): void {
  setContext(key, words)
}

/** The page's sentences and language. */
export function words(): Words {
  return getContext<Words>(key)
}

import type { CityWords } from '@atlas/geo/terms/city-words'
import { getContext, setContext } from 'svelte'

import type { Language, Wording } from './language'
import { languages, type Messages } from './languages'

export type { Messages }

/** Loads one wording's sentences for a city: the browser never gets the other wordings'. */
export async function loadMessages(wording: Wording, city: CityWords): Promise<Messages> {
  const load = wording === 'leicht' ? () => import('./leicht') : languages[wording].messages
  const { default: messagesOf } = await load()
  return messagesOf(city)
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

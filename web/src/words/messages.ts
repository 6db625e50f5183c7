import { getContext, setContext } from 'svelte'

import type de from './de'

import type { Language, Wording } from './language'

/** The German sentences set the shape; a missing English one is an error of types. */
export type Messages = typeof de

/** Loads one wording's sentences: the browser never gets the others'. */
export async function loadMessages(wording: Wording): Promise<Messages> {
  switch (wording) {
    case 'de':
      return (await import('./de')).default
    case 'en':
      return (await import('./en')).default
    case 'leicht':
      return (await import('./leicht')).default
  }
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

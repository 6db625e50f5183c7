import { getContext, setContext } from 'svelte'

import type de from '$messages/de'

import type { Language } from './language'

/** The German sentences set the shape; a missing English one is an error of types. */
export type Messages = typeof de

/** Loads one language's sentences: the browser never gets the other's. */
export async function loadMessages(language: Language): Promise<Messages> {
  const { default: messages } =
    language === 'en' ? await import('$messages/en') : await import('$messages/de')
  return messages
}

interface Words {
  readonly t: Messages
  readonly language: Language
}

const key = Symbol('messages')

export function provideWords(words: Words): void {
  setContext(key, words)
}

/** The page's sentences and language. */
export function words(): Words {
  return getContext<Words>(key)
}

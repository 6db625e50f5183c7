import type { Message } from './vocabulary.ts'

/** Several sentences as one message, in their order; null where none has anything to say. */
export function sentences(messages: readonly (Message | null)[]): Message | null {
  const [first, ...others] = messages.filter((message) => message !== null)
  if (!first) return null
  return others.length === 0 ? first : { key: 'sentences', sentences: [first, ...others] }
}

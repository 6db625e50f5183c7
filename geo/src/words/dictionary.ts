import type { LevelNames } from '../terms/level-names.ts'
import { usualNames } from './level-names.ts'
import type { DataText, Dictionary, Entries, Message, MessageKey, MessageOf } from './vocabulary.ts'

/** @returns the sentence for a message in a dictionary's language */
export function say<Key extends MessageKey>(
  message: MessageOf<Key>,
  dictionary: Dictionary,
): string {
  return dictionary.entries[message.key](message, dictionary)
}

/**
 * A dictionary from its sentences.
 * @param language as in the lang attribute of a page
 * @param locale by whose rules numbers, days and lists are written, a BCP 47 tag
 */
export function dictionaryOf(
  language: string,
  locale: string,
  dataLanguage: keyof DataText,
  entries: Entries,
): Dictionary {
  const numbers = new Intl.NumberFormat(locale)
  const months = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(locale)
  const calling = (levels: LevelNames): Dictionary => {
    const dictionary: Dictionary = {
      language,
      dataLanguage,
      entries,
      number: (value) => numbers.format(value).replace('-', '−'),
      day: (day) => {
        if (day.length === 4) return day
        return (day.length === 7 ? months : days).format(Date.parse(day))
      },
      list: (items) => lists.format(items),
      say: (message: Message) => say(message, dictionary),
      levels,
      calling,
    }
    return dictionary
  }
  return calling(usualNames)
}

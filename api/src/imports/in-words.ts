import { german } from '@atlas/geo/imports/words/de'
import { english } from '@atlas/geo/imports/words/en'
import type { ImportDictionary } from '@atlas/geo/imports/words/import-words'
import {
  callingLevels,
  sayActing,
  sayFinding,
  sayProblem,
} from '@atlas/geo/imports/words/say-problem'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { ImportEvent } from './importer.ts'

/** @param language as a page's or a terminal's: en, en-GB, de_DE.UTF-8; German where it is another */
export const importDictionary = (language: string | undefined): ImportDictionary =>
  language?.toLowerCase().startsWith('en') === true ? english : german

/** An event as a line that is sent: its values, and its sentence in a language. */
export type ToldEvent =
  | { event: 'progress'; text: string }
  | {
      event: 'problem'
      file: string
      line: number | null
      column: string | null
      value: string | null
      code: string
      text: string
    }
  | { event: 'finding'; isRemarkable: boolean; code: string; text: string }
  | { event: 'outcome'; code: string; id: number | null; name: string | null; text: string }

export function inWords(
  event: ImportEvent,
  usual: ImportDictionary,
  levels?: LevelNames,
): ToldEvent {
  const dictionary = levels ? callingLevels(usual, levels) : usual
  switch (event.event) {
    case 'progress':
      return { event: 'progress', text: sayActing(event.message, dictionary) }
    case 'problem': {
      const { message, file, line, column, value } = event.problem
      const text = sayProblem(event.problem, dictionary)
      return { event: 'problem', file, line, column, value, code: message.key, text }
    }
    case 'finding': {
      const text = sayFinding(event.finding, dictionary)
      const { key: code } = event.finding
      return { event: 'finding', isRemarkable: event.isRemarkable, code, text }
    }
    case 'outcome': {
      const { message, name } = event
      const id = 'id' in message ? message.id : null
      const text = sayActing(message, dictionary)
      return { event: 'outcome', code: message.key, id, name, text }
    }
  }
}

import type { AreaLevel, FigureStatus } from '$api/catalogue'
import { partialDay } from '$figures/days'
import { countFormat, listFormat } from '$figures/figures'
import type { Language } from '$words/language'
import type { DataWords } from '$words/languages'
import type { Messages } from '$words/messages'

/** How complete a table is, or what a source has given to it. */
export interface Known {
  readonly days: readonly string[]
  readonly statuses: readonly { readonly status: FigureStatus; readonly rows: number }[]
  readonly areas: readonly {
    readonly level: AreaLevel
    readonly known: number
    readonly of: number
  }[]
}

interface Said {
  readonly text: DataWords
  readonly t: Pick<Messages, 'areas'>
  readonly language: Language
}

/** Null where no row is of a day. */
export function timeOf({ days }: Pick<Known, 'days'>, { text, language }: Said): string | null {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  if (days.length === 1) return text.day(partialDay(first, language))
  const number = countFormat(language)(days.length)
  return text.days(number, partialDay(first, language), partialDay(last, language))
}

/** Of each level how many areas are known. */
export const areasOf = ({ areas }: Pick<Known, 'areas'>, { text, t, language }: Said): string[] => {
  const count = countFormat(language)
  return areas.map(({ level, known, of }) =>
    level === 'CITY'
      ? text.cityKnown
      : text.areasKnown(t.areas.levels[level].many, count(known), count(of)),
  )
}

/** How many rows are how sure; empty where there are none. */
export function sureOf({ statuses }: Pick<Known, 'statuses'>, { text, language }: Said): string {
  const [only] = statuses
  if (only && statuses.length === 1) return text.allSure(only.status)
  const count = countFormat(language)
  return listFormat(language)(statuses.map(({ status, rows }) => text.sure(count(rows), status)))
}

/** All of it in a line. */
export const completenessLine = (known: Known, said: Said): string =>
  [timeOf(known, said), ...areasOf(known, said), sureOf(known, said)]
    .filter((part) => part !== null && part !== '')
    .join('; ')

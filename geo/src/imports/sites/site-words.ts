import { plainWords, searchKey } from '../../search/search-key.ts'
import {
  kindsByBeginning,
  providersByBeginning,
  unknown,
  wheelchairWords,
} from '../headings/site-words.ts'

export const saysNothing = (text: string): boolean => unknown.has(searchKey(text))

/** Begegnung+Beratung, Seniorenberatung, meeting counselling; null: none of them is named. */
export function readKinds(text: string): string | null {
  const words = plainWords(text)
  const kinds = kindsByBeginning.filter(({ beginnings }) =>
    words.some((word) => beginnings.some((beginning) => word.startsWith(beginning))),
  )
  return kinds.length === 0 ? null : kinds.map(({ kind }) => kind).join(' ')
}

/** Kommunal, städtisch; gefördert, freier Träger; null: neither. */
export function readProvider(text: string): string | null {
  const words = plainWords(text)
  const found = providersByBeginning.find(({ beginnings }) =>
    words.some((word) => beginnings.some((beginning) => word.startsWith(beginning))),
  )
  return found?.provider ?? null
}

/** Null: it is none of the words for how a wheelchair gets in. */
export const readWheelchair = (text: string): string | null =>
  wheelchairWords.get(searchKey(text)) ?? null

/** 0351 1234567, 0351/123 45 67, +49 (0)351 1234567, 0049 351 1234567, each as +49 351 1234567; null: no number. */
export function readTelephone(text: string): string | null {
  const signs = text.replaceAll('(0)', ' ').trim()
  if (!/^[+\d][\d\s()/.–-]+$/.test(signs)) return null
  const groups = signs.split(/[^\d+]+/).filter((group) => group !== '')
  const [first = '', ...rest] = groups
  const international = first.startsWith('+')
    ? groups
    : first.startsWith('00')
      ? [`+${first.slice(2)}`, ...rest]
      : /^0\d/.test(first)
        ? ['+49', first.slice(1), ...rest]
        : []
  const number = international.join(' ')
  return /^\+[1-9]\d{0,2}( \d+)+$/.test(number) && number.length >= 8 ? number : null
}

/** 2022, 2022-07, 07/2022, 2022-07-31 and 31.07.2022, each as 2022-07-31 has it; null: none of these. */
export function readAsOf(text: string): string | null {
  const plain = text.trim()
  const german = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/.exec(plain)
  if (german) {
    const [, day, month = '', year = ''] = german
    const parts = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])]
    return partialDay.test(parts.join('-')) ? parts.join('-') : null
  }
  const iso = /^\d{4}(-\d{2}){0,2}/.exec(plain)?.[0]
  return iso !== undefined && partialDay.test(iso) && /^$|^T/.test(plain.slice(iso.length))
    ? iso
    : null
}

const partialDay = /^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** 300, 300 m, ±300 m; null: no number. */
export function readMetres(text: string): number | null {
  const metres = Number(/^[±]?\s*(\d+)\s*(m|Meter|metres)?$/i.exec(text.trim())?.[1])
  return metres > 0 ? metres : null
}

/** www.example.org as https://www.example.org; null: no address. */
export function readWebsite(text: string): string | null {
  const plain = text.trim()
  const address = /^www\./i.test(plain) ? `https://${plain}` : plain
  return /^https?:\/\/[^\s/]+\.\S+$/i.test(address) ? address : null
}

import { closest, distance } from 'fastest-levenshtein'
import { searchKey } from '../../search/search-key.ts'

export interface NamedArea {
  readonly code: string
  readonly name: string
}

export type FoundArea =
  | { readonly code: string }
  | { readonly fault: 'UNKNOWN_AREA'; readonly suggestion: string | null }
  | { readonly fault: 'AMBIGUOUS_AREA'; readonly codes: readonly string[] }
  | { readonly fault: 'CODE_AND_NAME_DIFFER'; readonly code: string; readonly other: string }

/** What cities call their areas before they name them. */
const kinds =
  /^(stb|os|stadtteil|stadtbezirk|stadtraum|sozialraum|planungsbereich|ortschaft|bezirk|pb|sr|st|district|planning area|social space) /

/** The areas of one level, found by whatever a file calls them. */
export class AreaNames {
  readonly #areas: readonly NamedArea[]
  readonly #byCode: ReadonlyMap<string, NamedArea>
  readonly #byNumber: ReadonlyMap<number, NamedArea>
  readonly #byName = new Map<string, NamedArea[]>()

  constructor(areas: readonly NamedArea[]) {
    this.#areas = areas
    this.#byCode = new Map(areas.map((area) => [area.code.toLowerCase(), area]))
    const numbered = areas.filter(({ code }) => /^\d+$/.test(code))
    const numbers = numbered.map(({ code }) => Number(code))
    this.#byNumber = new Map(
      numbered
        .filter(({ code }) => numbers.filter((number) => number === Number(code)).length === 1)
        .map((area) => [Number(area.code), area]),
    )
    for (const area of areas) {
      for (const key of new Set([nameKey(area.name), bareKey(area.name)])) this.#name(key, area)
    }
    // Seevorstadt-Ost is Seevorstadt-Ost/Großer Garten, unless something else has that name.
    const beginnings = areas.map((area) => ({ area, key: bareKey(beginningOf(area.name)) }))
    for (const { area, key } of beginnings) {
      const isAlone = beginnings.filter((other) => other.key === key).length === 1
      if (isAlone && !this.#byName.has(key)) this.#name(key, area)
    }
  }

  get areas(): readonly NamedArea[] {
    return this.#areas
  }

  /** A code (1 is 01), a name, a code before its name, or either behind what cities call such areas. */
  find(text: string): FoundArea {
    const byCode = this.#ofCode(text.trim())
    if (byCode) return { code: byCode.code }
    const named = this.#named(text)
    if (named.length > 0) return oneOf(named)
    const key = nameKey(text).replace(kinds, '')
    const both = /^(\S+) (.+)$/.exec(key)
    const coded = this.#ofCode(both?.[1] ?? key)
    if (!coded) return { fault: 'UNKNOWN_AREA', suggestion: this.#nearest(text) }
    const others = this.#byName.get(both?.[2] ?? '')
    if (others && !others.includes(coded)) {
      const [other] = others
      return { fault: 'CODE_AND_NAME_DIFFER', code: coded.code, other: other?.code ?? '' }
    }
    return { code: coded.code }
  }

  #ofCode(text: string): NamedArea | undefined {
    return (
      this.#byCode.get(text.toLowerCase()) ??
      (/^\d+$/.test(text) ? this.#byNumber.get(Number(text)) : undefined)
    )
  }

  #name(key: string, area: NamedArea): void {
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), area])
  }

  #named(text: string): readonly NamedArea[] {
    const keys = [nameKey(text), bareKey(text), bareKey(beginningOf(text))]
    return keys.map((key) => this.#byName.get(key)).find((found) => found !== undefined) ?? []
  }

  /** What was meant, where it is written almost so. */
  #nearest(text: string): string | null {
    const key = bareKey(text)
    const names = [...this.#byName.keys()]
    if (key.length < 3 || names.length === 0) return null
    const nearest = closest(key, names)
    const area = this.#byName.get(nearest)?.[0]
    return area && distance(key, nearest) <= Math.max(1, key.length / 4)
      ? `${area.code} ${area.name}`
      : null
  }
}

const oneOf = (areas: readonly NamedArea[]): FoundArea => {
  const [area, ...others] = areas
  return area && others.length === 0
    ? { code: area.code }
    : { fault: 'AMBIGUOUS_AREA', codes: areas.map(({ code }) => code) }
}

const nameKey = (text: string): string => searchKey(text)
/** Cities add what else belongs to an area: Cotta/westliche Ortschaften. */
const beginningOf = (name: string): string => name.split('/')[0] ?? name
const bareKey = (text: string): string => nameKey(text).replace(kinds, '')

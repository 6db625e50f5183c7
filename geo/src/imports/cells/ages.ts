import { searchKey } from '../../search/search-key.ts'

/** People of these ages in years; below null: and older. */
export interface AgeClass {
  readonly from: number
  readonly below: number | null
}

/** The column, or the row, of everybody. */
export const everybody = 'ALL'

const totals: ReadonlySet<string> = new Set([
  ...['insgesamt', 'gesamt', 'summe', 'total', 'all', 'alle', 'alle altersgruppen', 'all ages'],
  ...['zusammen', 'einwohner insgesamt', 'einwohner gesamt', 'bevolkerung insgesamt'],
])

/**
 * Ages as a file says them: 0 Jahre, 85 Jahre u. älter, 60–64, 60 bis unter 65, a60, a85plus, age_60_to_64, unter 18, 80+;
 * null: it says none.
 */
export function readAges(text: string): AgeClass | typeof everybody | null {
  const key = searchKey(
    text.replaceAll('+', ' plus ').replaceAll(/(\p{L})(\d)|(\d)(\p{L})/gu, '$1$3 $2$4'),
  )
  if (totals.has(key)) return everybody
  const words = key
    .split(' ')
    .filter(
      (word) =>
        ![
          'jahr',
          'jahre',
          'jahren',
          'years',
          'year',
          'old',
          'a',
          'age',
          'alter',
          'von',
          'im',
        ].includes(word),
    )
    .join(' ')
  const single = /^(\d{1,3})$/.exec(words)
  if (single) return ageClass(single[1], Number(single[1]) + 1)
  const older =
    /^(?:ab |from )?(\d{1,3}) ?(?:u|und|and|and over|and older|plus|u alter|und alter|und mehr|u mehr|or older|over)?$/.exec(
      words,
    )
  if (older) return ageClass(older[1], null)
  const above = /^(?:uber|over|more than) (\d{1,3})$/.exec(words)
  if (above) return ageClass(String(Number(above[1]) + 1), null)
  const under = /^(?:unter|bis unter|under|below|less than) (\d{1,3})$/.exec(words)
  if (under) return ageClass('0', Number(under[1]))
  const span = /^(\d{1,3}) (?:(bis unter|to under|to below|bis|to|und|u) )?(\d{1,3})$/.exec(words)
  if (!span) return null
  const isUnder =
    span[2]?.includes('under') === true ||
    span[2]?.includes('unter') === true ||
    span[2] === 'to below'
  return ageClass(span[1], Number(span[3]) + (isUnder ? 0 : 1))
}

function ageClass(from: string | undefined, below: number | null): AgeClass | null {
  const first = Number(from)
  if (!(first <= 130) || (below !== null && !(below > first && below <= 131))) return null
  return { from: first, below }
}

/** What is wrong with some classes of ages where everybody should be in one of them. */
export type AgesFault =
  | { readonly fault: 'MISSING_AGES'; readonly ages: readonly AgeClass[] }
  | { readonly fault: 'AGES_OVERLAP'; readonly ages: AgeClass }
  | { readonly fault: 'AGES_CROSS'; readonly ages: AgeClass; readonly bound: number }

/**
 * Classes in order of age, the last of them open: where it is a single year of 85 or more, those who are older are counted
 * with it, as registers that end there do.
 */
export function inOrderOfAge(classes: readonly AgeClass[]): AgeClass[] {
  const sorted = classes.toSorted((one, other) => one.from - other.from)
  const last = sorted.at(-1)
  if (last && last.from >= 85 && last.below === last.from + 1) {
    return [...sorted.slice(0, -1), { from: last.from, below: null }]
  }
  return sorted
}

/**
 * Whether classes, in order of age, hold everybody from `from` on once, and none of them lies on both sides of a bound.
 */
export function faultsOfAges(
  sorted: readonly AgeClass[],
  from: number,
  bounds: readonly number[],
): AgesFault[] {
  const faults: AgesFault[] = []
  const missing: AgeClass[] = []
  let next: number | null = from
  for (const ages of sorted) {
    if (next === null || ages.from < next) faults.push({ fault: 'AGES_OVERLAP', ages })
    else if (ages.from > next) missing.push({ from: next, below: ages.from })
    const crossed = bounds.find((bound) => ages.from < bound && (ages.below ?? Infinity) > bound)
    if (crossed !== undefined) faults.push({ fault: 'AGES_CROSS', ages, bound: crossed })
    next = next === null || ages.below === null ? null : Math.max(next, ages.below)
  }
  if (next !== null) missing.push({ from: next, below: null })
  return missing.length > 0 ? [...faults, { fault: 'MISSING_AGES', ages: missing }] : faults
}

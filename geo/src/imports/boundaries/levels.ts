import { searchKey } from '../../search/search-key.ts'
import type { ImportContext } from '../import-kind.ts'
import { lacks } from '../tables/own-levels.ts'
import type { BoundaryArea } from './boundary-area.ts'

/** Whose outlines can be imported: of districts, or, to be compared with theirs, of what they make. */
export const boundaryLevels = ['districts', 'social-spaces', 'planning-areas'] as const

export type BoundaryLevel = (typeof boundaryLevels)[number]

const otherNames: Readonly<Record<string, BoundaryLevel>> = {
  district: 'districts',
  stadtteil: 'districts',
  stadtteile: 'districts',
  'social space': 'social-spaces',
  stadtraum: 'social-spaces',
  stadtraume: 'social-spaces',
  'planning area': 'planning-areas',
  planungsbereich: 'planning-areas',
  planungsbereiche: 'planning-areas',
}

/** As a city names its levels. */
const ownLevels: ReadonlyMap<string, BoundaryLevel> = new Map([
  ['planning-area', 'planning-areas'],
  ['social-space', 'social-spaces'],
  ['district', 'districts'],
])

/** Of those a city has; the areas of others follow from its districts. */
export const levelsOf = (context: Pick<ImportContext, 'before'>): BoundaryLevel[] =>
  [...ownLevels].flatMap(([own, level]) => (lacks(context, own) ? [] : level)).toReversed()

/** By our name, a usual one, or what the city calls it. */
export function levelNamed(
  name: string,
  context: Pick<ImportContext, 'before'>,
): BoundaryLevel | undefined {
  const key = searchKey(name)
  for (const { level, name_de, plural_de, name_en, plural_en } of context.before('levels')) {
    const isNamed = [name_de, plural_de, name_en, plural_en].some((one) => searchKey(one) === key)
    const own = isNamed ? ownLevels.get(level) : undefined
    if (own) return own
  }
  const found = boundaryLevels.find((level) => searchKey(level) === key) ?? otherNames[key]
  return found && levelsOf(context).includes(found) ? found : undefined
}

/** The level whose areas have the most of these codes with these names; undefined: none has more than others. */
export function levelOf(
  areas: readonly BoundaryArea[],
  context: ImportContext,
): BoundaryLevel | undefined {
  const fits = levelsOf(context).map((level) => {
    const known = context.before(level)
    const [codes, both] = [new Set<string>(), new Set<string>()]
    for (const { code, name } of known) {
      codes.add(code)
      both.add(`${code} ${searchKey(name)}`)
    }
    const named = areas.filter(({ code, name }) => both.has(`${code} ${searchKey(name)}`)).length
    const coded = areas.filter(({ code }) => codes.has(code)).length
    return { level, fit: named * 2 + coded }
  })
  const [best, second] = fits.toSorted((one, other) => other.fit - one.fit)
  return best && best.fit > (second?.fit ?? 0) ? best.level : undefined
}

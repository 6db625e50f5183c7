import { searchKey } from '../../search/search-key.ts'
import type { ImportContext } from '../import-kind.ts'
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

export function levelNamed(name: string): BoundaryLevel | undefined {
  const key = searchKey(name)
  return boundaryLevels.find((level) => searchKey(level) === key) ?? otherNames[key]
}

/** The level whose areas have the most of these codes with these names; undefined: none has more than others. */
export function levelOf(
  areas: readonly BoundaryArea[],
  context: ImportContext,
): BoundaryLevel | undefined {
  const fits = boundaryLevels.map((level) => {
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

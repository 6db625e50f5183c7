import type { ImportContext } from '../import-kind.ts'
import { AreaNames } from '../cells/area-names.ts'

/** What tables look up of the city before the import. */
export interface City {
  readonly planningAreas: AreaNames
  readonly socialSpaces: AreaNames
  readonly districts: AreaNames
  /** The district whose residents a district's are counted with, by code. */
  readonly hosts: ReadonlyMap<string, string>
  /** Where a district has residents of its own: its social spaces, by code. */
  readonly spacesOf: (district: string) => readonly string[]
  readonly planningAreaOf: (district: string) => string | null
  /** Social spaces within planning areas, as far as they have districts with residents. */
  readonly parts: readonly Part[]
}

/** Where a social space and a planning area overlap. */
export interface Part {
  readonly planningArea: string
  readonly socialSpace: string
}

export const partName = ({ planningArea, socialSpace }: Part): string =>
  `${planningArea}/${socialSpace}`

/** The tables that {@link cityOf} looks at. */
export const cityTables = [
  'planning-areas',
  'social-spaces',
  'districts',
  'district-residents',
  'levels',
] as const

export function cityOf({ before }: Pick<ImportContext, 'before'>): City {
  const districts = before('districts')
  const byCode = new Map(districts.map((district) => [district.code, district]))
  const residents = before('district-residents')
  const newest = residents
    .map(({ day }) => day)
    .sort()
    .at(-1)
  const spaces = new Map<string, Set<string>>()
  const lies = (district: string, space: string) => {
    spaces.set(district, (spaces.get(district) ?? new Set()).add(space))
  }
  for (const { day, district, social_space } of residents)
    if (day === newest) lies(district, social_space)
  for (const { code, social_space, reported_with } of districts) {
    if (reported_with === null && !spaces.has(code)) lies(code, social_space)
  }
  const parts = new Map<string, Part>()
  for (const [district, codes] of spaces) {
    const planningArea = byCode.get(district)?.planning_area
    if (planningArea === undefined) continue
    for (const socialSpace of codes) {
      const part = { planningArea, socialSpace }
      parts.set(partName(part), part)
    }
  }
  return {
    planningAreas: new AreaNames(before('planning-areas')),
    socialSpaces: new AreaNames(before('social-spaces')),
    districts: new AreaNames(districts),
    hosts: new Map(
      districts.flatMap(({ code, reported_with }) =>
        reported_with === null ? [] : [[code, reported_with] as const],
      ),
    ),
    spacesOf: (district) => [...(spaces.get(district) ?? [])].sort(),
    planningAreaOf: (district) => byCode.get(district)?.planning_area ?? null,
    parts: [...parts.values()],
  }
}

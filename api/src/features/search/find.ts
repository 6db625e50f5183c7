import { inOrder, searchKey } from '@atlas/geo/sites/search-key'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'
import { perWorld } from '../../schema/context.ts'
import type { DistrictOffice, ServiceSite } from '../sites/site.ts'

export type Hit = Area | ServiceSite | DistrictOffice

/** What may be found, in the spelling that is searched. */
interface Entry {
  hit: Hit
  /** Of what is found as well by its words, planning areas come first. */
  position: number
  name: string
  /** The name and everything else it is found by. */
  everything: string
}

const entry = (hit: Hit, position: number, ...others: readonly (string | null)[]): Entry => ({
  hit,
  position,
  name: searchKey(hit.name),
  everything: searchKey([hit.name, ...others].filter((words) => words !== null).join(' ')),
})

const levels = ['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const

const entries = perWorld(({ areas, offices, sites }): readonly Entry[] => [
  ...levels.flatMap((level, place) =>
    areas.atLevel(level).map((area) => entry(area, place, area.code)),
  ),
  ...offices.map((office) => entry(office, levels.length, office.address)),
  ...sites.map((site) => entry(site, levels.length + 1, site.operator, site.address)),
])

/**
 * Areas, sites and district offices whose words contain every word searched for, best first: the name itself, then
 * names that begin with it, then words that do. Uses no pattern, so nothing typed has a special meaning.
 */
export function find(world: Published, words: readonly string[], first: number): Hit[] {
  const searched = words.map(searchKey)
  const phrase = searchKey(words.join(' '))
  return entries(world)
    .filter(({ everything }) => searched.every((word) => everything.includes(word)))
    .map((found) => ({ ...found, rank: rankOf(found.name, phrase) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        one.position - other.position ||
        inOrder(one.name, other.name) ||
        one.hit.id - other.hit.id,
    )
    .slice(0, first)
    .map(({ hit }) => hit)
}

function rankOf(name: string, phrase: string): number {
  if (name === phrase) return 0
  if (name.startsWith(phrase)) return 1
  if (name.replace(/[-/,(]/g, ' ').includes(` ${phrase}`)) return 2
  return name.includes(phrase) ? 3 : 4
}

import { serviceKinds } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import { staffIn } from './made-on.ts'
import type { Basis } from './scenario-file.ts'

/**
 * What figures of plans follow from: of each part one number that people read, and a mark of all that is behind it. The
 * name of the state of the data also changes with the program, when no figure does.
 */
export function basisOf(world: Published): Basis {
  const { lon, lat, district, residents, day } = world.inhabited
  const people = [residents.AGE_60_TO_79, residents.AGE_80_PLUS].map((counts) => [...counts])
  const sites = world.sites.map(({ slug, kinds, provider, lon: x, lat: y, positionAccuracyM }) => [
    slug,
    serviceKinds.filter((kind) => kinds.includes(kind)),
    provider,
    x,
    y,
    positionAccuracyM,
  ])
  const staff = world.areas
    .atLevel('PLANNING_AREA')
    .flatMap(({ code }) => serviceKinds.map((kind) => staffIn(world, { planningArea: code, kind })))
  const fte = staff.reduce((sum, one) => sum + (one.fte ?? 0), 0)
  return {
    people: {
      count: Math.round(people.flat().reduce((sum, count) => sum + count, 0)),
      mark: markOf([day, [...lon], [...lat], [...district], people]),
    },
    sites: { count: sites.length, mark: markOf([sites, world.siteTotals]) },
    staff: { count: Math.round(fte * 100) / 100, mark: markOf([staff, world.plan.keys]) },
  }
}

/** By how much the number of each part is another, where anything of it is. */
export const differencesOfBasis = (before: Basis, now: Basis): Message[] =>
  (['people', 'sites', 'staff'] as const).flatMap((part) =>
    before[part].mark === now[part].mark
      ? []
      : [{ key: 'otherBasis', part, before: before[part].count, now: now[part].count } as const],
  )

/** The same for the same content: FNV-1a, twice, from two beginnings. */
function markOf(content: unknown): string {
  const text = JSON.stringify(content)
  return [0x81_1c_9d_c5, 0x05_0c_5d_1f].map((seed) => hashOf(text, seed)).join('')
}

function hashOf(text: string, seed: number): string {
  let state = seed
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01_00_01_93)
  }
  return (state >>> 0).toString(16).padStart(8, '0')
}

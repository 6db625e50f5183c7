import type { MapLevel } from '$api/catalogue'
import { type Theme, themeOf } from '$appearance/theme'

/** What the small page for others shows. */
export interface EmbedChoice {
  /** Null is the whole city. */
  area: { level: MapLevel; code: string } | null
  /** Undefined follows the visitor's own setting. */
  theme: Theme | undefined
}

/** Areas as they are named in its address, from the smallest. */
const areaNames = [
  ['district', 'DISTRICT'],
  ['social-space', 'SOCIAL_SPACE'],
  ['planning-area', 'PLANNING_AREA'],
] as const satisfies readonly (readonly [string, MapLevel])[]

/** Null where it names several areas. Whether there is such an area is the API's to say. */
export function readEmbed(address: URLSearchParams): EmbedChoice | null {
  const areas = areaNames.flatMap(([name, level]) =>
    address.getAll(name).flatMap((code) => (code === '' ? [] : [{ level, code }])),
  )
  if (areas.length > 1) return null
  return { area: areas[0] ?? null, theme: themeOf(address.get('theme') ?? undefined) }
}

/** The one writer of its address. */
export function embedSearch({ area, theme }: EmbedChoice): string {
  const search = new URLSearchParams()
  const name = areaNames.find(([, level]) => level === area?.level)?.[0]
  if (area && name) search.set(name, area.code)
  if (theme) search.set('theme', theme)
  return search.size === 0 ? '' : `?${search.toString()}`
}

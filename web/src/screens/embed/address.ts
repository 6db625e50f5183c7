import type { MapLevel } from '$api/catalogue'
import { printFields, readFields, searchOf, type Field, type Fields } from '$address/field'
import { areaField, levelNames, malformed, optionalChoice, type Malformed } from '$address/fields'
import type { Theme } from '$appearance/theme'

/** What the small page for others shows. */
export interface EmbedChoice {
  /** Null is the whole city. */
  area: { level: MapLevel; code: string } | null
  /** Null follows the visitor's own setting. */
  theme: Theme | null
}

/** What its address states: areas by the codes of their level. */
interface Stated extends Record<MapLevel, readonly string[]>, Pick<EmbedChoice, 'theme'> {}

/** What the address of its preview states: an area by its id. */
interface StatedPreview extends Pick<EmbedChoice, 'theme'> {
  area: string | null
}

type PreviewNotice = Malformed<'theme'> | { kind: 'unknown-area'; given: string }

interface KnownAreas {
  areas: { has: (id: string) => boolean }
}

/** Whether there is such an area is the API's to say. */
const codesField = (level: MapLevel): Field<readonly string[], unknown, Malformed<string>> => ({
  name: levelNames[level],
  repeats: true,
  parse: (text) => text.split(',').filter((code) => code !== ''),
  print: (codes) => codes.join(','),
  fallback: [],
  misread: malformed(levelNames[level]),
})

const themeField = optionalChoice({
  name: 'theme',
  values: ['light', 'dark'] satisfies Theme[],
  print: (theme) => theme,
})

/** The address of the small page, in the order in which it is written. */
export const fields: Fields<Stated, unknown, Malformed<string>> = {
  DISTRICT: codesField('DISTRICT'),
  SOCIAL_SPACE: codesField('SOCIAL_SPACE'),
  PLANNING_AREA: codesField('PLANNING_AREA'),
  theme: themeField,
}

export const previewFields: Fields<StatedPreview, KnownAreas, PreviewNotice> = {
  area: areaField,
  theme: themeField,
}

const levels = ['DISTRICT', 'SOCIAL_SPACE', 'PLANNING_AREA'] as const

/** Null where it names several areas; colours nobody knows are passed over. */
export function readEmbed(search: URLSearchParams): EmbedChoice | null {
  const { theme, ...codes } = readFields(search, fields, { known: null, say: () => undefined })
  const areas = levels.flatMap((level) => codes[level].map((code) => ({ level, code })))
  return areas.length > 1 ? null : { area: areas[0] ?? null, theme }
}

/** The part of an address after the path, "" for the whole city in the visitor's own colours. */
export function embedSearch({ area, theme }: EmbedChoice): string {
  const stated: Stated = { DISTRICT: [], SOCIAL_SPACE: [], PLANNING_AREA: [], theme }
  return searchOf(printFields(area ? { ...stated, [area.level]: [area.code] } : stated, fields))
}

/** What the address of the preview asks for, and whether it names an area that is not there. */
export function readPreview(
  search: URLSearchParams,
  known: KnownAreas,
): StatedPreview & { unknownArea: boolean } {
  const notices: PreviewNotice[] = []
  const say = (notice: PreviewNotice) => void notices.push(notice)
  const stated = readFields(search, previewFields, { known, say })
  return { ...stated, unknownArea: notices.some(({ kind }) => kind === 'unknown-area') }
}

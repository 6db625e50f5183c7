import type { CityText, CityTextKey } from '@atlas/geo/terms/city-texts'

type Texts = readonly CityText[]
type TextLanguage = 'de' | 'en' | 'deSimple'

/** What a city says of itself; null where it says nothing. */
export function ownText(texts: Texts, key: CityTextKey, language: TextLanguage): string | null {
  const own = texts.find((one) => one.key === key)
  return own ? (own[language] ?? own.de) : null
}

/** Several, one after another; null where it says none of them. */
export function ownTexts(
  texts: Texts,
  keys: readonly CityTextKey[],
  language: TextLanguage,
): string | null {
  return keys.flatMap((key) => ownText(texts, key, language) ?? []).join(' ') || null
}

/** How accurate outlines are, and how the river is drawn: wherever a map is. */
export const ownHowDrawn = (texts: Texts, language: TextLanguage) =>
  ownTexts(texts, ['outlines-accuracy', 'river-course'], language)

export const ownExamples = (texts: Texts, language: TextLanguage) => ({
  AREA_OR_STOP: ownText(texts, 'example-area-or-stop', language),
  ADDRESS: ownText(texts, 'example-address', language),
})

/** Where ways by bus and tram are told. */
export function ownTimetable(texts: Texts, language: TextLanguage) {
  const name = ownText(texts, 'timetable-name', language)
  const address = ownText(texts, 'timetable-address', language)
  return name === null || address === null ? null : { name, address }
}

/** On which side of the river a place lies, and how far from it. */
export const ownRiverSide =
  (texts: Texts, language: TextLanguage) =>
  (side: 'NORTH' | 'SOUTH', distance: string): string | null =>
    ownText(texts, side === 'NORTH' ? 'river-north' : 'river-south', language)?.replaceAll(
      '{distance}',
      distance,
    ) ?? null

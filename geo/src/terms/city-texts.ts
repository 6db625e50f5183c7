/** What is true of one city alone and said by its own data; what it does not say is left out of pages. */
export const cityTextKeys = [
  /** Whose data pages show, at their foot, beside outlines and the grid. */
  'attribution',
  /** Which source the next two tell of, by its id: of others, as imported ones, they are not true. */
  'outlines-source',
  /** Whose outlines areas have, and what was done to them; and how accurate they are. */
  'outlines-attribution',
  'outlines-accuracy',
  /** Whose grid people are told in: of the source that is named by its id alone, too. */
  'grid-source',
  'grid-attribution',
  /** How the river is drawn, whoever the outlines are by. */
  'river-course',
  /** What somebody may search for, without streets of an extract and with them. */
  'example-area-or-stop',
  'example-address',
  /** Where ways by bus and tram are told: its name, and its address, which is the same in every language. */
  'timetable-name',
  'timetable-address',
  /** On which side of the river a place lies; {distance} is how far from it. */
  'river-north',
  'river-south',
  'river-near',
  /** What the offices of the city are called that people find their way by. */
  'office',
  'offices',
  /** What the statements of accessibility and of data protection say of the law of its state. */
  'accessibility-measure',
  'accessibility-enforcement',
  'accessibility-enforcement-address',
  'privacy-complaint',
] as const
export type CityTextKey = (typeof cityTextKeys)[number]

export interface CityText {
  readonly key: CityTextKey
  readonly de: string
  readonly en: string
  /** In Leichte Sprache; null where the German text says it. */
  readonly deSimple: string | null
}

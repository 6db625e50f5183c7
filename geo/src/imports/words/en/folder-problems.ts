import type { ExpectedCell } from '../../../layers/folder-problem.ts'
import type { FolderWords } from '../import-words.ts'

const cells: Record<Exclude<ExpectedCell['is'], 'ONE_OF' | 'SOME_OF'>, string> = {
  FILLED: 'filled in',
  CODE: 'a code of small letters and digits',
  SLUG: 'small letters, digits and hyphens',
  DAY: 'a day, as 2025-12-31',
  PARTIAL_DAY: 'a year, a month or a day, as 2025, 2025-12 or 2025-12-31',
  COUNT: 'a count: a number of 0 or more',
  WHOLE_COUNT: 'a whole number of 0 or more',
  NUMBER: 'a number',
  ABOVE_ZERO: 'a number above 0',
  PERCENT_CHANGE: 'a change in percent, -100 or more',
  PERCENT_SHARE: 'a share in percent, from 0 to 100',
  SQUARE_KILOMETRES: 'an area in km², above 0',
  METRES: 'whole metres, above 0',
  LONGITUDE: 'a longitude in degrees',
  LATITUDE: 'a latitude in degrees',
  WEEKLY_HOURS: 'weekly hours, as Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00',
  TELEPHONE: 'a telephone number, as +49 351 1234567',
  WEBSITE: 'an address that begins with https://',
  TIME_ZONE: 'a time zone, as Europe/Berlin',
  STATE: 'a state by ISO 3166-2, as DE-SN',
  POSITIONS: 'positions as "lon lat, lon lat, …" in degrees',
  RING: 'a closed ring: at least four positions in degrees, as "lon lat, lon lat, …", the last equal to the first',
}

function expectedOf({ is, words = [], orEmpty = false }: ExpectedCell): string {
  const what =
    is === 'ONE_OF'
      ? `one of ${words.join(', ')}`
      : is === 'SOME_OF'
        ? `one or more of ${words.join(', ')}, separated by spaces`
        : cells[is]
  return orEmpty ? `${what}, or empty` : what
}

const quoted = (value: string | null) => `"${value ?? ''}"`

export const folder: FolderWords = {
  title: 'The data set cannot be loaded:',
  more: (count) => `… and ${count} more`,
  place: ({ file, line, column }) =>
    `${file}${line === null ? '' : ` line ${line}`}${column === null ? '' : `, ${column}`}`,
  problems: {
    UNKNOWN_TABLE: () => 'is no table of a city',
    MISSING_TABLE: () => 'is missing',
    UNREADABLE_TABLE: ({ reason }) => `is not readable as CSV: ${reason}`,
    MISSING_COLUMNS: ({ columns }) => `has no column ${columns.join(', ')}`,
    UNKNOWN_COLUMNS: ({ columns }) => `has an unknown column ${columns.join(', ')}`,
    RAGGED_ROW: ({ cells: some, expected }) => `has ${some} cells where the header has ${expected}`,
    NOT_EXPECTED: ({ expected }, value) =>
      `must be ${expectedOf(expected)} (it is ${quoted(value)})`,
    TAGS: (_, value) => `must be text without tags (it is ${quoted(value)})`,
    LEVEL_MISSING: ({ level }) => `has no row for ${level}, which every city has`,
    LEVEL_TWICE: () => 'names a level twice',
    NOT_ONE_ROW: () => 'must have one row',
    TABLE_OF_NO_LEVEL: () => 'must not be there, as levels.csv does not name that level',
    LEVEL_WITHOUT_AREAS: () => 'has no rows, though the city has that level',
    GIVEN_TWICE: (_, value) => `${quoted(value)} stands there twice`,
    NOT_IN_TABLE: ({ table }, value) => `${quoted(value)} is not in ${table}`,
    NO_OUTLINE: (_, value) => `${quoted(value)} has no outline in district-outlines.csv`,
    SOURCE_UNTOLD: ({ by }) => `is of a source that ${by} has to name`,
  },
}

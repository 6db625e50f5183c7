import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { CityWords } from '@atlas/geo/terms/city-words'
import { capital, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/table'

type De = ReturnType<typeof german>

const columns = (levels: LevelNames): De['columns'] => ({
  name: 'Name',
  'planning-area': capital(one(levels.PLANNING_AREA)),
  'social-space': capital(one(levels.SOCIAL_SPACE)),
  status: 'How it was found',
})

export default ({ name: city, levelNames: levels }: CityWords): De => ({
  title: 'The same figures as a table',
  columns: columns(levels),
  code: 'No.',
  city: `${city} as a whole`,
  download: 'Download as CSV',
  downloadWorkbook: 'Download as Excel',
  sheets: { table: 'Table', notes: 'About' },
  downloadHint: 'Comma separated, decimal point, UTF-8; each value says what it is rounded to',
  regionLabel: 'Table, scrolls sideways',
  sortedBy: (column: string) => `sort by ${column}`,
  sorted: {
    ascending: (column: string) => `Sorted by ${column}, ascending.`,
    descending: (column: string) => `Sorted by ${column}, descending.`,
  },
  csv: {
    level: 'Level',
    code: 'Code',
    area: 'Area',
    value: 'Value',
    low: 'Range from (at least)',
    high: 'Range to (at least)',
    rangeMethod: 'How the range was found',
    unit: 'Unit',
    rounding: 'Rounded to',
    status: 'How it was found',
    day: 'Day',
    staffDay: 'Day of the staff',
    since: 'Compared with',
    indicator: 'Indicator',
    figure: 'Figure',
    source: 'Source',
    licence: 'Licence',
    basis: 'Basis',
    flagged: 'Flagged',
    yes: 'yes',
    no: 'no',
    otherDay: (day: string) => `Value on ${day}`,
    difference: 'Difference',
    differenceOfSpace: `Difference in the whole ${one(levels.SOCIAL_SPACE)}`,
    differenceOf: `${capital(one(levels.SOCIAL_SPACE))} of this difference`,
    cityLevel: 'City',
    term: 'Item',
    content: 'Content',
    description: 'What it means',
    address: 'Address of this view',
  },
  units: {
    RESIDENTS: 'people',
    RESIDENTS_PER_KM2: 'people per km²',
    SHARE: 'share (1 = 100 %)',
    RELATIVE_CHANGE: 'change (1 = 100 %)',
    SQUARE_KILOMETRES: 'km²',
    METRES: 'm',
    FTE: 'FTE',
    RESIDENTS_PER_FTE: 'people per FTE',
    FTE_PER_1000_RESIDENTS: 'FTE per 1,000 people',
    CASES: 'cases',
    CASES_PER_1000_RESIDENTS: 'cases per 1,000 people',
    CASES_PER_FTE: 'cases per FTE',
    CONTACTS: 'contacts',
    INDEX_POINTS: 'index points',
    GINI_COEFFICIENT: 'Gini coefficient (0 to 1)',
  },
})

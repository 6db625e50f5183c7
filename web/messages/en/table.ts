import type de from '../de/table'

const columns: typeof de.columns = {
  name: 'Name',
  'planning-area': 'Planning area',
  'social-space': 'Social space',
  status: 'How obtained',
}

export default {
  title: 'The same figures as a table',
  columns,
  code: 'No.',
  city: 'Dresden as a whole',
  download: 'Download as CSV',
  downloadName: 'table',
  downloadHint: 'Comma separated, decimal point, UTF-8, unrounded',
  regionLabel: 'Table, scrolls sideways',
  sortedBy: (column: string) => `sort by ${column}`,
  csv: {
    level: 'Level',
    code: 'Code',
    name: 'Name',
    value: 'Value',
    unit: 'Unit',
    status: 'How obtained',
    day: 'Day',
    since: 'Compared with',
    indicator: 'Indicator',
    source: 'Source',
    licence: 'Licence',
    cityLevel: 'City',
  },
  units: {
    RESIDENTS: 'people',
    RESIDENTS_PER_KM2: 'people per km²',
    SHARE: 'share (1 = 100 %)',
    RELATIVE_CHANGE: 'change (1 = 100 %)',
    SQUARE_KILOMETRES: 'km²',
  },
} satisfies typeof de

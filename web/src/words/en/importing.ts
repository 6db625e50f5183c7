import type { LevelNames } from '@atlas/geo/terms/level-names'
import { one } from '@atlas/geo/words/en/nouns'
import type german from '../de/importing'

type De = ReturnType<typeof german>

const kinds = (levels: LevelNames): De['kinds'] => ({
  boundaries: 'Boundaries of areas',
  'census-grid': 'Census grid',
  'service-sites': 'Places for meeting and counselling',
  'residents-by-age': 'People by age',
  'residents-by-district': `People by ${one(levels.DISTRICT)}`,
  'district-residents-by-age': `People by age and ${one(levels.DISTRICT)}`,
  'one-person-households': 'One-person households',
  forecast: 'Population forecast',
  staff: 'Staff',
  frameworks: 'Planning frameworks and keys',
  'counselling-cases': 'Counselling cases',
})

const importing = (levels: LevelNames): De => ({
  link: 'Import data',
  title: 'Import data of your own',
  description: 'Check official data of your own, put them to use, and undo that.',
  lead: 'A file is imported whole or not at all. It is checked first; all that is wrong then stands here at once. What is remarkable you confirm yourself. Every import can be undone.',
  personal: 'Please nothing about single people: such files are refused, and not kept.',
  noScript: 'This page needs JavaScript. Without it, the command line does the same:',
  token: 'Import token',
  bySession: 'You are signed in and may import; you need no key.',
  orSignIn: 'Or sign in, if you have an account of the administration.',
  tokenHint: 'Whoever runs this atlas gives it (IMPORT_TOKEN on the server). It is not kept here.',
  kind: 'What is it?',
  files: 'Files',
  address:
    'Or an address that they are fetched from (OGC API – Features; for boundaries and places)',
  declared: 'Where it comes from',
  fields: {
    source: 'Title of the source',
    publisher: 'Publisher',
    licence: 'Licence',
    'as-of': 'As of (YYYY, YYYY-MM or YYYY-MM-DD)',
    day: 'Day, where the file does not say it',
    url: 'Address of the source (to look it up)',
    crs: 'Coordinate system, where the file does not say it',
    level: 'Level, of boundaries',
  },
  kinds: kinds(levels),
  check: 'Check only',
  start: 'Check and import',
  running: 'Checking …',
  problems: (count, one) => (one ? `${count} fault` : `${count} faults`),
  problemsCaption: 'What is wrong',
  problemsFile: 'Download as CSV',
  columns: {
    file: 'File',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    text: 'What is expected',
  },
  findings: 'What is remarkable beside the data before',
  totals: 'Sums beside those of before',
  confirm: 'Seen, and meant so: import',
  unreachable: 'The server did not answer. Nothing is changed but what stands here.',
  missing: 'Please choose at least one file, and enter the token.',
  history: 'History',
  historyCaption: 'Imported files',
  showHistory: 'Show the history',
  noHistory: 'Nothing has been imported yet.',
  historyColumns: { made: 'When', kind: 'What', files: 'Files', rows: 'Rows', state: 'State' },
  inForce: 'in force',
  undone: (moment) => `undone on ${moment}`,
  undo: 'Undo',
  undoSure: 'Really undo',
  undoOf: (files) => `Undo ${files}`,
  command: 'On the command line',
  commandHint: 'The same without this page, on the machine on which the atlas runs:',
  commands: [
    'npm run import -- staff staff.csv --day 2025-12-31 --source "Staff plan" --publisher "City" --licence dl-de/by-2-0 --check',
    'npm run import -- --history',
    'npm run import -- --undo 3',
  ],
})
export default importing

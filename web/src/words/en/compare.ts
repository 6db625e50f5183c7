import type { CityWords } from '@atlas/geo/terms/city-words'
import { many, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/compare'

type De = ReturnType<typeof german>

export default ({ name: city, levelNames: levels }: CityWords): De => ({
  title: (names: string, withCity: boolean) =>
    withCity ? `${names} compared with ${city}` : `${names} compared`,
  close: 'Close the comparison',
  start: 'Compare',
  startHint: `With ${city} and up to four more areas`,
  label: 'One more area to compare',
  choose: 'Choose one more area',
  add: 'Add',
  addToComparison: 'Add to the comparison',
  remove: (name: string) => `Take ${name} out of the comparison`,
  selected: (name: string) => `Selected: ${name}`,
  unselect: 'Clear the selection',
  already: 'Is being compared already.',
  full: (most: number) => `No more than ${String(most)} areas can be compared.`,
  only: (name: string) => `Profile of ${name}`,
  sheet: 'Sheet to print',
  excel: 'Excel',
  figure: 'Indicator',
  unit: 'Unit',
  difference: 'Difference',
  differenceIs: (first: string, second: string) => `Difference: ${first} minus ${second}.`,
  differenceTo: (name: string, first: string) =>
    `${name} minus ${first} (shares: percentage points)`,
  differenceRange: (from: string, to: string) => `${from} to ${to} by both ranges`,
  differenceRanges:
    'Ranges of differences: what comes out while both numbers lie anywhere in their ranges. Where both are too high or too low for the same reason, the difference is closer to the one that is stated.',
  asMuch: 'the same',
  notHere: 'not at this level',
  otherDays: 'different days',
  whence: 'Where do these figures come from?',
  percentagePoint: 'percentage point',
  percentagePoints: 'percentage points',
  kicker: 'Comparison',
  description: (names: string) => `${names}: every indicator compared, on one sheet.`,
  back: 'Back to the map',
  others: 'Choose other areas',
  startTitle: 'Compare areas',
  startText: `Choose up to five areas. ${city} as a whole stands beside them, with every indicator on one sheet to print and as an Excel file.`,
  place: (place: number) => `Area ${String(place)}`,
  choosePlace: 'Choose an area',
  noPlace: 'none',
  onMap: 'Or choose on the map: click an area, then “Compare”.',
  nothing: 'No area is chosen for the comparison.',
  file: 'comparison',
  ofItsSocialSpace: `of its ${one(levels.SOCIAL_SPACE)}`,
  bases: { REGISTER: 'Register', PROJECTION: 'Plan', FORECAST: 'Forecast' },
  marks: `Nothing added: counted, or computed from what was, people by the register. Plan: expected in the plan. Hatched, with a range: estimated; of ${many(levels.DISTRICT)} the range is at least so wide, of walks it holds for known sites. Dotted: projected.`,
})

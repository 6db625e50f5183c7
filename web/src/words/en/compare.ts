import type de from '../de/compare'

export default {
  title: (first: string, second: string) => `${first} and ${second} compared`,
  close: 'Close the comparison',
  label: 'Compare with',
  choose: 'Choose an area',
  go: 'Compare',
  onMap: 'Or click a second area on the map.',
  another: 'Clicking another area on the map replaces the second one.',
  only: (name: string) => `Show ${name} alone`,
  swap: 'Swap',
  first: 'solid line',
  second: 'dashed line',
  figure: 'Indicator',
  difference: 'Difference',
  differenceIs: (first: string, second: string) => `Difference: ${first} minus ${second}.`,
  asMuch: 'the same',
  notHere: 'not at this level',
  otherDays: 'different days',
  whence: 'Where do these figures come from?',
  percentagePoints: 'percentage points',
} satisfies typeof de

import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/profile'

type De = ReturnType<typeof german>

export default ({ name: city }: CityWords): De => ({
  close: 'Close the profile',
  label: (name: string) => `Profile: ${name}`,
  in: 'in',
  area: 'Area',
  city,
  ofCity: (value: string) => `of ${value} in ${city}`,
  above: (value: string) => `more than ${city} (${value})`,
  below: (value: string) => `less than ${city} (${value})`,
  equal: (value: string) => `as ${city} (${value})`,
  figures: 'All indicators',
  figure: 'Indicator',
  here: 'Here',
  /** Of a change, which is drawn as the numbers it was computed from. */
  countsOverTime: (indicator: string) => `${indicator}: the numbers behind it`,
  overTime: (indicator: string) => `${indicator} over time`,
  day: 'Day',
  whence: 'Where from?',
  formula: 'Calculation',
  worked: 'In detail',
  equals: (name: string, rule: string) => `${name} = ${rule}`,
  inputs: 'With',
  moreDigits:
    'Numbers that an estimate follows from stand with more digits than the estimate itself, so that the calculation can be followed; they are known no more precisely.',
  source: 'Source',
  note: 'Note',
  range: 'Uncertainty of the estimate',
  interval: 'What chance alone explains',
  asOf: (day: string) => `as of ${day}`,
  change: (since: string, day: string) => `${since} to ${day}`,
  sites: 'Sites here',
  handout: 'Profile to print',
  noSites: 'No site is known here.',
  inSpan: (from: string, to: string) => `${from}\u00a0to\u00a0${to}`,
  compareWith: `For comparison: ${city}`,
  showOnMap: (indicator: string) => `Show ${indicator} on the map`,
})

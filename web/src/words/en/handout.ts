import type { CityWords } from '@atlas/geo/terms/city-words'
import { by, capital, many } from '@atlas/geo/words/en/nouns'
import type german from '../de/handout'

import { ownHowDrawn } from '../own-texts'

type De = ReturnType<typeof german>

export default ({ name: city, levelNames: levels, texts }: CityWords): De => ({
  title: (name: string) => `Profile of ${name} · Atlas 60+`,
  kicker: (level: string, code: string) => `Profile · ${level} ${code}`,
  description: (name: string) =>
    `Older people, staff and services in ${name}, on one page to print.`,
  back: 'Back to demand and staff',
  onMap: 'Show on the map',
  network: 'Provision network (sign-in needed)',
  print: 'Print',
  mapLabel: (name: string) => `Where ${name} lies in ${city}`,
  mapNote: ownHowDrawn(texts, 'en'),
  districts: capital(many(levels.DISTRICT)),
  planningAreas: capital(many(levels.PLANNING_AREA)),
  city,
  summary: (name: string, count: string, share: string, day: string) =>
    `On ${day}, ${count} people aged 60 and over lived in ${name}, ${share} of all residents.`,
  growth: {
    more: (since: string, share: string) => `That is ${share} more than on ${since}.`,
    fewer: (since: string, share: string) => `That is ${share} fewer than on ${since}.`,
    same: (since: string) => `That is almost exactly as many as on ${since}.`,
  },
  figures: `Compared with ${city}`,
  figure: 'Figure',
  here: 'Here',
  ofCity: (share: string) => `${share} of the city`,
  day: 'Day',
  over: 'Over time',
  overCaption: 'People 60+ and, of these, 80+',
  all60: '60+',
  of80: 'of these 80+',
  staff: 'Staff',
  staffCaption: (day: string) => `Full-time equivalents (FTE), target by the register of ${day}`,
  staffMissing: `Staff is only known ${by(levels, 'PLANNING_AREA')}. The target is computed by the key of the framework.`,
  kind: 'Service',
  actual: 'actual',
  target: 'target',
  difference: 'difference',
  differenceExpected: (meeting: string, counselling: string) =>
    `With people expected: meeting ${meeting}, counselling ${counselling}.`,
  frameworkTarget: 'target in the framework',
  fte: 'Full-time equivalents (FTE)',
  expected: 'What is expected',
  expectedAll: (name: string) => `${name}, all ages`,
  noForecast: `There is no forecast for ${many(levels.SOCIAL_SPACE)}. For all of ${city}, by age, the city expects:`,
  review: (day: string, expected: string, counted: string, share: string) =>
    `For ${day} the framework had expected ${expected} people 60+; ${counted} were counted (${share}).`,
  sites: 'Services here',
  noSites: 'No site is known here.',
  more: (count: string) => `and ${count} more`,
  sources: 'Sources and days',
  notFound: (given: string) => `There is no profile of “${given}”.`,
})

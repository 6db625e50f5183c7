import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/legend'

type De = ReturnType<typeof german>

export default ({ name: city }: CityWords): De => ({
  title: 'Legend',
  unitCaption: (areas: string) => `${areas} in each class`,
  under: (bound: string) => `under ${bound}`,
  between: (from: string, below: string) => `${from} to under ${below}`,
  from: (bound: string) => `${bound} and more`,
  all: 'all values',
  missing: 'no figure of its own',
  missingReach: 'sites not known, or no figure of its own',
  estimated: 'estimated value',
  estimatedExplained: 'Fine hatch: estimated, not counted.',
  suppressedExplained: 'Bold hatch: withheld to protect people.',
  missingExplained: 'Bold hatch: no figure of its own.',
  missingReachExplained:
    'Bold hatch: no figure of its own, or the plan has staff there, but no site is known.',
  city: `${city} as a whole`,
  cityInClass: `The figure for ${city} as a whole lies in this class.`,
  outlined: (name: string) => `Outlined: ${name}.`,
  outlinedDashed: (names: string) => `Outlined by a broken line: ${names}.`,
  source: 'Source',
  nothing: 'There are no figures for this choice.',
  fewer: 'Equal values allow only fewer classes.',
  computedExplained: (inputs: string) => `Computed from what was ${inputs}.`,
  computedFrom: { OBSERVED: 'counted', REPORTED: 'reported', SET: 'set' },
  projectedExplained: 'Dots: projected, not counted.',
  inClass: (range: string) => `class: ${range}`,
  flagged: 'flagged',
  flaggedFrom: (threshold: string) =>
    `Triangle: flagged from ±${threshold} on, pointing up above the target, down below it.`,
  above: (bound: string) => `over ${bound}`,
  upTo: (bound: string) => `${bound} and less`,
  betweenInclusive: (from: string, to: string) => `${from} to ${to}`,
  overInclusive: (from: string, to: string) => `over ${from} to ${to}`,
  over: (from: string, below: string) => `over ${from} to under ${below}`,
  days: (first: string, second: string) => `Number of areas on ${first} and on ${second}`,
  circles: 'Circles: their area is as large as the number, here as at the end of the class.',
  circleOf: (amount: string) => `circle: ${amount}`,
  deeper: { light: 'darker', dark: 'lighter' },
  strength: {
    people: (deeper: string) => `The ${deeper}, the more people.`,
    need: (deeper: string) => `The ${deeper}, the more need.`,
    fewReach: (deeper: string) => `The ${deeper}, the fewer people reach a site.`,
    fewReachStops: (deeper: string) => `The ${deeper}, the fewer people reach a stop.`,
    change: (deeper: string) =>
      `Warm colours: more people, cool ones: fewer. The ${deeper}, the further from zero.`,
    shortage: (deeper: string) =>
      `Warm colours: too little staff, cool ones: more than asked for. The ${deeper}, the further from zero.`,
    index: (deeper: string) =>
      `Warm colours: more need than on average, cool ones: less. The ${deeper}, the further from it.`,
    more: (deeper: string) =>
      `Warm colours: more than before, cool ones: less. The ${deeper}, the further from zero.`,
    less: (deeper: string) =>
      `Warm colours: less than before and so more need, cool ones: more. The ${deeper}, the further from zero.`,
    way: (deeper: string) => `The ${deeper}, the longer the way.`,
  },
  textures: 'Patterns instead of colour',
  rankingTitle: 'From the highest figure to the lowest',
  rankingMore: (areas: string) => `${areas} more`,
  rankingCity: (value: string) => `Vertical line: ${city} as a whole, ${value}.`,
  rankingAmount: (value: string) => `${city} as a whole: ${value}.`,
  rankingAverage: 'Vertical line: average of the areas.',
})

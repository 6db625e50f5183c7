import type de from '../de/choices'

const groups: typeof de.groups = {
  AGE: 'Age',
  CHANGE: 'Change',
  LIVING: 'Living',
  ORIGIN: 'Origin',
  REACH: 'Within reach',
  STAFF: 'Staff and demand',
}

const methods: typeof de.methods = {
  'natural-breaks': {
    name: 'Natural breaks',
    explained: 'Puts areas with similar values together.',
  },
  quantile: { name: 'Equal numbers of areas', explained: 'About as many areas in every class.' },
  'equal-interval': { name: 'Equal intervals', explained: 'All classes are about equally wide.' },
}

export default {
  title: 'What to show',
  open: 'Change what is shown',
  close: 'Close',
  show: 'Show',
  indicator: 'Indicator',
  groups,
  level: 'Level',
  levelMissing: (levels: string) => `This indicator exists only by ${levels}.`,
  indexLevels: (levels: string) => `All parts together exist only by ${levels}.`,
  or: ' and ',
  day: 'Day',
  since: 'Compared with',
  classes: 'Classes',
  method: 'Method',
  methods,
  number: 'Number of classes',
  around: 'Equal steps on both sides of zero.',
} satisfies typeof de

import type de from '../de/choices'

const groups: typeof de.groups = {
  RESIDENTS_PER_KM2: 'Density',
  RESIDENTS: 'Number',
  SHARE: 'Share',
  RELATIVE_CHANGE: 'Change',
  SQUARE_KILOMETRES: 'Area',
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
  otherGroup: 'More',
  level: 'Level',
  levelMissing: (levels: string) => `This indicator exists only by ${levels}.`,
  or: ' and ',
  day: 'Day',
  since: 'Compared with',
  classes: 'Classes',
  method: 'Method',
  methods,
  number: 'Number of classes',
  zero: 'One boundary is at zero: no class mixes growth with decline.',
} satisfies typeof de

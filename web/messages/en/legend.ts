import type de from '../de/legend'

export default {
  title: 'Legend',
  unitCaption: (areas: string) => `${areas} in each class`,
  under: (bound: string) => `under ${bound}`,
  between: (from: string, below: string) => `${from} to under ${below}`,
  from: (bound: string) => `${bound} and more`,
  allAlike: 'all alike',
  missing: 'no figure of its own',
  estimated: 'estimated value',
  estimatedExplained: 'Fine hatch: estimated, not counted.',
  missingExplained: 'Bold hatch: no figure of its own.',
  city: 'Dresden as a whole',
  cityInClass: 'The figure for Dresden as a whole lies in this class.',
  source: 'Source',
  asOf: (day: string) => `as of ${day}`,
  nothing: 'There are no figures for this choice.',
  fewer: 'Equal values allow only fewer classes.',
  rankingTitle: 'The highest figures',
  rankingAll: 'All figures in the table',
} satisfies typeof de

import type { IndicatorId, IndicatorWords } from '../de/indicators.ts'

export const indicatorWords: Record<IndicatorId, IndicatorWords> = {
  'density-60-plus': {
    name: 'People 60+ per km²',
    description: 'Residents aged 60 and over, divided by the official area.',
  },
  'density-80-plus': {
    name: 'People 80+ per km²',
    description: 'Residents aged 80 and over, divided by the official area.',
  },
  'residents-60-plus': {
    name: 'People 60+',
    description: 'Residents aged 60 and over.',
  },
  'residents-80-plus': {
    name: 'People 80+',
    description: 'Residents aged 80 and over.',
  },
  'share-60-plus': {
    name: 'Share of people 60+',
    description: 'Residents aged 60 and over, divided by all residents.',
  },
  'share-80-plus': {
    name: 'Share of people 80+',
    description: 'Residents aged 80 and over, divided by all residents.',
  },
  residents: {
    name: 'People of all ages',
    description: 'All residents; also forecast where there is a forecast.',
  },
  'change-60-plus': {
    name: 'Change in the number of people 60+',
    description:
      'By how much the number of residents aged 60 and over has grown or shrunk between two days.',
  },
  'change-80-plus': {
    name: 'Change in the number of people 80+',
    description:
      'By how much the number of residents aged 80 and over has grown or shrunk between two days.',
  },
  'change-residents': {
    name: 'Change in the number of all people',
    description: 'By how much the number of all residents has grown or shrunk between two days.',
  },
  'share-living-alone-60-plus': {
    name: 'Share of people 60+ living alone',
    description:
      'People aged 60 and over in one-person households, divided by all aged 60 and over. Where the number of all 60+ is an estimate, so is the share.',
  },
  'residents-living-alone-60-plus': {
    name: 'People 60+ living alone',
    description: 'People aged 60 and over in one-person households.',
  },
  'share-migration-background-65-plus': {
    name: 'Share of people 65+ with a migration background',
    description:
      'People aged 65 and over with foreign nationality or Germans with a migration background, divided by all aged 65 and over.',
  },
  'share-foreign': {
    name: 'Share with foreign nationality',
    description: 'Residents of any age with foreign nationality, divided by all residents.',
  },
  'coverage-meeting-60-plus': {
    name: 'Minimum share of people 60+ with a meeting place within 1,000 m on foot',
    description:
      'People aged 60 and over who walk at most 1,000 m to a known site for meeting, divided by all aged 60 and over. Estimated from cells. The list of sites is not complete, so the share is a lower bound.',
  },
  'coverage-meeting-80-plus': {
    name: 'Minimum share of people 80+ with a meeting place within 1,000 m on foot',
    description:
      'People aged 80 and over who walk at most 1,000 m to a known site for meeting, divided by all aged 80 and over. Estimated from cells. The list of sites is not complete, so the share is a lower bound.',
  },
  'coverage-counselling-60-plus': {
    name: 'Minimum share of people 60+ with counselling within 1,000 m on foot',
    description:
      'People aged 60 and over who walk at most 1,000 m to a known site for counselling, divided by all aged 60 and over. Estimated from cells. The list of sites is not complete, so the share is a lower bound.',
  },
  'coverage-counselling-80-plus': {
    name: 'Minimum share of people 80+ with counselling within 1,000 m on foot',
    description:
      'People aged 80 and over who walk at most 1,000 m to a known site for counselling, divided by all aged 80 and over. Estimated from cells. The list of sites is not complete, so the share is a lower bound.',
  },
  'stop-300m-60-plus': {
    name: 'Share of people 60+ with a stop within 300 m on foot',
    description:
      'People aged 60 and over who walk at most 300 m to a stop of buses, trams or ferries, divided by all aged 60 and over. Estimated from cells.',
  },
  'stop-300m-80-plus': {
    name: 'Share of people 80+ with a stop within 300 m on foot',
    description:
      'People aged 80 and over who walk at most 300 m to a stop of buses, trams or ferries, divided by all aged 80 and over. Estimated from cells.',
  },
  'staff-difference-meeting': {
    name: 'Staff above or below target: meeting',
    description:
      'Full-time posts for meeting there are, minus those the framework’s planning key asks for.',
  },
  'staff-difference-counselling': {
    name: 'Staff above or below target: counselling',
    description:
      'Full-time posts for counselling there are, minus those the framework’s planning key asks for.',
  },
  'target-fte-meeting': {
    name: 'Target staff: meeting',
    description:
      'Full-time posts for meeting that the framework’s planning key asks for: people 60+, divided by the key.',
  },
  'target-fte-counselling': {
    name: 'Target staff: counselling',
    description:
      'Full-time posts for counselling that the framework’s planning key asks for: people 60+, divided by the key.',
  },
  'residents-per-fte-meeting': {
    name: 'People 60+ per full-time post: meeting',
    description: 'People 60+, divided by the full-time posts for meeting there are.',
  },
  'residents-per-fte-counselling': {
    name: 'People 60+ per full-time post: counselling',
    description: 'People 60+, divided by the full-time posts for counselling there are.',
  },
  'unmet-residents-meeting': {
    name: 'People 60+ not provided for by the key: meeting',
    description:
      'Demand by the key that the staff there is for meeting does not meet: people 60+ beyond the number it is enough for under the key.',
  },
  'unmet-residents-counselling': {
    name: 'People 60+ not provided for by the key: counselling',
    description:
      'Demand by the key that the staff there is for counselling does not meet: people 60+ beyond the number it is enough for under the key.',
  },
}

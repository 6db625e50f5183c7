import type * as de from '../de/demand-columns'

const staffing = {
  actual: 'actual',
  target: 'target',
  published: 'published target',
  difference: 'difference',
  relation: 'people per FTE',
}

/** A column’s name below its heading. */
export const columns = {
  residents: 'number',
  share: 'share',
  'change-60-to-79': '60 to 79',
  'change-80-plus': '80+',
  'change-60-plus': '60+',
  'meeting-actual': staffing.actual,
  'meeting-target': staffing.target,
  'meeting-published': staffing.published,
  'meeting-difference': staffing.difference,
  'meeting-relation': staffing.relation,
  'counselling-actual': staffing.actual,
  'counselling-target': staffing.target,
  'counselling-published': staffing.published,
  'counselling-difference': staffing.difference,
  'counselling-relation': staffing.relation,
} satisfies typeof de.columns

/** The same where its heading is not in sight. */
export const longColumns = {
  residents: 'People 60+',
  share: 'Share of people 60+',
  'change-60-to-79': 'Expected change, 60 to 79',
  'change-80-plus': 'Expected change, 80+',
  'change-60-plus': 'Expected change, 60+',
  'meeting-actual': 'Meeting: actual',
  'meeting-target': 'Meeting: target',
  'meeting-published': 'Meeting: published target',
  'meeting-difference': 'Meeting: difference of actual and target',
  'meeting-relation': 'Meeting: people 60+ per FTE',
  'counselling-actual': 'Counselling: actual',
  'counselling-target': 'Counselling: target',
  'counselling-published': 'Counselling: published target',
  'counselling-difference': 'Counselling: difference of actual and target',
  'counselling-relation': 'Counselling: people 60+ per FTE',
} satisfies typeof de.longColumns

/** The headings above columns of one subject. */
export const groups = {
  people: 'People 60+',
  change: 'Expected change',
  MEETING: 'Meeting',
  COUNSELLING: 'Counselling',
} satisfies typeof de.groups

import type * as de from '../de/demand-columns'

/** Of staff, below its kind. */
export const staffing = {
  actual: 'actual',
  target: 'target',
  published: 'published target',
  difference: 'difference',
  relation: 'people per FTE',
} satisfies typeof de.staffing

/** A column’s name below its heading. */
export const columns = {
  residents: 'number',
  share: 'share',
  'change-60-to-79': '60 to 79',
  'change-80-plus': '80+',
  'change-60-plus': '60+',
} satisfies typeof de.columns

/** The same where its heading is not in sight. */
export const longColumns = {
  residents: 'People 60+',
  share: 'Share of people 60+',
  'change-60-to-79': 'Expected change, 60 to 79',
  'change-80-plus': 'Expected change, 80+',
  'change-60-plus': 'Expected change, 60+',
} satisfies typeof de.longColumns

/** Of staff, after its kind. */
export const longStaffing = {
  actual: 'actual',
  target: 'target',
  published: 'published target',
  difference: 'difference of actual and target',
  relation: 'people 60+ per FTE',
} satisfies typeof de.longStaffing

/** SHARE and RELATIVE_CHANGE are fractions. FTE: full-time equivalents. */
export const units = [
  'RESIDENTS',
  'RESIDENTS_PER_KM2',
  'SHARE',
  'RELATIVE_CHANGE',
  'SQUARE_KILOMETRES',
  'METRES',
  'FTE',
  'FTE_PER_1000_RESIDENTS',
  'RESIDENTS_PER_FTE',
  'CASES',
  'CASES_PER_1000_RESIDENTS',
  'CASES_PER_FTE',
  'CONTACTS',
  'INDEX_POINTS',
  'GINI_COEFFICIENT',
] as const
export type Unit = (typeof units)[number]

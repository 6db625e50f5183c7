/** Who answers for a measure: a role, or an office by its name; never a person. */
export const owners = [
  'PLANNING',
  'COORDINATION',
  'ADMINISTRATION',
  'COUNSELLING',
  'OPERATORS',
  'OFFICE',
] as const
export type Owner = (typeof owners)[number]

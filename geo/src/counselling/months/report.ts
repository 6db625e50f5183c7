/** What a counselling centre counts of a month: sums, and never anybody. */
export const monthMeasures = [
  'INFORMATION',
  'CLEARING',
  'NEW_CASES',
  'CONSULTATIONS',
  'CRISIS_INTERVENTIONS',
] as const
export type MonthMeasure = (typeof monthMeasures)[number]

/** From first contact to leaving; of each the cases that came to it in the month. */
export const processStages = [
  'ACCESS',
  'INTAKE',
  'NEEDS_AND_GOALS',
  'PLANNING_OF_MEASURES',
  'CARRYING_OUT',
  'EVALUATION',
  'LEAVING',
] as const
export type ProcessStage = (typeof processStages)[number]

export const counsellingTopics = [
  'CARE_AND_HEALTH',
  'HEALTH_AND_SOCIAL_PROBLEMS',
  'SOCIAL_BENEFITS',
  'LEISURE_AND_CULTURE',
  'OTHER_TOPIC',
] as const

const places = ['IN_THE_CENTRE', 'AT_HOME', 'BY_TELEPHONE', 'IN_WRITING', 'OTHER_PLACE'] as const

/** Into what the numbers of a measure fall, whole and each once; districts are the city's own. */
export const traits = {
  AGE: ['UNDER_60', 'AGE_60_TO_69', 'AGE_70_TO_79', 'AGE_80_TO_89', 'AGE_90_PLUS', 'AGE_UNKNOWN'],
  SEX: ['FEMALE', 'MALE', 'DIVERSE', 'SEX_UNKNOWN'],
  MIGRATION: ['WITH_BACKGROUND', 'WITHOUT_BACKGROUND', 'BACKGROUND_UNKNOWN'],
  FAMILY: ['SINGLE', 'PARTNERED', 'WIDOWED', 'SEPARATED', 'FAMILY_UNKNOWN'],
  ORIGIN: ['SELF', 'RELATIVES', 'MEDICAL', 'SERVICES', 'AUTHORITIES', 'OTHERS', 'ORIGIN_UNKNOWN'],
  TOPIC: counsellingTopics,
  PLACE: places,
} as const
export type MonthTrait = keyof typeof traits
export type MonthCategory = (typeof traits)[MonthTrait][number]

/** Of whoever lives in no district of the city, or nobody knows where. */
export const elsewhere = 'ELSEWHERE'

const traitsOf: Readonly<Partial<Record<MonthMeasure, readonly MonthTrait[]>>> = {
  NEW_CASES: ['AGE', 'SEX', 'MIGRATION', 'FAMILY', 'ORIGIN'],
  CONSULTATIONS: ['TOPIC', 'PLACE'],
  CRISIS_INTERVENTIONS: ['TOPIC', 'PLACE'],
}

/** A measure by one trait: its parts are the measure. */
export interface Breakdown {
  readonly measure: MonthMeasure
  readonly trait: MonthTrait | 'DISTRICT'
  /** Of districts their codes, and elsewhere. */
  readonly categories: readonly string[]
}

/** Every breakdown that is counted of a month, in the order of the form. */
export const breakdownsOf = (districts: readonly string[]): Breakdown[] =>
  monthMeasures.flatMap((measure) => [
    ...(traitsOf[measure] ?? []).map((trait) => ({ measure, trait, categories: traits[trait] })),
    ...(measure === 'NEW_CASES'
      ? [{ measure, trait: 'DISTRICT' as const, categories: [...districts, elsewhere] }]
      : []),
  ])

/** Names a number of a month: NEW_CASES, NEW_CASES.AGE.UNDER_60, NEW_CASES.DISTRICT.72, STAGE.LEAVING. */
export type CellName = string

export const categoryCell = (
  { measure, trait }: Pick<Breakdown, 'measure' | 'trait'>,
  category: string,
): CellName => `${measure}.${trait}.${category}`

export const stageCell = (stage: ProcessStage): CellName => `STAGE.${stage}`

/** Every number there may be of a month. */
export const cellsOfMonth = (districts: readonly string[]): CellName[] => [
  ...monthMeasures,
  ...breakdownsOf(districts).flatMap((one) =>
    one.categories.map((category) => categoryCell(one, category)),
  ),
  ...processStages.map(stageCell),
]

/** What was counted; what is not among it nobody has said, which is not 0. */
export type MonthCounts = Readonly<Record<CellName, number>>

/** More are not counselled at one place in a month. */
export const mostInMonth = 100_000

/** yyyy-mm, as a report names it. */
export const isMonth = (text: string): boolean => /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text)

/** The months from one to another, both included. */
export function monthsThrough(first: string, last: string): string[] {
  const found: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) found.push(month)
  return found
}

export const monthAfter = (month: string): string => shifted(month, 1)
export const yearBefore = (month: string): string => shifted(month, -12)

export function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

export const firstDayOf = (month: string): string => `${month}-01`

export const lastDayOf = (month: string): string =>
  new Date(Date.parse(`${monthAfter(month)}-01`) - 86_400_000).toISOString().slice(0, 10)

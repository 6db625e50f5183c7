import { z } from 'zod'

import type { Api, Language } from './api.ts'
import { type Basis, basis, figure, figureFields } from './figure.ts'
import { level, type Level } from './indicators.ts'

export const kinds = ['MEETING', 'COUNSELLING'] as const
export type Kind = (typeof kinds)[number]

const staffing = z.strictObject({
  kind: z.enum(kinds),
  framework: z.strictObject({ id: z.string(), flagThreshold: z.number() }),
  basis,
  residents: figure,
  planningKey: figure,
  actual: figure,
  target: figure,
  publishedTarget: figure,
  leastOfFacilities: z.number().nullable(),
  publishedTargetAgrees: z.boolean().nullable(),
  publishedTargetAgreesRoundedTwice: z.boolean().nullable(),
  difference: figure,
  flagged: z.boolean().nullable(),
  residentsPerFte: figure,
})
export type Staffing = z.output<typeof staffing>
const staffingFields = `kind framework { id flagThreshold } basis leastOfFacilities publishedTargetAgrees publishedTargetAgreesRoundedTwice flagged
  ${[
    'residents',
    'planningKey',
    'actual',
    'target',
    'publishedTarget',
    'difference',
    'residentsPerFte',
  ]
    .map((name) => `${name} { ${figureFields} }`)
    .join(' ')}`

const lists = {
  CITY: 'city',
  PLANNING_AREA: 'planningAreas',
  SOCIAL_SPACE: 'socialSpaces',
  DISTRICT: 'districts',
} as const satisfies Record<Level, string>

const oneOrMany = <Shape extends z.ZodType>(area: Shape) =>
  z.strictObject({ areas: z.union([z.array(area), area.transform((one) => [one])]) })

export interface AskedStaffing {
  kind: Kind
  date?: string
  basis?: Basis
  framework?: string
  /** Another planning key, to try it out. */
  residentsPerFte?: number
}

/** A planning key that is tried out, as changes against today. */
export const triedKey = (
  kind: Kind,
  residents60PlusPerFte: number,
  framework = 'dresden-2020',
) => ({
  schema: 1,
  changes: [{ type: 'setPlanningKey', framework, kind, residents60PlusPerFte }],
})

const staffedAreas = oneOrMany(
  z.strictObject({ code: z.string(), level, name: z.string(), staffing }),
)

/** The staffing of every area of a level. */
export async function staffingAt(
  api: Api,
  at: Level,
  { residentsPerFte, ...asked }: AskedStaffing,
  language: Language = 'en',
) {
  const { areas } = await api.ask(
    staffedAreas,
    `query ($kind: ServiceKind!, $date: Date, $basis: Basis! = REGISTER, $framework: ID) {
       areas: ${lists[at]} { code level name
         staffing(kind: $kind, date: $date, basis: $basis, framework: $framework) { ${staffingFields} } } }`,
    { ...asked },
    language,
    residentsPerFte === undefined
      ? {}
      : { scenario: triedKey(asked.kind, residentsPerFte, asked.framework) },
  )
  return areas
}

export const figuresOfStaffing = (of: Staffing) => [
  of.residents,
  of.planningKey,
  of.actual,
  of.target,
  of.publishedTarget,
  of.difference,
  of.residentsPerFte,
]

const expectation = z.strictObject({
  change: figure,
  expected: figure,
  counted: figure,
  deviation: figure,
  relativeDeviation: figure,
  meeting: figure.nullable(),
  counselling: figure.nullable(),
})
export type Expectation = z.output<typeof expectation>
const expectationFields = `${['change', 'expected', 'counted', 'deviation', 'relativeDeviation']
  .map((name) => `${name} { ${figureFields} }`)
  .join(' ')}
  meeting: fte(kind: MEETING) { ${figureFields} } counselling: fte(kind: COUNSELLING) { ${figureFields} }`

const expectedAreas = oneOrMany(
  z.strictObject({ code: z.string(), expectation: expectation.nullable() }),
)

/** What the framework expected of every area of a level, beside what was counted. */
export async function expectationAt(
  api: Api,
  at: Level,
  ages: 'ALL' | 'AGE_60_PLUS' | 'AGE_60_TO_79' | 'AGE_65_PLUS' | 'AGE_80_PLUS',
  framework?: string,
) {
  const { areas } = await api.ask(
    expectedAreas,
    `query ($ages: Ages!, $framework: ID) { areas: ${lists[at]} { code
       expectation(ages: $ages, framework: $framework) { ${expectationFields} } } }`,
    { ages, framework },
  )
  return areas
}

export const figuresOfExpectation = (of: Expectation) =>
  [
    of.change,
    of.expected,
    of.counted,
    of.deviation,
    of.relativeDeviation,
    of.meeting,
    of.counselling,
  ].filter((one) => one !== null)

const counsellingAnswer = z.strictObject({
  city: z.strictObject({
    counselling: z.strictObject({
      periods: z.array(
        z.strictObject({
          provider: z.enum(['FUNDED', 'MUNICIPAL']).nullable(),
          from: z.iso.date(),
          to: z.iso.date(),
          cases: figure,
          change: figure.nullable(),
          casesPerThousand: figure,
        }),
      ),
      fields: z.array(z.strictObject({ year: z.int(), name: z.string(), share: figure })),
    }),
  }),
})

export async function counsellingOf(api: Api, language: Language = 'en') {
  const { city } = await api.ask(
    counsellingAnswer,
    `{ city { counselling {
         periods { provider from to cases { ${figureFields} } change { ${figureFields} } casesPerThousand { ${figureFields} } }
         fields { year name share { ${figureFields} } } } } }`,
    {},
    language,
  )
  return city.counselling
}

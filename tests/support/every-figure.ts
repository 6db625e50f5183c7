import { getNamedType, isObjectType } from 'graphql'
import { schema } from '../../api/src/features/index.ts'
import { figureQuoted } from '../../api/src/features/evaluations/quotations.ts'
import { givenIn } from '../../api/src/features/indicators/coverage-indicator.ts'
import { knownFigures } from '../../api/src/features/indicators/values.ts'
import { needIndexAt } from '../../api/src/features/need-index/need-index.ts'
import { needIndexPresets } from '../../geo/src/need/presets.ts'
import {
  accessDistanceIn,
  accessibilityIn,
  catchmentIn,
  coverageIn,
  gapsIn,
} from '../../api/src/features/reach/answers.ts'
import type { LimitedReach } from '../../api/src/features/reach/reach-input.ts'
import { reachedWorld } from '../../api/src/features/reach/reached-world.ts'
import type { DataContext } from '../../api/src/schema/context.ts'
import { counsellingPeriods, fieldShareFigure } from '../../geo/src/counselling/counselling.ts'
import type { Figure } from '../../geo/src/figures/figure.ts'
import { nowOf } from '../../geo/src/evaluations/quoted-figure.ts'
import { parseReference } from '../../geo/src/evaluations/reference.ts'
import { catalogue } from '../../geo/src/indicators/catalogue.ts'
import { allDaysOf } from '../../geo/src/indicators/days.ts'
import { profileOf } from '../../geo/src/indicators/profile.ts'
import { defaultZoneWeights } from '../../geo/src/reach/catchment/accessibility.ts'
import { reachAges } from '../../geo/src/reach/cells/reach-cells.ts'
import { readOutline } from '../../geo/src/reach/polygon/drawn-polygon.ts'
import { figuresInside } from '../../geo/src/reach/polygon/figures-inside.ts'
import { limitByDistance, limitByTime, sitesOf } from '../../geo/src/reach/reach-question.ts'
import { allKnownDays } from '../../geo/src/residents/known-days.ts'
import { residentsFigure } from '../../geo/src/residents/residents-figure.ts'
import { expectationOf } from '../../geo/src/staffing/expectation.ts'
import { staffingOf } from '../../geo/src/staffing/staffing.ts'
import {
  areaLevels,
  bases,
  providers,
  serviceKinds,
  statedAges,
} from '../../geo/src/terms/classifications.ts'
import type { Published } from '../../geo/src/world/published.ts'
import type { Area } from '../../geo/src/world/snapshot.ts'
import { submittedFigures } from './submitted-months.ts'

/** A field of the schema, what was asked of it, and its answer. */
export type Answered = readonly [field: string, asked: unknown, figure: Figure]

const profile = 'WALKING'
const byTime = limitByTime(15, { AGE_60_TO_79: 4, AGE_80_PLUS: 3 })
/** All ages and kinds of limits of any provider's sites, and one of each provider's. */
export const reaches: readonly LimitedReach[] = serviceKinds.flatMap((kind) => [
  ...reachAges.flatMap((ages) =>
    [limitByDistance(400), limitByDistance(1000), byTime].map((limit) => ({
      choice: { kind, provider: null, profile } as const,
      ages,
      limit,
    })),
  ),
  ...providers.map((provider) => ({
    choice: { kind, provider, profile } as const,
    ages: 'AGE_60_PLUS' as const,
    limit: byTime,
  })),
])

/** The fields of an object that are figures, each as the schema names it. */
const fieldsOf = (type: string, of: object, asked: unknown): Answered[] =>
  Object.entries(of).flatMap(([name, figure]: [string, unknown]) =>
    isFigure(figure) ? [[`${type}.${name}`, asked, figure] as const] : [],
  )
const isFigure = (one: unknown): one is Figure =>
  typeof one === 'object' && one !== null && 'explain' in one

async function indicatorsOf(context: DataContext): Promise<Answered[]> {
  const { world } = context
  const [known, given] = [knownFigures(world), givenIn(context)]
  const asked = catalogue.flatMap(({ id, formula }) =>
    areaLevels.flatMap((level) =>
      allDaysOf({ formula }, level, known).flatMap(({ date, since: days, basis }) =>
        (days.length === 0 ? [null] : days).flatMap((since) =>
          world.areas.atLevel(level).map(async (area): Promise<Answered> => {
            const period = { date, since, basis, framework: null }
            const figure = await formula.figure(area, period, given)
            return ['IndicatorValue.figure', { id, level, code: area.code, ...period }, figure]
          }),
        ),
      ),
    ),
  )
  return Promise.all(asked)
}

async function profilesOf(context: DataContext): Promise<Answered[]> {
  const { world } = context
  const asked = world.areas
    .atLevel('DISTRICT')
    .flatMap((area) =>
      profileOf(area, bases, knownFigures(world), givenIn(context)).flatMap(
        ({ indicator, figures, counts }) =>
          Object.entries({ figures: figures(), counts: counts() }).flatMap(([field, all]) =>
            all.map(async (figure): Promise<Answered> => [
              `ProfileEntry.${field}`,
              { code: area.code, id: indicator.id },
              await figure,
            ]),
          ),
      ),
    )
  return Promise.all(asked)
}

const everyArea = ({ areas }: Published): readonly Area[] =>
  areaLevels.flatMap((level) => areas.atLevel(level))

function residentsOf({ world }: DataContext): Answered[] {
  return bases.flatMap((basis) =>
    allKnownDays(world, { basis, framework: null }).flatMap((date) =>
      everyArea(world).flatMap((area) =>
        statedAges.map((ageBand): Answered => {
          const asked = { group: { ageBand, trait: 'ALL' as const }, date, basis, framework: null }
          const field = basis === 'FORECAST' ? 'Area.forecast' : 'Area.residents'
          return [field, { area: area.code, ...asked }, residentsFigure(world, area, asked)]
        }),
      ),
    ),
  )
}

export function planOf({ world }: DataContext): Answered[] {
  const staffing = bases.flatMap((basis) =>
    allKnownDays(world, { basis, framework: null })
      .slice(basis === 'FORECAST' ? -1 : 0)
      .flatMap((date) =>
        everyArea(world).flatMap((area) =>
          serviceKinds.flatMap((kind) => {
            const asked = { kind, date, basis, framework: null }
            return fieldsOf('Staffing', staffingOf(world, area, asked), {
              code: area.code,
              ...asked,
            })
          }),
        ),
      ),
  )
  const expectations = everyArea(world).flatMap((area) =>
    statedAges.flatMap((ages) => {
      const of = expectationOf(world, area, ages, null)
      if (!of) return []
      const [fte] = serviceKinds.flatMap((kind) => of.fte(kind) ?? [])
      return fieldsOf('Expectation', { ...of, fte }, { code: area.code, ages })
    }),
  )
  return [...staffing, ...expectations]
}

const counsellingOf = ({ world }: DataContext): Answered[] => [
  ...counsellingPeriods(world).flatMap((period) =>
    fieldsOf('CounsellingPeriod', period, [period.provider, period.from]),
  ),
  ...world.counselling.fields.map((field): Answered => [
    'CounsellingField.share',
    field.nameDe,
    fieldShareFigure(world, field),
  ]),
]

/** What the cards of the data quote, as it is today. */
async function quotedOf(context: DataContext): Promise<Answered[]> {
  const quoted = context.world.evaluationCards.map(async ({ id, quoted: text }) => {
    const reference = parseReference(text)
    const found = reference && (await figureQuoted(context, nowOf(context.world, reference)))
    return found ? [['Quotation.now', id, found.figure] as const] : []
  })
  return (await Promise.all(quoted)).flat()
}

export async function answersAbout(asked: LimitedReach, context: DataContext): Promise<Answered[]> {
  const { world } = context
  const { choice, ages, limit } = asked
  const where = (of: string) => ({ of, ...choice, ages, limit: limit.message })
  const sites = sitesOf(world.sites, { kinds: [choice.kind], provider: choice.provider })
  const [areas, catchments, gaps] = await Promise.all([
    Promise.all(
      everyArea(world).map(async (area): Promise<Answered[]> => {
        const weights = limit === byTime ? [1] : defaultZoneWeights
        const [coverage, accessibility] = await Promise.all([
          coverageIn(area, asked, context),
          accessibilityIn(area, { ...asked, weights }, context),
        ])
        const at = where(`${area.level} ${area.code}`)
        return [...fieldsOf('Coverage', coverage, at), ['Area.accessibility', at, accessibility]]
      }),
    ),
    Promise.all(
      sites.map(async ({ slug }) => {
        const of = await catchmentIn(slug, asked, context)
        return fieldsOf('Catchment', of ?? {}, where(slug))
      }),
    ),
    gapsIn(asked, context),
  ])
  return [
    ...areas.flat(),
    ...catchments.flat(),
    ...gaps.flatMap((gap) => fieldsOf('Gap', gap, where(`gap at ${gap.centre.lon}`))),
  ]
}

const reachOf = async (context: DataContext): Promise<Answered[]> =>
  (await Promise.all(reaches.map((reach) => answersAbout(reach, context)))).flat()

/** Who lives in the middle of the city and goes where. */
async function insideOf(context: DataContext): Promise<Answered[]> {
  const polygon = readOutline([
    [13.7, 51.03],
    [13.8, 51.03],
    [13.8, 51.08],
    [13.7, 51.08],
    [13.7, 51.03],
  ])
  const answers = reaches.map(async ({ choice, ages, limit }): Promise<Answered[]> => {
    const reached = await reachedWorld(choice, context)
    const inside = figuresInside(reached, polygon, ages, limit, context.checkpoint)
    const at = { ...choice, ages, limit: limit.message }
    const { residents, covered, share, walkingMetres } = inside
    return [
      ...[residents, covered, share, walkingMetres].flatMap((today) =>
        fieldsOf('PlannedFigure', { today }, at),
      ),
      ...inside.sites.flatMap((people) =>
        fieldsOf('PeopleOfSite', people, { ...at, of: people.site.slug }),
      ),
    ]
  })
  return (await Promise.all(answers)).flat()
}

async function waysOf(context: DataContext): Promise<Answered[]> {
  const asked = reaches
    .filter(({ limit }) => limit === byTime)
    .flatMap(({ choice, ages }) =>
      everyArea(context.world).map(async (area): Promise<Answered[]> => {
        const of = await accessDistanceIn(area, { choice, ages }, context)
        const where = { of: `${area.level} ${area.code}`, ...choice, ages }
        return [
          ...fieldsOf('AccessDistance', of, where),
          ...of
            .beyond([0, 1000])
            .flatMap((point) => fieldsOf('ResidentsBeyond', point, [where, point.metres])),
        ]
      }),
    )
  return (await Promise.all(asked)).flat()
}

const needOf = async (context: DataContext): Promise<Answered[]> => {
  const levels = ['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const
  const methods = ['z-score', 'percentile-rank'] as const
  const asked = levels.flatMap((level) =>
    methods.flatMap((method) =>
      needIndexPresets.map(({ id, parts }) => ({ level, method, id, parts })),
    ),
  )
  const answers = asked.map(async ({ level, method, id, parts }): Promise<Answered[]> => {
    const weighted = parts.map((part, place) => ({ ...part, weight: 1.25 + place }))
    const { values } = await needIndexAt(level, weighted, method, context)
    return values.flatMap(({ area, score, parts: ofArea }) => {
      const at = { level, method, id, code: area.code }
      return [
        ['NeedIndexValue.score', at, score] as const,
        ...ofArea.map(({ figure }) => ['NeedPartValue.figure', at, figure] as const),
      ]
    })
  })
  return (await Promise.all(answers)).flat()
}

/** Every way of asking for figures, by what it asks for. */
export const everyFigure: readonly (readonly [
  string,
  (context: DataContext) => Answered[] | Promise<Answered[]>,
])[] = [
  ['indicators', indicatorsOf],
  ['profiles of districts', profilesOf],
  ['residents', residentsOf],
  ['staffing and expectations', planOf],
  ['months of counselling', ({ world }) => submittedFigures(world)],
  ['counselling', counsellingOf],
  ['quotations of cards', quotedOf],
  ['ways to the nearest site', waysOf],
  ['coverage, catchments, accessibility and gaps', reachOf],
  ['people in a polygon', insideOf],
  ['need indexes', needOf],
]

/** Every field of the schema that is a figure; of an area it is one field, whatever its level. */
export function fieldsOfFigures(): string[] {
  const areas = new Set(['City', 'PlanningArea', 'SocialSpace', 'District'])
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'Figure')
        .map((field) => `${areas.has(type.name) ? 'Area' : type.name}.${field.name}`),
    )
  return [...new Set(fields)].sort()
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, type Connection } from '../../api/src/database/connection.ts'
import type { DataContext } from '../../api/src/schema/context.ts'
import { WorkBudget } from '../../api/src/schema/work-budget.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { loadSnapshot } from '../../api/src/world/load-snapshot.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { calculationOf, inputKey } from '../../geo/src/figures/calculation.ts'
import type { Figure } from '../../geo/src/figures/figure.ts'
import type { Unit } from '../../geo/src/figures/units.ts'
import {
  inputDecimals,
  precisions,
  roundedTo,
  roundingStep,
} from '../../geo/src/figures/precision.ts'
import { german } from '../../geo/src/words/de.ts'
import { english } from '../../geo/src/words/en.ts'
import { neverGivenUp } from '../../geo/src/work/checkpoint.ts'
import { facilitiesShortOfStaff } from '../../geo/src/scenarios/facilities-short-of-staff.ts'
import { plannedFigure } from '../../geo/src/scenarios/planned-figure.ts'
import { applyScenario } from '../../geo/src/world/apply-scenario.ts'
import { scenarioSourceId } from '../../geo/src/world/scenario-source.ts'
import type { Published } from '../../geo/src/world/published.ts'
import { follow, type Followed, read, valueOf } from '../support/calculator.ts'
import { builtInSocket } from '../support/shared.ts'
import {
  answersAbout,
  type Answered,
  everyFigure,
  fieldsOfFigures,
  planOf,
  reaches,
} from '../support/every-figure.ts'

const dictionaries = [german, english]

/** Of what there are fewer figures than of everything else. */
const few: Readonly<Record<string, number>> = { 'quotations of cards': 3 }

describe('the explanation of every figure of the built-in data set', () => {
  let connection: Connection
  let world: Published
  const answered = new Set<string>()

  beforeAll(async () => {
    connection = connect({ socketPath: await builtInSocket() })
    world = publish(await loadSnapshot(connection.sql, 'a release'), { residents: 3, cases: 10 })
  })
  afterAll(async () => {
    await connection.close()
  })

  const context = (of = world): DataContext => ({
    world: of,
    database: connection.queries,
    walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
    checkpoint: neverGivenUp,
    streets: null,
    budget: new WorkBudget(Infinity),
  })

  /** How many are followed in which way, in German and in English. */
  function expectToFollow(answers: readonly Answered[]): Record<Followed, number> {
    const counts = { STATED: 0, COMPUTED: 0, WITH_TABLE: 0, UNKNOWN: 0 }
    const faults: unknown[] = []
    for (const [field, asked, figure] of answers) {
      answered.add(field)
      try {
        const ways = read(figure, dictionaries).map((explained, language) =>
          follow(explained, dictionaries[language]?.dataLanguage ?? 'en'),
        )
        for (const way of ways) counts[way] += 1
        if (ways.includes('COMPUTED')) requireSameAsWritten(figure)
        requireCalculation(figure)
        requireSources(figure, ways.includes('STATED'))
        requireEverySource(figure)
      } catch (error) {
        faults.push({ field, asked, why: String(error) })
      }
    }
    expect(faults.slice(0, 10)).toEqual([])
    return counts
  }

  /** Whoever computes with the inputs as they are written comes no farther from the figure than half its last digit. */
  function requireSameAsWritten({ value, unit, explain, range: rangeOf }: Figure): void {
    if (value === null) return
    const { formula, inputs } = explain()
    // Worked out only where it decides how a part of an estimate is written.
    const isOfParts = inputs.some(
      (input) => input.status === 'ESTIMATED' && !Number.isInteger(input.value),
    )
    const range = isOfParts ? rangeOf() : null
    const written = inputs.flatMap((input) =>
      input.value === null
        ? []
        : [
            {
              name: german.say(input.name),
              value: roundedTo(
                inputDecimals({ ...input, value: input.value }, { value, unit, range }),
                input.value,
              ),
            },
          ],
    )
    const found = valueOf(german.say(formula), written, 'de')
    const half = 0.5 * (roundingStep(value, unit, range) ?? 10 ** -precisions[unit].shown)
    if (Math.abs(found - value) > half) throw new Error(`comes to ${found} as it is written`)
  }

  /** What a spreadsheet computes it by takes each of its inputs, by a key of its own. */
  function requireCalculation({ explain }: Figure): void {
    const explanation = explain()
    const keys = explanation.inputs.map(({ name }) => inputKey(name))
    if (new Set(keys).size < keys.length) throw new Error(`two inputs are ${keys.join()}`)
    const calculation = calculationOf(explanation)
    const isArithmetic = ['quotient', 'difference', 'product', 'sum', 'atLeastZero']
    if (calculation === null) {
      if (keys.length > 0 && isArithmetic.includes(explanation.formula.key)) {
        throw new Error('no spreadsheet computes it')
      }
      return
    }
    const named = [...calculation.matchAll(/\{([^{}]+)\}/g)].map(([, key = '']) => key)
    if (new Set(named).size < keys.length) throw new Error(`${calculation} leaves an input out`)
  }

  /** Where a figure says that its source states it, the source has to be known, and to say how where it estimates. */
  function requireSources(figure: Figure, isStated: boolean): void {
    const { sources } = world
    const named = [figure.source.id, ...figure.explain().inputs.map(({ sourceId }) => sourceId)]
    const unknown = named.filter((id) => !sources.has(id) && id !== scenarioSourceId)
    if (unknown.length > 0) throw new Error(`nobody knows ${unknown.join()}`)
    if (!isStated || figure.status !== 'ESTIMATED') return
    // What is assumed has no method.
    if (figure.source.id === scenarioSourceId) return
    const { methodDe, methodEn } = sources.get(figure.source.id) ?? {}
    if (!methodDe || !methodEn) throw new Error(`${figure.source.id} does not say how`)
  }

  /** A figure names whoever states a number or a place that enters, however many figures it went through. */
  function requireEverySource({ value, source, sources, staffAsOf, explain }: Figure): void {
    const named = sources()
    const ids = new Set(named.map(({ sourceId }) => sourceId))
    const entering = [source.id, ...explain().inputs.map(({ sourceId }) => sourceId)]
    const left = entering.filter((id) => !ids.has(id))
    if (left.length > 0) throw new Error(`does not name ${left.join()}`)
    if (value === null || staffAsOf === null) return
    // What sets staff against people names whoever counts the people beside the plan.
    const of = (unit: Unit) => named.filter((one) => one.unit === unit)
    const [people, staff] = [of('RESIDENTS'), of('FTE')]
    if (people.length === 0 || staff.length === 0) throw new Error('does not name both sides')
    if (!staff.some(({ asOf }) => asOf === staffAsOf)) throw new Error('staff of another day')
  }

  it.each(everyFigure)(
    'leads to its value in German and in English, and names every source that entered: %s',
    async (what, ask) => {
      const counts = expectToFollow(await ask(context()))
      const followed = counts.STATED + counts.COMPUTED + counts.WITH_TABLE
      expect(followed).toBeGreaterThanOrEqual((few[what] ?? 16) * dictionaries.length)
    },
  )

  it('leads to it in a scenario, too', async () => {
    const tried = applyScenario(world, {
      schema: 2,
      changes: [
        {
          type: 'setPlanningKey',
          framework: 'dresden-2020',
          kind: 'MEETING',
          residents60PlusPerFte: 4321.5,
        },
        { type: 'setStaff', planningArea: '7', kind: 'MEETING', fte: 3 },
        { type: 'closeSite', slug: 'luise' },
        {
          type: 'changeResidents',
          level: 'SOCIAL_SPACE',
          area: '11',
          ages: 'AGE_80_PLUS',
          factor: 1.2,
        },
      ],
    })
    const planned = planOf(context(tried))
    expectToFollow(planned)
    expectToFollow(changesBetween(planOf(context()), planned))
    expectToFollow(
      facilitiesShortOfStaff(tried).map(({ area, staff }) => [
        'ScenarioViolation.staff',
        area.code,
        staff,
      ]),
    )
    const [reach] = reaches
    if (!reach) throw new Error('something is asked about reach')
    const reached = await answersAbout(reach, context(tried))
    expectToFollow(reached)
    expectToFollow(changesBetween(await answersAbout(reach, context()), reached))
  })

  /** Of what is asked of both worlds alike. */
  function changesBetween(today: readonly Answered[], planned: readonly Answered[]): Answered[] {
    const name = ([field, asked]: Answered) => `${field} ${JSON.stringify(asked)}`
    const known = new Map(today.map((answer) => [name(answer), answer[2]]))
    return planned.flatMap((answer) => {
      const now = known.get(name(answer))
      return now
        ? Object.entries(plannedFigure(now, answer[2], world)).map(([part, figure]): Answered => [
            `PlannedFigure.${part}`,
            answer[1],
            figure,
          ])
        : []
    })
  }

  it('was tried of every figure that the API gives', () => {
    // In short what others are.
    for (const field of ['Area.figure', 'Area.coverage']) answered.add(field)
    expect([...answered].sort()).toEqual(fieldsOfFigures())
  })
})

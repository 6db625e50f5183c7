import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { asInput, beside, changes, scenarioName } from '../support/planned-changes.ts'

const all = `{ value status unit asOf since staffAsOf basis sources { sourceId status unit asOf }
  range { low high method } source { id title } }`
const few = '{ value status range { low high } source { id } }'
const near = 'reach: {kind: MEETING, ages: AGE_80_PLUS, withinMetres: 1000}'
/** FIGURE stands where the fields of a figure do. */
const parts = {
  indicators: `a: figure(indicator: "coverage-meeting-60-plus") FIGURE b: figure(indicator: "share-80-plus") FIGURE
    c: figure(indicator: "target-fte-meeting") FIGURE d: figure(indicator: "unmet-residents-meeting") FIGURE`,
  residents: 'residents(ages: AGE_80_PLUS) FIGURE',
  staffing:
    'staffing(kind: MEETING) { residents FIGURE planningKey FIGURE actual FIGURE target FIGURE difference FIGURE }',
  reach: `withinReach(${near}) { share FIGURE covered FIGURE residents FIGURE }`,
  distances: `accessDistance(${near}) { mean FIGURE median FIGURE ninetiethPercentile FIGURE
    worstServedTenth FIGURE gini FIGURE
    beyond(metres: [500, 1500]) { residents FIGURE share FIGURE } }`,
  accessibility: 'accessibility(reach: {kind: COUNSELLING, withinMetres: 1500}) FIGURE',
}
const levels = {
  CITY: 'city',
  PLANNING_AREA: 'planningAreas',
  SOCIAL_SPACE: 'socialSpaces',
  DISTRICT: 'districts',
} as const
const cases = Object.entries(levels).flatMap(([level, list]) =>
  Object.entries(parts).map(([part, asked]) => ({ level, list, part, asked })),
)

const area = z.record(z.string(), z.json())
const areas = z.object({ scenario: z.object({ areas: z.array(area) }) })
const list = z
  .record(z.string(), z.union([z.array(area), area]))
  .transform((data) => Object.values(data).flat())

/** Of whatever is told of both worlds what is told of one. */
function only(world: 'today' | 'planned', value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => only(world, one))
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value)
  const chosen = told.find(([name]) => name === world)
  return chosen
    ? chosen[1]
    : Object.fromEntries(told.map(([name, one]) => [name, only(world, one)]))
}

describeOnBothDatabases('a scenario beside today', (api) => {
  it.each(cases)(
    'has as $part at $level what today and its own world have, to the last digit',
    async ({ level, list: name, asked }) => {
      const figure = level === 'DISTRICT' ? few : all
      const both = asked.replaceAll('FIGURE', `{ today ${figure} planned ${figure} }`)
      const { scenario } = await api.ask(
        areas,
        `query ($input: ScenarioInput!) { scenario(input: $input) { areas(level: ${level}) { ${both} } } }`,
        asInput(changes),
      )
      const question = `{ ${name} { ${asked.replaceAll('FIGURE', figure)} } }`
      const today = await api.ask(list, question)
      const planned = await api.ask(list, question, {}, 'en', { scenario: beside })
      expect(only('today', scenario.areas)).toEqual(today)
      expect(only('planned', scenario.areas)).toEqual(planned)
      expect(planned).not.toEqual(today)
    },
  )

  it('says what changes, what differs, and where staff is not enough for the facilities', async () => {
    const query = `query ($input: ScenarioInput!) { scenario(input: $input) { name version differences { inWords }
      changes { number inWords } violations { area { code } kind facilities minimumFte lackingFte isAsToday
        staff { value status source { id title } } inWords }
      closedSites { slug } sites { slug kinds movedMetres today { slug } } } }`
    const said = z.object({
      scenario: z.object({
        name: z.string(),
        version: z.string(),
        differences: z.array(z.object({ inWords: z.string() })),
        changes: z.array(z.object({ number: z.int(), inWords: z.string() })),
        violations: z.array(
          z.object({
            area: z.object({ code: z.string() }),
            inWords: z.string(),
            isAsToday: z.boolean(),
          }),
        ),
        closedSites: z.array(z.object({ slug: z.string() })),
        sites: z.array(
          z.object({
            slug: z.string(),
            kinds: z.array(z.string()),
            movedMetres: z.number().nullable(),
            today: z.object({ slug: z.string() }).nullable(),
          }),
        ),
      }),
    })
    const { scenario } = await api.ask(said, query, asInput(changes))
    const german = await api.ask(said, query, asInput(changes), 'de')
    expect(scenario.name).toBe(scenarioName)
    expect(scenario.changes.map(({ inWords }) => inWords)).toEqual([
      '"Treff am Wasaplatz" is added: meeting in Prohlis-Nord.',
      '"Begegnungs- und Beratungszentrum Luise" closes.',
      '"Seniorenbegegnungsstätte fidelio" moves 1,175 m, to Seidnitz/Dobritz.',
      '"Begegnungsstätte Laubegast" offers meeting and counselling.',
      'Staff for meeting: 0.5 FTE move from Cotta to Neustadt.',
      'Staff for counselling in Prohlis: 4.5 FTE.',
      'Key for meeting (Planning framework 2020): 1 FTE for 6,000 residents 60+.',
      'residents 80+ in Prohlis, Reick (mit Sternhäuser, Am Koitschgraben): 1.2 times as many as before.',
    ])
    expect(german.scenario.changes.map(({ inWords }) => inWords)).toEqual([
      '„Treff am Wasaplatz“ kommt dazu: Begegnung in Prohlis-Nord.',
      '„Begegnungs- und Beratungszentrum Luise“ schließt.',
      '„Seniorenbegegnungsstätte fidelio“ zieht 1.175 m weit um, nach Seidnitz/Dobritz.',
      '„Begegnungsstätte Laubegast“ bietet an: Begegnung und Beratung.',
      'Personal für Begegnung: 0,5 VZÄ wechseln von Cotta nach Neustadt.',
      'Personal für Beratung in Prohlis: 4,5 VZÄ.',
      'Schlüssel für Begegnung (Rahmenkonzept 2020): 1 VZÄ für 6.000 Einwohner ab 60.',
      'Einwohner ab 80 in Prohlis, Reick (mit Sternhäuser, Am Koitschgraben): 1,2-mal so viele wie zuvor.',
    ])
    expect(scenario.violations).toEqual([
      {
        area: {
          code: '1',
        },
        inWords:
          'Neustadt: 1.2 FTE for meeting and 2 facilities, each of which needs at least 1 FTE; 0.8 FTE are lacking.',
        isAsToday: false,
      },
      {
        area: {
          code: '6',
        },
        inWords:
          'Leuben: 1.3 FTE for meeting and 3 facilities, each of which needs at least 1 FTE; 1.7 FTE are lacking.',
        isAsToday: true,
      },
    ])
    expect(scenario.closedSites).toEqual([{ slug: 'luise' }])
    expect(scenario.sites).toHaveLength(26)
    const moved = scenario.sites.filter(({ movedMetres }) => movedMetres !== 0)
    expect(moved.map(({ slug, today }) => [slug, today?.slug])).toEqual([
      ['fidelio', 'fidelio'],
      ['treff-am-wasaplatz', undefined],
    ])
    expect(scenario.differences).toEqual([])
  })

  it('changes nothing where nothing changes, however uncertain it is', async () => {
    const shape = z.object({
      scenario: z.object({
        areas: z.array(
          z.object({
            withinReach: z.object({
              share: z.object({
                today: z.json(),
                planned: z.json(),
                change: z.object({ value: z.number().nullable(), range: z.null() }),
              }),
            }),
          }),
        ),
      }),
    })
    const { scenario } = await api.ask(
      shape,
      `query ($input: ScenarioInput!) { scenario(input: $input) { areas(level: PLANNING_AREA) {
        withinReach(${near}) { share { today ${all} planned ${all} change { value range { low } } } } } } }`,
      asInput([]),
    )
    for (const { withinReach } of scenario.areas) {
      expect(withinReach.share.planned).toEqual(withinReach.share.today)
      expect(withinReach.share.change.value ?? 0).toBe(0)
    }
  })

  it('says who wins and who loses, in the order of what they gain', async () => {
    const shape = z.object({
      scenario: z.object({
        compared: z.array(
          z.object({
            area: z.object({ code: z.string() }),
            outcome: z.enum(['GAINS', 'LOSES', 'UNCHANGED', 'UNKNOWN']),
            figure: z.object({
              today: z.object({ value: z.number().nullable() }),
              planned: z.object({ value: z.number().nullable() }),
              change: z.object({
                value: z.number().nullable(),
                range: z.object({ low: z.number(), high: z.number() }).nullable(),
                sources: z.array(
                  z.object({ source: z.object({ id: z.string(), title: z.string() }) }),
                ),
                explanation: z.object({ formula: z.string(), calculation: z.string().nullable() }),
              }),
            }),
          }),
        ),
      }),
    })
    const sites = changes.slice(0, 3)
    const { scenario } = await api.ask(
      shape,
      `query ($input: ScenarioInput!) { scenario(input: $input) {
        compared(level: DISTRICT, by: {meanDistance: {kind: MEETING}}) { area { code } outcome figure {
          today { value } planned { value }
          change { value range { low high } sources { source { id title } } explanation { formula calculation } } } } } }`,
      asInput(sites),
    )
    const { compared } = scenario
    const byCode = new Map(compared.map((one) => [one.area.code, one]))
    expect(byCode.get('71')?.outcome).toBe('UNKNOWN')
    expect(byCode.get('91')?.outcome).toBe('LOSES')
    expect(byCode.get('56')?.outcome).toBe('GAINS')
    expect(byCode.get('31')?.outcome).toBe('UNCHANGED')
    const known = compared.filter(({ outcome }) => outcome !== 'UNKNOWN')
    expect(known).toEqual(compared.slice(0, known.length))
    const gains = known.map(({ figure }) => figure.change.value ?? Number.NaN)
    expect(gains).toEqual(gains.toSorted((one, other) => one - other))
    for (const { figure } of known) {
      const { value, range, sources, explanation } = figure.change
      expect(value).toBe((figure.planned.value ?? 0) - (figure.today.value ?? 0))
      expect(range?.low ?? value).toBeLessThanOrEqual(value ?? 0)
      expect(range?.high ?? value).toBeGreaterThanOrEqual(value ?? 0)
      expect(sources[0]?.source).toEqual({ id: 'scenario', title: 'Scenario' })
      expect(explanation.formula).toBe('in the scenario − today')
    }
  })
})

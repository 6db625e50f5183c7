import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { getNamedType, isObjectType, Kind, parse, print, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { schema } from '../../api/src/features/index.ts'
import { accessOf } from '../../api/src/schema/access-plugin.ts'
import { pseudo, unmarked } from '../support/pseudo-words.ts'
import { serveInLanguages, type ServedDataSet } from '../support/serve-data-set.ts'

/** Texts of the data and names of things, the same in every language or translated where the data is. */
const ofTheData = new Set(
  [
    'City.code City.name PlanningArea.code PlanningArea.name SocialSpace.code SocialSpace.name District.code District.name GermanNoun.one CityText.english CityText.german CityText.key CityText.plainGerman CounsellingField.name Quotation.reference',
    'EnglishNoun.many EnglishNoun.one GermanNoun.dativeMany GermanNoun.genitive GermanNoun.many',
    'ConsultationStep.place ConsultationStep.plan ConsultationStep.what ConsultationStep.who DistrictOffice.address DistrictOffice.name Framework.name OfferCategory.name Helpline.name Helpline.operator Helpline.telephone Helpline.what',
    'OpeningHours.note OpeningSpan.closes OpeningSpan.opens NextOpening.opens OpeningState.closes OpeningState.holiday',
    'PlacementArea.code PlacementArea.name PlacementFixedSites.slug PlacementFuture.name',
    'PageInfo.endCursor PageInfo.startCursor QueryServiceSitesConnectionEdge.cursor',
    'ImportedFile.name ImportedFile.sha256 Query.dataVersion CertificateVerification.dataVersion',
    // For spreadsheets, in no language.
    'Explanation.calculation',
    'ServiceSite.address ServiceSite.name ServiceSite.offers ServiceSite.operator ServiceSite.slug ServiceSite.telephone ServiceSite.website Stop.name Stop.slug StreetMap.licence StreetMap.publisher StreetMap.version',
    'Address.number Address.postcode Address.slug UnknownHouseNumber.number Postcode.code',
    'AddressSearch.licence AddressSearch.licenceUrl AddressSearch.publisher',
    'Landmark.name Landmark.slug WalkingStep.street Street.name Street.slug',
    'Scenario.file ScenarioSite.name ScenarioSite.slug SiteOfPolygon.name SiteOfPolygon.slug',
    'Source.licence Source.licenceUrl Source.method Source.publisher Source.url',
  ].flatMap((names) => names.split(' ')),
)

/** What people wrote, as they wrote it. */
const written = /^(?:\w*(?:Card|Network)\w*|Funding|Measure|PlanInCycle|Quotable\w*|Typed\w*)\./
const figure = `{ source { title } interval { method } range { method } explanation { formula note inputs { name } } }`
const worked = `{ explanation { table { caption columns { name } rows { name } rule } } }`
const staffing = `{ residents ${figure} planningKey ${figure} actual ${figure} target ${figure}
  publishedTarget ${figure} difference ${figure} residentsPerFte ${figure} }`
const expectation = `{ change ${figure} expected ${figure} counted ${figure} deviation ${figure}
  relativeDeviation ${figure} fte(kind: MEETING) ${figure} }`
const reached = `
  withinReach(reach: {kind: COUNSELLING, withinMinutes: 15}) { share ${figure} covered ${figure} residents ${figure} }
  coverage(kind: MEETING, withinMetres: 800) ${figure}
  accessDistance(reach: {kind: MEETING}) { mean ${figure} median ${figure} ninetiethPercentile ${figure}
    worstServedTenth ${figure} gini ${figure}
    beyond(metres: [1000]) { residents ${figure} share ${figure} } }
  accessibility(reach: {kind: COUNSELLING, withinMetres: 1500}) ${figure}
  accessibilityTwoStep: accessibility(method: TWO_STEP, reach: {kind: MEETING, withinMetres: 1500}) ${figure}`
const profile = `profile { indicator { name description } figures ${figure} }`
const scenario = {
  schema: 1,
  changes: [
    {
      type: 'setPlanningKey',
      framework: 'dresden-2020',
      kind: 'MEETING',
      residents60PlusPerFte: 6000,
    },
    { type: 'setStaff', planningArea: '7', kind: 'MEETING', fte: 3 },
    { type: 'closeSite', slug: 'luise' },
  ],
}

/** Made on other data. */
const keptFile = {
  schema: 2,
  name: 'kept',
  dataVersion: 'another',
  parameters: {
    kind: 'MEETING',
    provider: null,
    ages: 'AGE_60_PLUS',
    profile: 'WALKING',
    withinMetres: 1000,
    withinMinutes: null,
    kmPerHour60To79: 4,
    kmPerHour80Plus: 3,
  },
  changes: [{ type: 'closeSite', slug: 'none' }],
  madeOn: {
    basis: {
      people: { count: 1, mark: 'other' },
      sites: { count: 1, mark: 'other' },
      staff: { count: 1, mark: 'other' },
    },
    sites: [],
    staff: [{ planningArea: '7', kind: 'MEETING', fte: null }],
    keys: [],
    residents: [],
    forecasts: [],
  },
}

const questions: readonly [string, string, object?][] = [
  ['indicators and presets', '{ indicators { name description } needIndexPresets { name } }'],
  ['the errors of estimates', '{ estimateErrors { method } }'],
  [
    'data sets and what sources feed',
    `{ dataSets { name description columns { name meaning unit emptyMeans values { name } } completeness { rows } }
       sources { feeds { dataSet { name } } } }`,
  ],
  // The second has no figures of its own.
  [
    'districts',
    `{ district(code: "91") { ${profile} } other: district(code: "33") { ${profile} } }`,
  ],
  [
    'social spaces',
    `{ socialSpace(code: "11") { ${profile} } other: socialSpace(code: "12") { ${profile} } }`,
  ],
  [
    'planning areas',
    `{ planningArea(code: "7") { name ${profile} } other: planningArea(code: "4") { name ${profile} } }`,
  ],
  [
    'the city, its forecast and counselling',
    `{ city { name ${profile} forecast ${figure}
       offerCategories { name } evaluationCards { subject quotations { name now ${figure} then { sources { title } } } } counselling { periods { cases ${figure} change ${figure} casesPerThousand ${figure} } fields { name share ${figure} } } } }`,
  ],
  [
    'the planning framework',
    `{ planningAreas { staffing(kind: MEETING, basis: PROJECTION) ${staffing} } city { staffing(kind: COUNSELLING) ${staffing} }
       districts { staffing(kind: MEETING) ${staffing} } }`,
  ],
  [
    'what the framework expected',
    `{ planningAreas { expectation ${expectation} } city { expectation ${expectation} } }`,
  ],
  [
    'a need index',
    `{ needIndex(level: DISTRICT, parts: [{ indicator: "share-80-plus", weight: 1 }, { indicator: "coverage-meeting-60-plus", weight: 2.5 }])
       { parts { indicator { name } } values { score ${figure} } } }`,
  ],
  ['reach in the city', `{ city { ${reached} } }`],
  ['reach in planning areas', `{ planningAreas { ${reached} } }`],
  ['reach in districts', `{ districts { ${reached} } }`],
  [
    'gaps and ways',
    `{ gaps(reach: {kind: MEETING, withinMetres: 1000}) { nodes { residents ${figure} walkingMetres ${figure} } }
       placementGround(input: {model: {pMedian: {sites: 1}}, kind: MEETING}) { note }
       walkingDistance { inWords network } cells { source { title } noRange residents60To79Range { method }
         ways(reach: {kind: MEETING}) { range { method } } } }`,
  ],
  [
    'the tables of explanations',
    `{ city { withinReach(reach: {kind: COUNSELLING, withinMinutes: 15}) { share ${worked} residents ${worked} }
         accessDistance(reach: {kind: MEETING}) { mean ${worked} median ${worked} worstServedTenth ${worked} gini ${worked} beyond(metres: [1000]) { residents ${worked} } }
         accessibility(reach: {kind: COUNSELLING, withinMetres: 1500}) ${worked} }
       serviceSite(slug: "luise") { catchment(reach: {kind: MEETING, withinMetres: 1000}) { nearest ${worked} withoutOther ${worked} } }
       gaps(reach: {kind: MEETING, withinMetres: 1000}, first: 1) { nodes { residents ${worked} } } }`,
  ],
  [
    'sites',
    `{ serviceSites(first: 100) { nodes { name stateInWords
         walkingRoute(from: {lon: 13.7, lat: 51.05}) { noRouteInWords } openingHours { words note weekly { spans { opens } } } source { title }
         catchment(reach: {kind: COUNSELLING, withinMetres: 1000}) { nearest ${figure} nearestWithinReach ${figure} withinReach ${figure} withoutOther ${figure} } } }
       search(text: "Gasthaus") { ... on Stop { name nameInFull } }
       marginalValues(reach: {kind: MEETING, withinMetres: 1000}) { note source { title } }
       siteTotals { words source { title } } helplines { name what
         openingHours { words at(moment: "2026-11-18T10:00:00+01:00") { words } } } }`,
  ],
  [
    'a scenario',
    `{ planningAreas { staffing(kind: MEETING) ${staffing} ${reached} } }`,
    { scenario },
  ],
  [
    'a scenario beside today',
    `{ scenario(input: {changes: [{setStaff: {planningArea: "7", kind: MEETING, fte: 0.5}}, {closeSite: {slug: "luise"}},
         {changeResidents: {level: PLANNING_AREA, area: "7", factor: 1.5}}, {followForecast: {day: "2035-12-31"}}]}) {
         name changes { inWords } violations { inWords staff ${figure} }
         area(level: DISTRICT, code: "91") { residents(ages: AGE_80_PLUS) { planned ${figure} change ${figure} }
           withinReach(reach: {kind: MEETING, withinMetres: 1000}) { share { planned ${figure} change ${figure} } } } }
       kept: scenario(input: {file: ${JSON.stringify(JSON.stringify(keptFile))}}) { differences { inWords } } }`,
  ],
]

describe('an API with a fourth dictionary', () => {
  let served: ServedDataSet
  const ofRules = new Set(fieldsOfRules())
  const answered = new Set<string>()

  beforeAll(async () => {
    served = await serveInLanguages([...dictionaries, pseudo])
  })
  afterAll(async () => {
    await served.stop()
  })

  const ask = (query: string, extensions: object = {}) =>
    served.api.post(JSON.stringify({ query, extensions }), { 'accept-language': 'qps' })

  it.each(questions)(
    'says in its words everything that rules say of %s',
    async (_, query, extensions) => {
      const { data, errors } = await ask(withTypes(query), extensions)
      expect(errors).toEqual([])
      const said = textsIn(data).filter(({ field }) => ofRules.has(field))
      for (const { field } of said) answered.add(field)
      expect(said.length).toBeGreaterThan(5)
      expect(said.filter(({ text }) => unmarked(text) !== '')).toEqual([])
    },
  )

  it('was asked for every field with a text that a rule says', () => {
    // Only an extract has streets and landmarks, and only its network a source and ways. What subscriptions tell is asked
    // for in placement.test.ts. Cells of the built-in city have their ranges.
    expect([...ofRules].filter((field) => !answered.has(field)).sort()).toEqual([
      'Cells.noRange',
      'Landmark.nameInFull',
      'PlacementCurve.note',
      'PlacementCurve.reason',
      'PlacementFront.note',
      'PlacementFront.reason',
      'PlacementFuture.inWords',
      'PlacementProgress.note',
      'PlacementProgress.reason',
      'RobustPlacement.note',
      'RobustPlacement.reason',
      'Street.nameInFull',
      'WalkingDistance.network',
      'WalkingRoute.arrivalInWords',
      'WalkingRoute.network',
      'WalkingRoute.note',
      'WalkingStep.inWords',
    ])
  })

  it.each([
    [
      'UNKNOWN_AREA',
      '{ district(code: "none") { name } area(level: DISTRICT, code: "x") { profile { figures { value } } } }',
    ],
    ['UNKNOWN_INDICATOR', '{ city { figure(indicator: "none") { value } } }'],
    ['NO_FIGURES_ON_DATE', '{ city { residents(date: "1999-12-31") { value } } }'],
    ['UNKNOWN_DATA_SET', '{ dataSet(id: "none") { name } }'],
    ['MALFORMED_ROWS', '{ dataSet(id: "areas") { rows(from: -1) } }'],
    ['UNKNOWN_FRAMEWORK', '{ city { staffing(kind: MEETING, framework: "none") { flagged } } }'],
    ['MALFORMED_DATE', '{ city { residents(date: "tomorrow") { value } } }'],
    [
      'MALFORMED_MOMENT',
      '{ helplines { openingHours { at(moment: "2026-11-27T15:30") { words } } } }',
    ],
    ['MALFORMED_REACH', '{ gaps(reach: {kind: MEETING}) { totalCount } }'],
    ['MALFORMED_POSITION', '{ districtAt(position: {lon: 200, lat: 0}) { name } }'],
    ['MALFORMED_QUERY', '{ nothing }'],
    ['MALFORMED_QUERY', 'no question'],
  ])('refuses in its words: %s', async (code, query) => {
    const { errors } = await ask(query)
    const [error] = errors.filter(({ extensions }) => extensions.code === code)
    expect(error?.message).toMatch(/^⟦/)
    expect(errors.filter(({ message }) => unmarked(message) !== '')).toEqual([])
  })

  it.each([
    [
      'that closes what is not there',
      { schema: 1, changes: [{ type: 'closeSite', slug: 'none' }] },
    ],
    ['that cannot be read', { schema: 1, changes: [{ type: 'hope' }] }],
    ['of another schema', { schema: 3, changes: [] }],
  ])('refuses a scenario %s in its words', async (_, impossible) => {
    const { errors } = await ask('{ city { name } }', { scenario: impossible })
    expect(errors.map(({ message }) => unmarked(message))).toEqual([''])
  })

  it('refuses what is no JSON in its words', async () => {
    const { errors } = await served.api.post('{', { 'accept-language': 'qps' })
    expect(errors.map(({ message }) => unmarked(message))).toEqual([''])
  })
})

/** The question with the type of everything it asks for. */
function withTypes(query: string): string {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
  return print(
    visit(parse(query), {
      SelectionSet: (node) => ({ ...node, selections: [typename, ...node.selections] }),
    }),
  )
}

interface Text {
  field: string
  text: string
}

/** Every text in an answer, with the field of the schema it answers. */
function textsIn(answer: unknown): Text[] {
  if (Array.isArray(answer)) return answer.flatMap(textsIn)
  if (typeof answer !== 'object' || answer === null) return []
  const type = '__typename' in answer ? String(answer.__typename) : ''
  return Object.entries(answer).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [{ field: `${type}.${name}`, text: value }] : textsIn(value),
  )
}

/** Every public field of the schema whose value is a text that neither the data have nor people wrote: a rule says it. */
function fieldsOfRules(): string[] {
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
  return types
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          (field) => getNamedType(field.type).name === 'String' && accessOf(field) === 'PUBLIC',
        )
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((field) => !ofTheData.has(field) && !written.test(field))
}

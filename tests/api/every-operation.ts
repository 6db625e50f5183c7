import { readFile } from 'node:fs/promises'

import {
  buildSchema,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  OperationTypeNode,
  typeFromAST,
} from 'graphql'
import { z } from 'zod'

import { printedSchema } from '../../api/src/paths.ts'
import { readShared, sharedMissing } from '../support/shared-files.ts'
import { type WebDocument, webDocuments } from './web-documents.ts'

/** What stands for variables of these names; others are left out where they may be, or follow from their type. */
const samples: Record<string, unknown> = {
  indicator: 'density-60-plus',
  level: 'PLANNING_AREA',
  basis: 'REGISTER',
  code: '1',
  slug: 'luise',
  dataSet: 'residents',
  firstRow: 0,
  rows: 10,
  text: 'alt',
  framework: 'dresden-2020',
  counted: '2019-12-31',
  reference: '2019-12-31',
  date: '2025-12-31',
  withinMetres: 1000,
  metres: [500, 1000],
  near: { lon: 13.74, lat: 51.05, withinMetres: 3000 },
  moment: '2026-11-27T10:00:00Z',
  from: { lon: 13.74, lat: 51.05 },
  position: { lon: 13.74, lat: 51.05 },
  input: { changes: [{ closeSite: { slug: 'luise' } }] },
  outline: [
    [13.7, 51.04],
    [13.76, 51.04],
    [13.76, 51.07],
    [13.7, 51.04],
  ],
  file: JSON.stringify({
    schema: 2,
    name: 'kept',
    dataVersion: 'another',
    parameters: {
      ...{ kind: 'MEETING', provider: null, ages: 'AGE_60_PLUS', profile: 'WALKING' },
      ...{ withinMetres: 1000, withinMinutes: null, kmPerHour60To79: 4, kmPerHour80Plus: 3 },
    },
    changes: [{ type: 'closeSite', slug: 'luise' }],
    madeOn: { sites: [], staff: [], keys: [], residents: [], forecasts: [] },
  }),
}

/** Where an operation names what others name otherwise. */
const samplesOf: Record<string, Record<string, unknown>> = {
  Administration: { from: '2026-11-01' },
  StartStop: { slug: 'fetscherplatz' },
  SharedScenario: { link: 'of-nothing' },
  SharedDraft: { link: 'of-nothing' },
  SharedDraftScenario: { link: 'of-nothing' },
  MonthToEnter: { site: 'luise' },
  ProofGround: { input: { kind: 'MEETING', model: { pMedian: { sites: 1 } } } },
}

/** They ask for a place of an extract of OpenStreetMap, of which these servers have none. */
export const ofAnExtract = ['StartStreet', 'StartAddress', 'StartLandmark', 'StartPostcode']

/** They are answered to people who are signed in, as nobody is here. */
export const ofPeople = [
  ...['OwnAccount', 'Administration', 'CounsellingCentres', 'MonthToEnter', 'CentresToFile'],
  ...['SavedScenario', 'SavedScenarioFile', 'SavedScenarios'],
  ...['Draft', 'DraftEditor', 'DraftLinks', 'DraftScenario', 'DraftVersions', 'Drafts'],
  ...['AccountName', 'AreasToWriteAbout', 'MeasureBoard', 'QuotableFigures'],
  ...['FundingsOfNetworks', 'ProvisionNetwork', 'ProvisionNetworks'],
  ...['CoordinatedSpaces', 'Coordination', 'WrittenCard', 'WrittenCards'],
]

/** It tells when the data were loaded, which is another moment in each database. */
export const ofADatabase = 'DataImports'

/** Subscriptions are answered as events, elsewhere. */
const isQuery = ({ operation }: WebDocument) => operation.operation === OperationTypeNode.QUERY

export const printed = buildSchema(await readFile(printedSchema, 'utf8'))

function sampleOf(name: string, type: GraphQLInputType): unknown {
  if (name in samples) return samples[name]
  if (!isNonNullType(type)) return undefined
  const inner = getNullableType(type)
  if (isListType(inner) && isInputType(inner.ofType)) return [sampleOf(name, inner.ofType)]
  if (isEnumType(inner)) return inner.getValues()[0]?.name
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields())
    return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.name, field.type)]))
  }
  return { Boolean: true, Int: 3, Float: 4 }[String(inner)]
}

const variablesOf = ({ operation }: WebDocument, from: GraphQLSchema) =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, type }) => {
      const inputType = typeFromAST(from, type)
      const name = variable.name.value
      const own = samplesOf[operation.name?.value ?? '']?.[name]
      return [name, own ?? (isInputType(inputType) ? sampleOf(name, inputType) : undefined)]
    }),
  )

const contractCase = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
})
const contract = sharedMissing('contract/cases')
  ? []
  : await Promise.all(
      [
        '01-planning-areas',
        '02-hierarchy',
        '03-staffing-framework',
        '04-density-districts',
        '05-sites',
        '06-sites-near',
        '07-coverage',
      ].map(async (name) => {
        const { query, variables } = contractCase.parse(
          JSON.parse(await readShared(`contract/cases/${name}.json`)),
        )
        return { name, query, variables }
      }),
    )

/** What is computed elsewhere, later than the rest of its answer. */
const later = [
  {
    name: 'a map of reach',
    query:
      '{ indicatorValues(indicator: "coverage-meeting-60-plus", level: DISTRICT) { area { code } figure { value status explanation { formula inputs { name value } } } } }',
    variables: {},
  },
  {
    name: 'profiles with reach in them',
    query: '{ planningAreas { name profile { indicator { id } figures { value asOf } } } }',
    variables: {},
  },
  {
    name: 'an index with reach in it',
    query: `{ needIndex(level: DISTRICT, parts: [{ indicator: "coverage-meeting-60-plus", weight: 1 }, { indicator: "share-80-plus", weight: 2 }])
      { parts { mean } values { area { code } rank score { value } parts { figure { value } } } } }`,
    variables: {},
  },
]

/** Every question of the web, of the contract and of what is composed later, with values for its variables. */
export const operations = [
  ...contract,
  ...later,
  ...(await webDocuments()).filter(isQuery).map((document) => ({
    name: document.name,
    query: document.text,
    variables: variablesOf(document, printed),
  })),
]

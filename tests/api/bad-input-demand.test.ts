import {
  describeRefusals,
  germanLevel,
  malformedDate,
  unknownIndicator,
} from '../support/refusals.ts'

const staffing = (args: string) => `{ city { staffing(${args}) { target { value } } } }`
const index = (parts: string) =>
  `{ needIndex(level: PLANNING_AREA, parts: [${parts}]) { values { rank } } }`
const part = (indicator: string, weight: string) =>
  `{ indicator: "${indicator}", weight: ${weight} }`
const older = (weight: string) => part('residents-60-plus', weight)

const malformedWeights = {
  status: 200 as const,
  code: 'MALFORMED_WEIGHTS',
  en: 'An index takes 1 to 8 different parts with weights of 0 or more whose sum is above 0.',
  de: 'Ein Index braucht 1 bis 8 verschiedene Teile mit Gewichten ab 0, deren Summe über 0 liegt.',
}
const unknownFramework = (id: string) => ({
  status: 200 as const,
  code: 'UNKNOWN_FRAMEWORK',
  en: `There is no framework "${id}". There are: dresden-2020.`,
  de: `Ein Rahmenkonzept „${id}“ gibt es nicht. Es gibt: dresden-2020.`,
})
const german = (day: string) => day.split('-').reverse().join('.')
const noFigures = (date: string, ...days: string[]) => ({
  status: 200 as const,
  code: 'NO_FIGURES_ON_DATE',
  en: `There are no figures for ${date}. Reference days are: ${days.join(', ')}.`,
  de: `Für den ${german(date)} gibt es keine Angaben. Stichtage sind: ${days.map(german).join(', ')}.`,
})
const notAtLevel = (indicator: string, level: string, ...levels: string[]) => ({
  status: 200 as const,
  code: 'INDICATOR_NOT_AT_LEVEL',
  en: `The indicator "${indicator}" does not exist at level ${level}, but at: ${levels.join(', ')}.`,
  de: `Den Indikator „${indicator}“ gibt es nicht auf der Ebene ${germanLevel(level)}, sondern auf: ${levels.map(germanLevel).join(', ')}.`,
})
const counted = ['2014-12-31', '2019-12-31', '2024-12-31', '2025-12-31']
const nineParts = [
  'residents',
  'residents-60-plus',
  'residents-80-plus',
  'share-60-plus',
  'share-80-plus',
  'density-60-plus',
  'density-80-plus',
  'change-60-plus',
  'change-80-plus',
]

describeRefusals('bad input about frameworks and days', [
  {
    name: 'an unknown framework of staffing',
    query: staffing('kind: MEETING, framework: "dresden-1999"'),
    ...unknownFramework('dresden-1999'),
  },
  {
    name: 'an empty framework',
    query: staffing('kind: MEETING, framework: ""'),
    ...unknownFramework(''),
  },
  {
    name: 'an unknown framework of an expectation',
    query: '{ city { expectation(framework: "x") { expected { value } } } }',
    ...unknownFramework('x'),
  },
  {
    name: 'an unknown framework of expected residents',
    query: '{ city { residents(basis: PROJECTION, framework: "x") { value } } }',
    ...unknownFramework('x'),
  },
  {
    name: 'an unknown framework of a map',
    query:
      '{ indicatorValues(indicator: "target-fte-meeting", level: CITY, framework: "x") { figure { value } } }',
    ...unknownFramework('x'),
  },
  {
    name: 'an unknown framework of a map of what was counted',
    query:
      '{ indicatorValues(indicator: "share-60-plus", level: CITY, framework: "x") { figure { value } } }',
    ...unknownFramework('x'),
  },
  {
    name: 'a day that is not the framework’s horizon',
    query: staffing('kind: MEETING, basis: PROJECTION, date: "2024-12-31"'),
    ...noFigures('2024-12-31', '2025-12-31'),
  },
  {
    name: 'a day on which nothing was counted',
    query: staffing('kind: MEETING, date: "2020-12-31"'),
    ...noFigures('2020-12-31', ...counted),
  },
  {
    name: 'a year beyond the forecast',
    query: '{ city { residents(basis: FORECAST, date: "2041-12-31") { value } } }',
    ...noFigures('2041-12-31', ...Array.from({ length: 16 }, (_, year) => `${2025 + year}-12-31`)),
  },
  {
    name: 'a day of the forecast asked of the register',
    query: staffing('kind: COUNSELLING, date: "2030-12-31"'),
    ...noFigures('2030-12-31', ...counted),
  },
  {
    name: 'a day that no calendar has',
    query: staffing('kind: MEETING, date: "2025-13-01"'),
    ...malformedDate('2025-13-01'),
  },
  {
    name: 'what was expected of a district',
    query:
      '{ indicatorValues(indicator: "residents-60-plus", level: DISTRICT, basis: PROJECTION) { figure { value } } }',
    ...notAtLevel('residents-60-plus', 'DISTRICT', 'CITY', 'PLANNING_AREA'),
  },
  {
    name: 'a forecast by age of a planning area',
    query:
      '{ planningArea(code: "5") { figure(indicator: "share-60-plus", basis: FORECAST) { value } } }',
    ...notAtLevel('share-60-plus', 'PLANNING_AREA', 'CITY'),
  },
  {
    name: 'staff of a district',
    query:
      '{ indicatorValues(indicator: "staff-difference-meeting", level: DISTRICT) { figure { value } } }',
    ...notAtLevel('staff-difference-meeting', 'DISTRICT', 'CITY', 'PLANNING_AREA'),
  },
  {
    name: 'an indicator that nobody expected anything of',
    query:
      '{ indicatorValues(indicator: "share-foreign", level: CITY, basis: PROJECTION) { figure { value } } }',
    status: 200,
    code: 'INDICATOR_NOT_AT_LEVEL',
    en: 'The indicator "share-foreign" does not exist on this basis.',
    de: 'Den Indikator „share-foreign“ gibt es auf dieser Grundlage nicht.',
  },
])

describeRefusals('bad input about the need index', [
  { name: 'no parts', query: index(''), ...malformedWeights },
  { name: 'only weights of zero', query: index(older('0')), ...malformedWeights },
  {
    name: 'several weights of zero',
    query: index(`${older('0')}, ${part('residents-80-plus', '0.0')}`),
    ...malformedWeights,
  },
  {
    name: 'a negative weight',
    query: index(`${older('3')}, ${part('residents-80-plus', '-1')}`),
    ...malformedWeights,
  },
  {
    name: 'the same part twice',
    query: index(`${older('1')}, ${older('2')}`),
    ...malformedWeights,
  },
  {
    name: 'nine parts',
    query: index(nineParts.map((id) => part(id, '1')).join(', ')),
    ...malformedWeights,
  },
  {
    name: 'an unknown part',
    query: index(part('loneliness', '1')),
    ...unknownIndicator('loneliness'),
  },
  {
    name: 'a part that does not exist at the level',
    query: `{ needIndex(level: DISTRICT, parts: [${part('share-migration-background-65-plus', '1')}]) { values { rank } } }`,
    ...notAtLevel(
      'share-migration-background-65-plus',
      'DISTRICT',
      'CITY',
      'PLANNING_AREA',
      'SOCIAL_SPACE',
    ),
  },
])

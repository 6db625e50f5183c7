import { describeRefusals } from '../support/refusals.ts'

const coverage = (reach: string) =>
  `{ city { withinReach(reach: { ${reach} }) { share { value } } } }`
const reach = {
  status: 200 as const,
  code: 'MALFORMED_REACH',
  en: 'A reach is either "withinMetres" or "withinMinutes": above 0 and at most 50,000 m on foot; walking speeds are from 0.5 to 10 km/h.',
  de: 'Eine Reichweite ist entweder „withinMetres“ oder „withinMinutes“: über 0 und zu Fuß höchstens 50.000 m; Gehgeschwindigkeiten liegen zwischen 0,5 und 10 km/h.',
}
const distances = {
  status: 200 as const,
  code: 'MALFORMED_DISTANCES',
  en: 'A curve takes at most 101 distances from 0 to 50,000 m.',
  de: 'Eine Kurve hat höchstens 101 Entfernungen von 0 bis 50.000 m.',
}
const decay = {
  status: 200 as const,
  code: 'MALFORMED_DECAY',
  en: 'Weights are 1 to 10 numbers above 0 and at most 1, none above the one before it.',
  de: 'Gewichte sind 1 bis 10 Zahlen über 0 und höchstens 1, keine größer als die vor ihr.',
}
const page = {
  status: 200 as const,
  code: 'MALFORMED_PAGE',
  en: 'A page has 1 to 100 items; "first" goes with "after", "last" with "before".',
  de: 'Eine Seite hat 1 bis 100 Einträge; „first“ geht mit „after“, „last“ mit „before“.',
}
const ages = {
  status: 200 as const,
  code: 'AGES_NOT_IN_CELLS',
  en: 'It is not known where people of this age live. Possible: AGE_60_PLUS, AGE_60_TO_79, AGE_80_PLUS.',
  de: 'Wo Menschen dieses Alters wohnen, ist nicht bekannt. Möglich: AGE_60_PLUS, AGE_60_TO_79, AGE_80_PLUS.',
}
const curve = (metres: string) =>
  `{ city { accessDistance(reach: { kind: MEETING }) { beyond(metres: ${metres}) { metres } } } }`
const accessibility = (reach: string, weights = '[1]') =>
  `{ city { accessibility(reach: { kind: MEETING, withinMetres: 1000 ${reach} }, weights: ${weights}) { value } } }`

const profile = {
  status: 200 as const,
  code: 'PROFILE_NOT_MEASURED',
  en: 'Ways for "WHEELCHAIR" are not known: only an installed street network knows steps, no estimate does. Possible: WALKING.',
  de: 'Wege für „WHEELCHAIR“ sind nicht bekannt: Stufen kennt nur ein eingespieltes Straßennetz, keine Schätzung. Möglich: WALKING.',
}
const withoutSteps: [name: string, query: string][] = [
  ['coverage', coverage('kind: MEETING, withinMetres: 9, profile: WHEELCHAIR')],
  [
    'the way to a site',
    '{ city { accessDistance(reach: { kind: MEETING, profile: WHEELCHAIR }) { mean { value } } } }',
  ],
  ['accessibility', accessibility(', profile: WHEELCHAIR')],
  [
    'gaps',
    '{ gaps(reach: { kind: MEETING, withinMetres: 9, profile: WHEELCHAIR }) { totalCount } }',
  ],
  ['the map', '{ cells { ways(reach: { kind: MEETING, profile: WHEELCHAIR }) { metres } } }'],
  [
    'a catchment',
    '{ serviceSite(slug: "luise") { catchment(reach: { kind: MEETING, withinMetres: 9, profile: WHEELCHAIR }) { nearest { value } } } }',
  ],
  ['how ways are measured', '{ walkingDistance(profile: WHEELCHAIR) { inWords } }'],
]

describeRefusals('bad input about reach', [
  ...withoutSteps.map(([name, query]) => ({
    name: `${name} without steps, where no street network is installed`,
    query,
    ...profile,
  })),
  { name: 'no distance', query: coverage('kind: MEETING'), ...reach },
  {
    name: 'a distance and minutes',
    query: coverage('kind: MEETING, withinMetres: 1, withinMinutes: 1'),
    ...reach,
  },
  { name: 'a distance of 0', query: coverage('kind: MEETING, withinMetres: 0'), ...reach },
  { name: 'a negative distance', query: coverage('kind: MEETING, withinMetres: -5'), ...reach },
  { name: 'an absurd distance', query: coverage('kind: MEETING, withinMetres: 50001'), ...reach },
  { name: 'a vast distance', query: coverage('kind: MEETING, withinMetres: 1e300'), ...reach },
  { name: 'negative minutes', query: coverage('kind: MEETING, withinMinutes: -1'), ...reach },
  { name: 'minutes without end', query: coverage('kind: MEETING, withinMinutes: 1e9'), ...reach },
  {
    name: 'nobody walks so slowly',
    query: coverage('kind: MEETING, withinMinutes: 9, kmPerHour80Plus: 0.1'),
    ...reach,
  },
  {
    name: 'nobody walks so fast',
    query: coverage('kind: MEETING, withinMinutes: 9, kmPerHour60To79: 30'),
    ...reach,
  },
  {
    name: 'a distance of 0, in short',
    query: '{ city { coverage(kind: MEETING, withinMetres: 0) { value } } }',
    ...reach,
  },
  {
    name: 'a distance without end, where none is needed',
    query:
      '{ city { accessDistance(reach: { kind: MEETING, withinMetres: 1e300 }) { mean { value } } } }',
    ...reach,
  },
  {
    name: 'an age cells do not know',
    query: coverage('kind: MEETING, withinMetres: 9, ages: ALL'),
    ...ages,
  },
  {
    name: 'an age cells do not know, for a catchment',
    query:
      '{ serviceSite(slug: "luise") { catchment(reach: { kind: MEETING, withinMetres: 9, ages: AGE_65_PLUS }) { nearest { value } } } }',
    ...ages,
  },
  { name: 'a curve of negative distances', query: curve('[-1]'), ...distances },
  { name: 'a curve of absurd distances', query: curve('[60000]'), ...distances },
  {
    name: 'a curve of too many distances',
    query: curve(JSON.stringify(Array.from({ length: 102 }, (_, index) => index))),
    ...distances,
  },
  { name: 'no weights', query: accessibility('', '[]'), ...decay },
  { name: 'rising weights', query: accessibility('', '[0.5, 0.6]'), ...decay },
  { name: 'a weight above 1', query: accessibility('', '[1.5]'), ...decay },
  { name: 'a weight of 0', query: accessibility('', '[1, 0]'), ...decay },
  {
    name: 'no gaps',
    query: '{ gaps(reach: { kind: MEETING, withinMetres: 9 }, first: 0) { totalCount } }',
    ...page,
  },
  {
    name: 'too many gaps',
    query: '{ gaps(reach: { kind: MEETING, withinMetres: 9 }, first: 101) { totalCount } }',
    ...page,
  },
])

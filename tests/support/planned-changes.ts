/** One change of every kind, as GraphQL takes them. */
export const changes: readonly Readonly<Record<string, object>>[] = [
  {
    openSite: {
      slug: 'treff-am-wasaplatz',
      name: 'Treff am Wasaplatz',
      kinds: ['MEETING'],
      provider: 'FUNDED',
      lon: 13.7626,
      lat: 51.0216,
      district: '71',
    },
  },
  { closeSite: { slug: 'luise' } },
  { moveSite: { slug: 'fidelio', lon: 13.798, lat: 51.027, district: '56' } },
  { setKinds: { slug: 'laubegast', kinds: ['MEETING', 'COUNSELLING'] } },
  { moveStaff: { from: '9', to: '1', kind: 'MEETING', fte: 0.5 } },
  { setStaff: { planningArea: '7', kind: 'COUNSELLING', fte: 4.5 } },
  {
    setPlanningKey: { framework: 'dresden-2020', kind: 'MEETING', residents60PlusPerFte: 6000 },
  },
  {
    changeResidents: { level: 'SOCIAL_SPACE', area: '11', ages: 'AGE_80_PLUS', factor: 1.2 },
  },
]
/** As they stand beside a query. */
export const beside = {
  schema: 2,
  changes: changes.flatMap((change) =>
    Object.entries(change).map(([type, fields]) => ({ type, ...fields })),
  ),
}

/** What a scenario of theirs is called. */
export const scenarioName = 'Wasaplatz'

/** How GraphQL takes what a scenario beside a query says. */
export const asInput = (scenario: readonly object[]) => ({
  input: { name: scenarioName, changes: scenario },
})

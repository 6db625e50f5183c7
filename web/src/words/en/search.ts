import type de from '../de/search'

export default {
  label: 'Search for a district, site or office',
  placeholder: 'District, site, office',
  submit: 'Search',
  results: (text: string) => `Results for “${text}”`,
  count: (count: number) =>
    count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${String(count)} results`,
  none: (text: string) =>
    `Nothing here matches “${text}”. The search knows areas, sites and district offices, but no streets.`,
  close: 'Close the search',
  office: 'District office',
  failed: 'The search cannot be reached at the moment.',
} satisfies typeof de

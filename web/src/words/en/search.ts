import type de from '../de/search'

export default {
  label: 'Search for a district, site, stop or office',
  placeholder: 'District, site, stop',
  submit: 'Search',
  results: (text: string) => `Results for “${text}”`,
  count: (count: number) =>
    count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${String(count)} results`,
  none: (text: string) =>
    `Nothing here matches “${text}”. The search knows areas, sites, stops and district offices, and streets where an extract of OpenStreetMap is installed.`,
  close: 'Close the search',
  office: 'District office',
  nearPlace: 'Meeting places and advice nearby',
  failed: 'The search cannot be reached at the moment.',
} satisfies typeof de

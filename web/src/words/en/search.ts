import type de from '../de/search'

export default {
  named: {
    AREA_OR_STOP: {
      label: 'Search for a district, site, stop or office',
      placeholder: 'District, site, stop',
      known: 'areas, sites, stops and district offices',
    },
    ADDRESS: {
      label: 'Search for an address, district, site, stop or office',
      placeholder: 'Address, district, stop',
      known: 'addresses, areas, sites, stops and district offices',
    },
  },
  submit: 'Search',
  results: (text: string) => `Results for “${text}”`,
  count: (count: number) =>
    count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${String(count)} results`,
  none: (text: string, known: string) =>
    `Nothing here matches “${text}”. The search knows ${known}.`,
  close: 'Close the search',
  office: 'District office',
  nearPlace: 'Meeting places and advice nearby',
  failed: 'The search cannot be reached at the moment.',
} satisfies typeof de
